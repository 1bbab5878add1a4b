package org.reportcli.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a reporter says about a weakness: the content of {@code report.yaml}, also of one that is still a draft.
 *
 * @param title empty where it is still missing
 * @param vendor the id or path of the profile that the report names itself
 * @param description what is wrong; empty where it is still missing
 * @param impact how it can be exploited and who is affected
 * @param steps to reproduce, in order
 * @param weakness as it was written, such as {@code CWE-79}
 * @param identifiers names that the weakness already has, such as CVE ids
 * @param references URLs of further reading
 */
public record Report(
        String title,
        Optional<String> vendor,
        List<Affected> affected,
        String description,
        Optional<String> impact,
        List<String> steps,
        Optional<String> proofOfConcept,
        List<Attachment> attachments,
        Optional<String> weakness,
        Optional<String> cvss,
        Optional<Exploitation> exploitation,
        List<String> identifiers,
        Optional<LocalDate> discovered,
        Optional<String> suggestedFix,
        List<String> references,
        Reporter reporter,
        Disclosure disclosure,
        Conduct conduct,
        List<Acceptance> accepted) {

    public Report {
        affected = List.copyOf(affected);
        steps = List.copyOf(steps);
        attachments = List.copyOf(attachments);
        identifiers = List.copyOf(identifiers);
        references = List.copyOf(references);
        accepted = List.copyOf(accepted);
    }

    /**
     * What is affected: a product, URLs, or both.
     *
     * @param versions as the reporter writes them, such as {@code 2.1 to 2.4}
     */
    public record Affected(Optional<String> product, Optional<String> versions, List<String> urls) {
        public Affected {
            urls = List.copyOf(urls);
        }
    }

    /**
     * A file that goes with the report.
     *
     * @param path as it was written: relative to the report, with {@code /}
     */
    public record Attachment(String path, Optional<String> description, Optional<AttachmentKind> kind) {}

    /** Whether the weakness is known to be exploited. */
    public record Exploitation(State state, Optional<String> evidence) {
        public enum State {
            YES,
            NO,
            UNKNOWN
        }
    }

    /**
     * Who writes.
     *
     * @param credit the name for a hall of thanks, or {@code anonymous}
     */
    public record Reporter(Optional<String> name, Optional<String> email, Optional<String> credit) {
        public static final Reporter UNKNOWN = new Reporter(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * What is agreed or wished about publication.
     *
     * @param embargoUntil the day before which the reporter does not publish
     * @param alsoTold others who know
     */
    public record Disclosure(Optional<LocalDate> embargoUntil, List<String> alsoTold) {
        public static final Disclosure NONE = new Disclosure(Optional.empty(), List.of());

        public Disclosure {
            alsoTold = List.copyOf(alsoTold);
        }
    }

    /** How the weakness was found; an answer that was not given is empty, and unknown is not no. */
    public record Conduct(
            Optional<Boolean> ownAccountsOnly,
            Optional<Boolean> othersDataAccessed,
            Optional<Boolean> copiesDeleted,
            Optional<Boolean> serviceDisturbed,
            Optional<AutomatedScan> automatedScan) {
        public static final Conduct UNKNOWN =
                new Conduct(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What part a scanner had. */
    public enum AutomatedScan {
        NONE,
        VERIFIED,
        UNVERIFIED
    }

    /**
     * Diagnostics that the reporter lets pass.
     *
     * @param rule the one whose diagnostics pass
     * @param in the one place where they pass, as it was written; empty for all of the report and its attachments. What is
     *     written there and names nothing lets nothing pass
     * @param reason why
     */
    public record Acceptance(String rule, Optional<String> in, String reason) {
        /** The one place; empty for everywhere. */
        public Optional<ReportPlace> place() {
            return in.map(ReportPlace::of);
        }
    }
}
