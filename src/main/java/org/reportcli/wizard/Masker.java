package org.reportcli.wizard;

import java.util.Optional;
import org.reportcli.lint.Diagnostic;

/** Takes out of a text what must not leave. */
@FunctionalInterface
public interface Masker {
    /** Masks nothing. */
    Masker NONE = (text, found) -> Optional.empty();

    /** The text without what the diagnostic speaks of; empty where it cannot be masked. */
    Optional<String> mask(String text, Diagnostic found);
}
