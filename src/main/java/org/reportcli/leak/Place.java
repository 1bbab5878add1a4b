package org.reportcli.leak;

/**
 * A place in a text.
 *
 * @param offset UTF-16 code units from the start of the text, from 0
 * @param line from 1
 * @param column in Unicode code points, from 1
 */
public record Place(long offset, long line, long column) {}
