package org.reportcli.wizard;

import java.util.Optional;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.Rule;
import org.reportcli.report.ReportDocument;
import org.reportcli.vendor.Vendor;
import org.reportcli.yaml.Position;
import org.reportcli.yaml.Source;

/**
 * Says in the words of an interview what lint found: in German where the questions are German, and how to mend it here, where
 * nobody writes keys into a file. A rule that has no words of its own, as those of a profile's own categories, shares those of its
 * family; without these it keeps lint's.
 */
final class RuleWords {
    private static final int LONGEST = 60;
    private static final Position FIRST = new Position(1, 1);

    private final Texts texts;

    RuleWords(Texts texts) {
        this.texts = texts;
    }

    /** What is wrong, with the rule's id behind it. */
    String said(Diagnostic found, ReportDocument document, Optional<Vendor> vendor) {
        return message(found, document, vendor) + " [" + found.rule() + "]";
    }

    /** How to mend it in an interview. */
    String hint(Diagnostic found, ReportDocument document) {
        return texts.hintFor(variant(found, document))
                .or(() -> texts.hintFor(found.rule()))
                .orElse(found.hint());
    }

    private String message(Diagnostic found, ReportDocument document, Optional<Vendor> vendor) {
        Optional<String> own = texts.wordsFor(variant(found, document)).or(() -> texts.wordsFor(found.rule()));
        if (own.isEmpty()) {
            return found.message();
        }
        if (isLeak(found) && found.start().equals(found.end()) && !found.start().equals(FIRST)) {
            return texts.get("rule.more");
        }
        String name = vendor.map(Vendor::name).orElseGet(() -> texts.get("rule.vendor"));
        String there = there(found, document);
        String message = Texts.filled(own.get(), texts.get("rule.quoted", there), name, there);
        int length = found.end().column() - found.start().column();
        boolean counted = isLeak(found) && found.start().line() == found.end().line() && length > 0;
        return counted ? texts.get("rule.length", message.substring(0, message.length() - 1), length) : message;
    }

    /** The id of a rule that says several things, with the one that it says here. */
    private static String variant(Diagnostic found, ReportDocument document) {
        return switch (found.rule()) {
            // A vector can be wrong in several metrics, of which the place names one.
            case "quality/cvss-mismatch" ->
                found.rule() + "." + there(found, document).split(":", 2)[0];
            case "conduct/disclosure-date" ->
                document.node("disclosure", "embargo-until").isPresent() ? found.rule() : found.rule() + ".open";
            default -> found.rule();
        };
    }

    // A leak is never quoted; neither do its texts ask for it.
    private static String there(Diagnostic found, ReportDocument document) {
        Source source = document.source();
        String[] lines = source.text().split("\r\n|\r|\n", -1);
        Position start = found.start();
        if (isLeak(found) || !found.file().equals(source.name()) || start.line() > lines.length) {
            return "…";
        }
        String line = lines[start.line() - 1];
        int from = offset(line, start.column());
        boolean whole = found.end().line() == start.line();
        int to = whole ? offset(line, found.end().column()) : line.length();
        String text = bare(line.substring(from, Math.max(from, to)).strip());
        boolean cut = text.codePointCount(0, text.length()) > LONGEST;
        String shown =
                cut ? text.substring(0, text.offsetByCodePoints(0, LONGEST)).stripTrailing() : text;
        return cut || !whole ? shown + " …" : shown;
    }

    private static int offset(String line, int column) {
        return line.offsetByCodePoints(0, Math.min(column - 1, line.codePointCount(0, line.length())));
    }

    /** Without the quotes that YAML needs. */
    private static String bare(String text) {
        boolean quoted = text.length() > 1
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.charAt(text.length() - 1) == text.charAt(0);
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    private static boolean isLeak(Diagnostic found) {
        return Rule.isLeak(found.rule()) && !found.rule().equals("leak/not-looked-at");
    }
}
