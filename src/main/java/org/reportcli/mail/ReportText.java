package org.reportcli.mail;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.reportcli.report.AttachmentKind;
import org.reportcli.report.MeasuredAttachment;
import org.reportcli.report.Report;
import org.reportcli.support.SafeText;
import org.reportcli.vendor.Vendor;

/**
 * The report as a person reads it: Markdown that reads well as plain text, with the sections in the order in which the
 * vendor asks. What the reporter wrote keeps its lines; control characters in it are made visible. The same report gives
 * the same text.
 */
public final class ReportText {
    private final Report report;
    private final List<MeasuredAttachment> attachments;
    private final Glossary glossary;
    private final Function<Label, String> words;

    private ReportText(
            Report report, List<MeasuredAttachment> attachments, Glossary glossary, Function<Label, String> words) {
        this.report = report;
        this.attachments = attachments;
        this.glossary = glossary;
        this.words = words;
    }

    /**
     * The text, with LF line ends.
     *
     * @param attachments the report's, measured
     * @param vendor whose order the sections follow; empty for the usual one
     */
    public static String of(
            Report report, List<MeasuredAttachment> attachments, Optional<Vendor> vendor, Glossary glossary) {
        return of(report, attachments, vendor, glossary, Label::english);
    }

    /**
     * The same for the reporter, who may read another language than the vendor.
     *
     * @param words for what the text says of its own
     */
    public static String of(
            Report report,
            List<MeasuredAttachment> attachments,
            Optional<Vendor> vendor,
            Glossary glossary,
            Function<Label, String> words) {
        ReportText text = new ReportText(report, attachments, glossary, words);
        StringBuilder out = new StringBuilder("# ").append(text.title()).append('\n');
        List<Vendor.Field> asked =
                vendor.map(known -> List.copyOf(known.fields().keySet())).orElse(List.of());
        for (Section section : Section.inOrderOf(asked)) {
            String content = text.section(section);
            if (!content.isBlank()) {
                out.append("\n## ")
                        .append(words.apply(section.heading()))
                        .append("\n\n")
                        .append(content);
                if (!content.endsWith("\n")) {
                    out.append('\n');
                }
            }
        }
        return out.toString();
    }

    private String title() {
        return report.title().isBlank()
                ? say(Label.UNTITLED)
                : SafeText.line(report.title().strip());
    }

    private String section(Section section) {
        return switch (section) {
            case AFFECTED -> affected();
            case DESCRIPTION -> prose(report.description());
            case IMPACT -> prose(report.impact().orElse(""));
            case STEPS -> numbered(report.steps());
            case PROOF_OF_CONCEPT -> proofOfConcept();
            case CLASSIFICATION -> classification();
            case SUGGESTED_FIX -> prose(report.suggestedFix().orElse(""));
            case REFERENCES -> bullets(report.references());
            case ATTACHMENTS -> attachments();
            case DISCLOSURE -> disclosure();
            case CONDUCT -> ConductText.of(report.conduct(), words);
            case REPORTER -> reporter();
        };
    }

    private String affected() {
        StringBuilder text = new StringBuilder();
        for (Report.Affected affected : report.affected()) {
            String product = affected.product().orElse("");
            String name = affected.versions()
                    .map(versions -> (product.isEmpty() ? "" : product + ", ") + say(Label.VERSIONS) + " " + versions)
                    .orElse(product);
            if (!name.isBlank()) {
                text.append(item("- ", name));
            }
            for (String url : affected.urls()) {
                text.append(item(name.isBlank() ? "- " : "  - ", url));
            }
        }
        return text.toString();
    }

    // A fence keeps code as it was written; one that the reporter brought along is left to do so.
    private String proofOfConcept() {
        String text = prose(report.proofOfConcept().orElse(""));
        boolean fenced = text.lines()
                .map(String::stripLeading)
                .anyMatch(line -> line.startsWith("```") || line.startsWith("~~~"));
        return fenced || text.isBlank() ? text : "```\n" + text + "\n```\n";
    }

    private String classification() {
        StringBuilder text = new StringBuilder();
        report.weakness()
                .ifPresent(id ->
                        text.append(item(bullet(Label.WEAKNESS), explained(id, glossary.weakness(id.strip())))));
        report.cvss()
                .ifPresent(vector -> text.append(
                        item(bullet(Label.SEVERITY), explained(vector, glossary.severity(vector.strip())))));
        if (!report.identifiers().isEmpty()) {
            text.append(item(bullet(Label.IDENTIFIERS), String.join(", ", report.identifiers())));
        }
        report.exploitation()
                .ifPresent(exploitation -> text.append(item(bullet(Label.EXPLOITED), exploited(exploitation))));
        report.discovered()
                .ifPresent(
                        day -> text.append(bullet(Label.DISCOVERED)).append(day).append('\n'));
        return text.toString();
    }

    private String exploited(Report.Exploitation exploitation) {
        String state = switch (exploitation.state()) {
            case YES -> say(Label.EXPLOITED_YES);
            case NO -> say(Label.EXPLOITED_NO);
            case UNKNOWN -> say(Label.EXPLOITED_UNKNOWN);
        };
        return exploitation.evidence().map(evidence -> state + "\n" + evidence).orElse(state);
    }

    private String attachments() {
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (MeasuredAttachment attachment : attachments) {
            String label = ++number + ". ";
            String indent = " ".repeat(label.length());
            String description = attachment
                    .attachment()
                    .description()
                    .map(words -> ": " + words)
                    .orElse("");
            text.append(item(label, attachment.name() + description));
            String path = attachment.attachment().path();
            if (!path.equals(attachment.name())) {
                text.append(item(indent + "- ", say(Label.PATH) + ": " + path));
            }
            String kind = attachment.kind().map(this::kind).orElse("");
            text.append(indent)
                    .append("- ")
                    .append(kind.isEmpty() ? "" : kind + ", ")
                    .append(attachment.size())
                    .append(' ')
                    .append(say(attachment.size() == 1 ? Label.BYTE : Label.BYTES))
                    .append('\n');
            text.append(indent)
                    .append("- SHA-256: ")
                    .append(attachment.sha256())
                    .append('\n');
        }
        return text.toString();
    }

    private String disclosure() {
        StringBuilder text = new StringBuilder();
        report.disclosure()
                .embargoUntil()
                .ifPresent(day -> text.append("- ")
                        .append(say(Label.NOT_BEFORE))
                        .append(' ')
                        .append(day)
                        .append('\n'));
        if (!report.disclosure().alsoTold().isEmpty()) {
            text.append(item(
                    bullet(Label.ALSO_TOLD),
                    String.join(", ", report.disclosure().alsoTold())));
        }
        return text.toString();
    }

    private String reporter() {
        StringBuilder text = new StringBuilder();
        Report.Reporter reporter = report.reporter();
        reporter.name().ifPresent(name -> text.append(item(bullet(Label.NAME), name)));
        reporter.email().ifPresent(email -> text.append(item(bullet(Label.EMAIL), email)));
        reporter.credit()
                .ifPresent(credit -> text.append(
                        item(bullet(Label.CREDIT), credit.equals("anonymous") ? say(Label.ANONYMOUS) : credit)));
        return text.toString();
    }

    private String kind(AttachmentKind kind) {
        return say(
                switch (kind) {
                    case SCREENSHOT -> Label.SCREENSHOT;
                    case NETWORK_RECORDING -> Label.NETWORK_RECORDING;
                    case LOG -> Label.LOG;
                    case EXPLOIT -> Label.EXPLOIT;
                    case OTHER -> Label.OTHER;
                });
    }

    private String bullet(Label label) {
        return "- " + say(label) + ": ";
    }

    private String say(Label label) {
        return words.apply(label);
    }

    private static String explained(String code, Optional<String> words) {
        return words.map(known -> code.strip() + " (" + known + ")").orElse(code);
    }

    private static String numbered(List<String> texts) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < texts.size(); at++) {
            text.append(item(at + 1 + ". ", texts.get(at)));
        }
        return text.toString();
    }

    private static String bullets(List<String> texts) {
        StringBuilder text = new StringBuilder();
        texts.forEach(entry -> text.append(item("- ", entry)));
        return text.toString();
    }

    /** An entry of a list; its further lines are indented, so that they stay inside it. */
    private static String item(String label, String content) {
        String indent = " ".repeat(indexOfText(label));
        StringBuilder text = new StringBuilder(label);
        boolean first = true;
        for (String line : prose(content).split("\n", -1)) {
            if (!first) {
                text.append('\n').append(line.isEmpty() ? "" : indent);
            }
            text.append(line);
            first = false;
        }
        return text.append('\n').toString();
    }

    // "- Name: " is a bullet whose content starts behind the dash; "12. " is a label to its end.
    private static int indexOfText(String label) {
        int dash = label.indexOf("- ");
        return dash >= 0 ? dash + 2 : label.length();
    }

    /** Without the empty lines around it. */
    private static String prose(String text) {
        String safe = SafeText.block(text).stripTrailing();
        int start = 0;
        for (int at = 0; at < safe.length() && Character.isWhitespace(safe.charAt(at)); at++) {
            if (safe.charAt(at) == '\n') {
                start = at + 1;
            }
        }
        return safe.substring(start);
    }
}
