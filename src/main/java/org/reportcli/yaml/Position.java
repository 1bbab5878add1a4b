package org.reportcli.yaml;

/**
 * A place for people and editors.
 *
 * @param line counts from 1
 * @param column counts from 1, in Unicode code points
 */
public record Position(int line, int column) {}
