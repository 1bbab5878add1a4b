package org.reportcli.yaml;

import java.util.Optional;

/**
 * What is wrong with a document, and where.
 *
 * @param rule the id under which lint shows it, such as {@code yaml/unknown-key}
 * @param range where
 * @param message what, in one line
 * @param hint how to mend it
 */
public record Problem(String rule, Range range, String message, Optional<String> hint) {
    public Problem(String rule, Range range, String message, String hint) {
        this(rule, range, message, Optional.of(hint));
    }
}
