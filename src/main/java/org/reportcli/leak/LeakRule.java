package org.reportcli.leak;

/**
 * A kind of leak.
 *
 * @param id {@code leak/name} for secrets and {@code privacy/name} for personal data; it never changes, the texts may
 * @param level how much it weighs where its surroundings say nothing else
 * @param title what was found, in a few words
 * @param explanation why it matters, in whole sentences
 * @param hint how to mend it
 * @param pseudonym the word that stands in its place when it is masked, such as {@code cookie} in {@code [cookie-1]}
 */
public record LeakRule(String id, LeakLevel level, String title, String explanation, String hint, String pseudonym) {}
