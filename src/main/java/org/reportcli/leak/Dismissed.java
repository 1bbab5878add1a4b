package org.reportcli.leak;

/**
 * Something that looked like a leak and was let pass.
 *
 * @param rule what it looked like
 * @param start where it begins
 * @param end behind its last char
 * @param reason why it is none, as the end of "it was let pass because …", without any of the text
 */
public record Dismissed(LeakRule rule, Place start, Place end, String reason) {}
