package org.reportcli.scope;

/**
 * A phrase of the report that speaks for or against a category.
 *
 * @param start its first char in the text at the place
 * @param end behind its last char
 * @param text as the report says it
 * @param weight how much it says, in parts of what makes a finding; above 0
 */
public record Phrase(Place place, int start, int end, String text, double weight) {}
