package org.reportcli.leak.redact;

import org.reportcli.leak.LeakRule;

/**
 * What stands in the place of a value.
 *
 * @param rule what kind of leak the value is
 * @param marker such as {@code [cookie-1]}
 */
public record Pseudonym(LeakRule rule, String marker) {}
