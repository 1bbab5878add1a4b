package org.reportcli.mail;

import java.util.List;
import java.util.Optional;
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

    private ReportText(Report report, List<MeasuredAttachment> attachments, Glossary glossary) {
        this.report = report;
        this.attachments = attachments;
        this.glossary = glossary;
    }

    /**
     * The text, with LF line ends.
     *
     * @param attachments the report's, measured
     * @param vendor whose order the sections follow; empty for the usual one
     */
    public static String of(
            Report report, List<MeasuredAttachment> attachments, Optional<Vendor> vendor, Glossary glossary) {
        ReportText text = new ReportText(report, attachments, glossary);
        StringBuilder out = new StringBuilder("# ").append(text.title()).append('\n');
        List<Vendor.Field> asked =
                vendor.map(known -> List.copyOf(known.fields().keySet())).orElse(List.of());
        for (Section section : Section.inOrderOf(asked)) {
            String content = text.section(section);
            if (!content.isBlank()) {
                out.append("\n## ").append(section.heading()).append("\n\n").append(content);
                if (!content.endsWith("\n")) {
                    out.append('\n');
                }
            }
        }
        return out.toString();
    }

    private String title() {
        return report.title().isBlank()
                ? "Untitled report"
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
            case CONDUCT -> ConductText.of(report.conduct());
            case REPORTER -> reporter();
        };
    }

    private String affected() {
        StringBuilder text = new StringBuilder();
        for (Report.Affected affected : report.affected()) {
            String product = affected.product().orElse("");
            String name = affected.versions()
                    .map(versions -> product.isEmpty() ? "versions " + versions : product + ", versions " + versions)
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
                .ifPresent(id -> text.append(item("- Weakness: ", explained(id, glossary.weakness(id.strip())))));
        report.cvss()
                .ifPresent(vector ->
                        text.append(item("- Severity: ", explained(vector, glossary.severity(vector.strip())))));
        if (!report.identifiers().isEmpty()) {
            text.append(item("- Identifiers: ", String.join(", ", report.identifiers())));
        }
        report.exploitation().ifPresent(exploitation -> text.append(item("- Exploited: ", exploited(exploitation))));
        report.discovered()
                .ifPresent(day -> text.append("- Discovered: ").append(day).append('\n'));
        return text.toString();
    }

    private static String exploited(Report.Exploitation exploitation) {
        String state = switch (exploitation.state()) {
            case YES -> "yes, known to be exploited";
            case NO -> "no, not known to be exploited";
            case UNKNOWN -> "unknown";
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
                text.append(item(indent + "- ", "path: " + path));
            }
            String kind = attachment.kind().map(AttachmentKind::id).orElse("");
            text.append(indent)
                    .append("- ")
                    .append(kind.isEmpty() ? "" : kind.replace('-', ' ') + ", ")
                    .append(attachment.size())
                    .append(attachment.size() == 1 ? " byte\n" : " bytes\n");
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
                .ifPresent(day ->
                        text.append("- I will not publish before ").append(day).append('\n'));
        if (!report.disclosure().alsoTold().isEmpty()) {
            text.append(
                    item("- Also told: ", String.join(", ", report.disclosure().alsoTold())));
        }
        return text.toString();
    }

    private String reporter() {
        StringBuilder text = new StringBuilder();
        Report.Reporter reporter = report.reporter();
        reporter.name().ifPresent(name -> text.append(item("- Name: ", name)));
        reporter.email().ifPresent(email -> text.append(item("- E-mail: ", email)));
        reporter.credit()
                .ifPresent(credit -> text.append(item(
                        "- Credit: ",
                        credit.equals("anonymous") ? "please keep my name out of public thanks" : credit)));
        return text.toString();
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
