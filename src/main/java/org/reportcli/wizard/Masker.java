package org.reportcli.wizard;

import java.io.IOException;
import java.util.Optional;
import org.reportcli.lint.Diagnostic;

/** Takes out of answers and attachments what must not leave; the same value gets the same pseudonym in all of them. */
public interface Masker {
    /** Masks nothing. */
    Masker NONE = new Masker() {
        @Override
        public Optional<Object> find(String text, Diagnostic found, int which) {
            return Optional.empty();
        }

        @Override
        public Masked mask(String text, Object value) {
            throw new IllegalArgumentException("there is nothing to mask");
        }

        @Override
        public Copy copy(String attachment) {
            return new Copy.Refused("", "");
        }
    };

    /**
     * A text without a value.
     *
     * @param marker what stands in the value's place, such as {@code [cookie-1]}
     */
    record Masked(String text, String marker) {}

    /** What came of masking a file. */
    sealed interface Copy {
        /** A masked copy is there; {@code path} is relative to the report's folder. */
        record Made(String path) implements Copy {}

        /** It cannot be masked. */
        record Refused(String what, String hint) implements Copy {}
    }

    /**
     * The value that a diagnostic speaks of; two are equal where the value is the same.
     *
     * @param which which of the diagnostics of its rule at this text it is, from 0
     * @return empty where it cannot be masked
     */
    Optional<Object> find(String text, Diagnostic found, int which);

    /** Masks a value that was found in this text. */
    Masked mask(String text, Object value);

    /** Makes a masked copy of an attachment beside it, as {@code report redact} does; the attachment stays as it is. */
    Copy copy(String attachment) throws IOException;
}
