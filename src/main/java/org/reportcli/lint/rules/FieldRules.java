package org.reportcli.lint.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.reportcli.lint.Rule;
import org.reportcli.vendor.Vendor;

/** The rules of {@code field/}: one for each field that a vendor can ask for, and three that every report needs. */
final class FieldRules {
    static final Rule TITLE = Rule.error(
            "field/title",
            "a report without a title",
            "Without a title nobody can tell reports apart.",
            "write 'title:' with the weakness and the place in one line");
    static final Rule AFFECTED = Rule.error(
            "field/affected",
            "nothing says what is affected",
            "A vendor has many products. Each entry of 'affected' names a product, or the URLs at which the weakness"
                    + " shows.",
            "write 'affected:' with a 'product' or 'urls' in each entry");
    static final Rule VENDOR = Rule.error(
            "field/vendor",
            "the report names a vendor that nobody knows",
            "The report's 'vendor' is the id of a profile, or the path of one. '--vendor' wins over it.",
            "'report vendor list' lists the vendors");

    private static final Map<Vendor.Field, Rule> BY_FIELD = new EnumMap<>(Vendor.Field.class);

    static {
        for (Vendor.Field field : Vendor.Field.values()) {
            BY_FIELD.put(field, rule(field));
        }
    }

    private FieldRules() {}

    static Rule of(Vendor.Field field) {
        return BY_FIELD.get(field);
    }

    static List<Rule> all() {
        List<Rule> all = new ArrayList<>(List.of(TITLE, AFFECTED, VENDOR));
        all.addAll(BY_FIELD.values());
        return all;
    }

    /** What a field is called in a sentence. */
    static String name(Vendor.Field field) {
        return switch (field) {
            case PRODUCT -> "the product";
            case VERSIONS -> "the affected versions";
            case AFFECTED_URLS -> "the affected URLs";
            case DESCRIPTION -> "a description";
            case IMPACT -> "the impact";
            case STEPS -> "steps to reproduce";
            case PROOF_OF_CONCEPT -> "a proof of concept";
            case EXPLOIT -> "an exploit";
            case SCREENSHOTS -> "screenshots";
            case LOGS -> "log files";
            case NETWORK_RECORDINGS -> "network recordings";
            case WEAKNESS -> "the class of the weakness";
            case SEVERITY -> "a CVSS vector";
            case IDENTIFIERS -> "identifiers";
            case DISCOVERED -> "the day of the discovery";
            case SUGGESTED_FIX -> "a suggested fix";
            case REFERENCES -> "references";
            case REPORTER_NAME -> "the reporter's name";
            case REPORTER_EMAIL -> "the reporter's mail address";
            case CREDIT -> "the name for the thanks";
            case DISCLOSURE -> "a date of publication";
            case EXPLOITATION -> "a word on exploitation";
        };
    }

    /** The key of the report under which a field stands. */
    static String key(Vendor.Field field) {
        return switch (field) {
            case PRODUCT, VERSIONS, AFFECTED_URLS -> "affected";
            case EXPLOIT, SCREENSHOTS, LOGS, NETWORK_RECORDINGS -> "attachments";
            case REPORTER_NAME, REPORTER_EMAIL, CREDIT -> "reporter";
            default -> field.id();
        };
    }

    private static Rule rule(Vendor.Field field) {
        return Rule.error("field/" + field.id(), "a report without " + name(field), explanation(field), hint(field));
    }

    private static String explanation(Vendor.Field field) {
        return switch (field) {
            case DESCRIPTION -> "Every vendor needs to be told what is wrong.";
            case STEPS ->
                "Whoever cannot reproduce a weakness cannot mend it. An error where the policy requires the"
                        + " steps or no vendor is known; a note where the policy does not speak of them.";
            case PROOF_OF_CONCEPT, EXPLOIT, LOGS, NETWORK_RECORDINGS ->
                "An error where the vendor's policy requires it,"
                        + " a note where the policy asks for it. Policies that ask for several of proof of concept, exploit,"
                        + " logs and network recordings mean what there is: one of them is enough.";
            default -> "An error where the vendor's policy requires it, a note where the policy asks for it.";
        };
    }

    private static String hint(Vendor.Field field) {
        return switch (field) {
            case PRODUCT -> "write 'product:' in each entry of 'affected'";
            case VERSIONS -> "write 'versions:' beside the product";
            case AFFECTED_URLS -> "write 'urls:' in the entry of 'affected'";
            case DESCRIPTION -> "write 'description: |' and below it, indented, what is wrong";
            case IMPACT -> "write 'impact: |' and below it, indented, how it can be exploited and who is affected";
            case STEPS -> "write 'steps:' and below it one '- …' for each step";
            case PROOF_OF_CONCEPT -> "write 'proof-of-concept: |' and below it, indented, what shows the weakness";
            case EXPLOIT -> "attach it, with 'kind: exploit'";
            case SCREENSHOTS -> "attach one, with 'kind: screenshot'";
            case LOGS -> "attach them, with 'kind: log'";
            case NETWORK_RECORDINGS -> "attach one, with 'kind: network-recording'";
            case WEAKNESS -> "write 'weakness: CWE-…' with the number of the weakness";
            case SEVERITY -> "write 'severity: { cvss: \"CVSS:4.0/…\" }'";
            case IDENTIFIERS -> "write 'identifiers: [CVE-…]'";
            case DISCOVERED -> "write 'discovered:' with the day, such as 2026-11-30";
            case SUGGESTED_FIX -> "write 'suggested-fix: |' and below it, indented, what would mend it";
            case REFERENCES -> "write 'references:' with URLs";
            case REPORTER_NAME -> "write 'name:' below 'reporter:'";
            case REPORTER_EMAIL -> "write 'email:' below 'reporter:'";
            case CREDIT -> "write 'credit:' below 'reporter:', with a name or 'anonymous'";
            case DISCLOSURE -> "write 'disclosure: { embargo-until: … }'";
            case EXPLOITATION -> "write 'exploitation: { state: … }' with yes, no or unknown";
        };
    }
}
