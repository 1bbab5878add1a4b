package org.reportcli.wizard;

/**
 * One question of an interview.
 *
 * @param topic what it is about
 * @param required whether it cannot be skipped
 * @param policy the vendor's own words that ask for it; empty where there are none
 */
record Question(Topic topic, boolean required, String policy) {}
