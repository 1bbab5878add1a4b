package org.reportcli.mail;

import java.util.Optional;

/** Words for the codes in a report, so that its readable text says what they mean. */
public interface Glossary {
    /** Knows nothing; the codes stand alone. */
    Glossary EMPTY = new Glossary() {
        @Override
        public Optional<String> weakness(String id) {
            return Optional.empty();
        }

        @Override
        public Optional<String> severity(String vector) {
            return Optional.empty();
        }
    };

    /** The name of a weakness such as {@code CWE-79}, in one line. */
    Optional<String> weakness(String id);

    /** What a CVSS vector amounts to, such as {@code 8.5, high}. */
    Optional<String> severity(String vector);
}
