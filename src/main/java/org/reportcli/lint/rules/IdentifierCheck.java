package org.reportcli.lint.rules;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.reportcli.lint.Check;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.Passage;
import org.reportcli.lint.Rule;
import org.reportcli.lint.Subject;

/** Whether identifiers of the kinds that everybody knows are well formed; other kinds are taken as they are. */
final class IdentifierCheck implements Check {
    static final Rule IDENTIFIER = Rule.error(
            "quality/identifier",
            "an identifier that is none",
            "Vendors look identifiers up. A CVE id is 'CVE-', the year, '-' and at least four digits; a GitHub advisory"
                    + " is 'GHSA-' and three groups of four letters or digits.",
            "write it as CVE-2026-12345, or remove it");

    private static final int FIRST_CVE_YEAR = 1999;

    @Override
    public List<Rule> rules() {
        return List.of(IDENTIFIER);
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        for (Passage identifier : subject.texts("identifiers")) {
            String text = identifier.text().strip();
            String upper = text.toUpperCase(Locale.ROOT);
            if (upper.startsWith("CVE") && !isCve(text)) {
                found.accept(subject.diagnostic(IDENTIFIER, identifier.range(), "this is no CVE id"));
            } else if (upper.startsWith("GHSA") && !isGhsa(text)) {
                found.accept(subject.diagnostic(IDENTIFIER, identifier.range(), "this is no GHSA id")
                        .withHint("write it as GHSA-xxxx-xxxx-xxxx, or remove it"));
            }
        }
    }

    private static boolean isCve(String text) {
        String[] parts = text.split("-", -1);
        return parts.length == 3
                && parts[0].equals("CVE")
                && isNumber(parts[1], 4, 4)
                && Integer.parseInt(parts[1]) >= FIRST_CVE_YEAR
                && isNumber(parts[2], 4, 19);
    }

    private static boolean isGhsa(String text) {
        String[] parts = text.split("-", -1);
        boolean groups = parts.length == 4 && parts[0].equals("GHSA");
        for (int at = 1; groups && at < parts.length; at++) {
            groups = parts[at].length() == 4
                    && parts[at].chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'z');
        }
        return groups;
    }

    private static boolean isNumber(String text, int fewest, int most) {
        return text.length() >= fewest && text.length() <= most && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
