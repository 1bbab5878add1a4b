package org.reportcli.submission;

import java.util.Optional;
import org.reportcli.lint.rules.KnownCodes;
import org.reportcli.mail.Glossary;

/** Explains codes in the readable text with what lint knows of them. */
public final class LintGlossary implements Glossary {
    @Override
    public Optional<String> weakness(String id) {
        return KnownCodes.weakness(id);
    }

    @Override
    public Optional<String> severity(String vector) {
        return KnownCodes.severity(vector);
    }
}
