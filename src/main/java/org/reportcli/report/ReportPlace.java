package org.reportcli.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A place that {@code lint.accept} names with {@code in}: a field of the report with all that lies below it, or an attachment
 * with all that lies in it. There are no numbers in it, of lines or of a list's entries, because those go stale with each edit,
 * and would then let pass what nobody looked at.
 */
public sealed interface ReportPlace {
    /** The fields of a report, as {@code in} names them: keys with dots between them, lists as a whole. */
    List<String> FIELDS = List.of(
            "schema",
            "title",
            "vendor",
            "affected",
            "affected.product",
            "affected.versions",
            "affected.urls",
            "description",
            "impact",
            "steps",
            "proof-of-concept",
            "attachments",
            "attachments.path",
            "attachments.description",
            "attachments.kind",
            "weakness",
            "severity",
            "severity.cvss",
            "exploitation",
            "exploitation.state",
            "exploitation.evidence",
            "identifiers",
            "discovered",
            "suggested-fix",
            "references",
            "reporter",
            "reporter.name",
            "reporter.email",
            "reporter.credit",
            "disclosure",
            "disclosure.embargo-until",
            "disclosure.also-told",
            "conduct",
            "conduct.own-accounts-only",
            "conduct.others-data-accessed",
            "conduct.copies-deleted",
            "conduct.service-disturbed",
            "conduct.automated-scan",
            "lint",
            "lint.accept",
            "lint.accept.rule",
            "lint.accept.in",
            "lint.accept.reason");

    /** Whether a text lies here that is below these keys, from the root on; the entries of a list count as the list. */
    boolean isField(List<String> keys);

    /** Whether an attachment is meant; its path may have {@code ./} before it, here and there. */
    boolean isAttachment(String path);

    /** How closely it is named: of two places that are right, the one with the greater number is meant. */
    int closeness();

    /**
     * A field and what lies below it.
     *
     * @param keys from the root on, at least one
     */
    record Field(List<String> keys) implements ReportPlace {
        public Field {
            keys = List.copyOf(keys);
        }

        @Override
        public boolean isField(List<String> below) {
            return below.size() >= keys.size() && below.subList(0, keys.size()).equals(keys);
        }

        @Override
        public boolean isAttachment(String path) {
            return false;
        }

        @Override
        public int closeness() {
            return keys.size();
        }
    }

    /**
     * A file that goes with the report, and what is packed in it.
     *
     * @param path without {@code ./} and doubled slashes; empty for none that could be there
     */
    record Attachment(String path) implements ReportPlace {
        @Override
        public boolean isField(List<String> below) {
            return false;
        }

        @Override
        public boolean isAttachment(String other) {
            return !path.isEmpty() && path.equals(plain(other));
        }

        @Override
        public int closeness() {
            return 1;
        }
    }

    /**
     * The place that a text names. What is a field's name is the field; a file of such a name is named with {@code ./}
     * before it. Whether the report has such a field or attachment is not looked at.
     */
    static ReportPlace of(String written) {
        return FIELDS.contains(written) ? new Field(List.of(written.split("\\."))) : attachment(written);
    }

    /** The attachment of a path, also of one that is called like a field. */
    static Attachment attachment(String path) {
        return new Attachment(plain(path));
    }

    private static String plain(String path) {
        List<String> names = new ArrayList<>();
        for (String name : path.split("/", -1)) {
            boolean says = !name.isEmpty() && !name.equals(".");
            if (says || name.isEmpty() && names.isEmpty() && path.startsWith("/")) {
                names.add(name);
            }
        }
        return String.join("/", names);
    }
}
