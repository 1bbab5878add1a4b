package org.reportcli.cli;

import java.util.Locale;
import org.reportcli.report.MeasuredAttachment;
import org.reportcli.submission.Summary;
import org.reportcli.support.SafeText;
import org.reportcli.wizard.Texts;

/** The summary before sending, for people: what everybody can read first, then what only the vendor can. */
final class SummaryText {
    private SummaryText() {}

    static String of(Summary summary, Texts texts) {
        StringBuilder text = new StringBuilder();
        line(
                text,
                texts.get("consent.to"),
                summary.to() + " (" + summary.vendor().name() + ")");
        line(text, texts.get("consent.from"), summary.from());
        line(text, texts.get("consent.subject"), texts.get("consent.everybody", summary.subject()));
        line(
                text,
                texts.get("consent.sealed-to"),
                summary.certificate().fingerprint().grouped());
        summary.certificate().userIds().stream().findFirst().ifPresent(id -> line(text, "", id));
        summary.own()
                .ifPresent(own -> line(
                        text,
                        texts.get("consent.and-to"),
                        texts.get("consent.yours", own.fingerprint().grouped())));
        line(text, texts.get("consent.inside"), summary.title());
        for (MeasuredAttachment each : summary.attachments()) {
            line(text, "", each.name() + ", " + size(each.size(), texts));
        }
        line(text, texts.get("consent.by-way-of"), summary.destination());
        return text.toString().stripTrailing();
    }

    private static String size(long bytes, Texts texts) {
        return bytes < 1000 ? texts.get(bytes == 1 ? "size.byte" : "size.bytes", bytes) : size(bytes, texts.language());
    }

    /** A size for people, in units of 1000. */
    static String size(long bytes) {
        return size(bytes, Locale.ROOT);
    }

    private static String size(long bytes, Locale language) {
        if (bytes < 1000) {
            return bytes + (bytes == 1 ? " byte" : " bytes");
        }
        double amount = bytes;
        String unit = "";
        for (String next : new String[] {"kB", "MB", "GB"}) {
            if (amount < 999.95) {
                break;
            }
            amount /= 1000;
            unit = next;
        }
        return String.format(language, "%.1f %s", amount, unit);
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(String.format(Locale.ROOT, "  %-10s", name))
                .append(SafeText.line(value))
                .append('\n');
    }
}
