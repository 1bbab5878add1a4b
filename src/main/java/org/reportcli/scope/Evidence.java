package org.reportcli.scope;

import java.util.List;

/**
 * Phrases that say the same thing; however many of them occur in a text, they count once.
 *
 * @param title weight in the title; 1 makes a finding; below 0 where it speaks against the category
 * @param text weight at the start of the description; what comes later weighs half
 * @param categories what it speaks for or against
 */
record Evidence(double title, double text, List<String> categories) {}
