package org.reportcli.wizard;

import java.util.List;
import java.util.Optional;
import org.reportcli.vendor.Vendor;

/** What an interview can ask about: one value of the draft each. */
enum Topic {
    VENDOR("vendor", Form.LINE, "vendor"),
    TITLE("title", Form.LINE, "title"),
    PRODUCT("product", Form.LINE, "affected", 0, "product"),
    VERSIONS("versions", Form.LINE, "affected", 0, "versions"),
    URLS("affected-urls", Form.LINES, "affected", 0, "urls"),
    WEAKNESS("weakness", Form.LINE, "weakness"),
    DESCRIPTION("description", Form.TEXT, "description"),
    IMPACT("impact", Form.TEXT, "impact"),
    STEPS("steps", Form.LINES, "steps"),
    PROOF_OF_CONCEPT("proof-of-concept", Form.TEXT, "proof-of-concept"),
    ATTACHMENTS("attachments", Form.LINES, "attachments"),
    CVSS_AV("cvss-av", Form.METRIC, "severity", "cvss"),
    CVSS_AC("cvss-ac", Form.METRIC, "severity", "cvss"),
    CVSS_PR("cvss-pr", Form.METRIC, "severity", "cvss"),
    CVSS_UI("cvss-ui", Form.METRIC, "severity", "cvss"),
    CVSS_VC("cvss-vc", Form.METRIC, "severity", "cvss"),
    CVSS_VI("cvss-vi", Form.METRIC, "severity", "cvss"),
    CVSS_VA("cvss-va", Form.METRIC, "severity", "cvss"),
    CVSS_SC("cvss-sc", Form.METRIC, "severity", "cvss"),
    EXPLOITATION("exploitation", Form.CHOICE, "exploitation", "state"),
    IDENTIFIERS("identifiers", Form.LINES, "identifiers"),
    DISCOVERED("discovered", Form.DATE, "discovered"),
    SUGGESTED_FIX("suggested-fix", Form.TEXT, "suggested-fix"),
    REFERENCES("references", Form.LINES, "references"),
    SERVICE_DISTURBED("service-disturbed", Form.YES_NO, "conduct", "service-disturbed"),
    OWN_ACCOUNTS("own-accounts-only", Form.YES_NO, "conduct", "own-accounts-only"),
    OTHERS_DATA("others-data-accessed", Form.YES_NO, "conduct", "others-data-accessed"),
    COPIES_DELETED("copies-deleted", Form.YES_NO, "conduct", "copies-deleted"),
    AUTOMATED_SCAN("automated-scan", Form.CHOICE, "conduct", "automated-scan"),
    CREDIT("credit", Form.LINE, "reporter", "credit"),
    DISCLOSURE("disclosure", Form.DATE, "disclosure", "embargo-until"),
    NAME("reporter-name", Form.LINE, "reporter", "name"),
    EMAIL("reporter-email", Form.LINE, "reporter", "email");

    /** How an answer looks. */
    enum Form {
        LINE,
        TEXT,
        LINES,
        DATE,
        CHOICE,
        YES_NO,
        METRIC
    }

    /** The questions of the severity, in the order in which they are asked. */
    static final List<Topic> SEVERITY = List.of(CVSS_AV, CVSS_AC, CVSS_PR, CVSS_UI, CVSS_VC, CVSS_VI, CVSS_VA, CVSS_SC);

    private final String key;
    private final Form form;
    private final Object[] place;

    Topic(String key, Form form, Object... place) {
        this.key = key;
        this.form = form;
        this.place = place;
    }

    /** The name in the resources with texts, and the field's id where a policy asks for it. */
    String key() {
        return key;
    }

    Form form() {
        return form;
    }

    /** Where the value stands in a report, as {@link org.reportcli.report.ReportDocument#node} takes it. */
    Object[] place() {
        return place.clone();
    }

    /** Whether it is about how the weakness was found. */
    boolean isConduct() {
        return place[0].equals("conduct");
    }

    /** Whether the answer is words, of which a part is worth keeping. */
    boolean isWords() {
        return switch (form) {
            case TEXT, LINES -> this != ATTACHMENTS;
            case LINE -> this == TITLE || this == PRODUCT || this == VERSIONS;
            default -> false;
        };
    }

    /** The questions that find out what a policy's field wants. */
    static List<Topic> of(Vendor.Field field) {
        return switch (field) {
            case EXPLOIT, SCREENSHOTS, LOGS, NETWORK_RECORDINGS -> List.of(ATTACHMENTS);
            case SEVERITY -> SEVERITY;
            default -> of(field.id()).map(List::of).orElse(List.of());
        };
    }

    static Optional<Topic> of(String key) {
        for (Topic topic : values()) {
            if (topic.key.equals(key)) {
                return Optional.of(topic);
            }
        }
        return Optional.empty();
    }
}
