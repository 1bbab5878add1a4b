package org.reportcli.submission;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.reportcli.cases.Case;
import org.reportcli.cases.CaseState;
import org.reportcli.cases.Cases;

/**
 * What was done with a report before. A case belongs to a report where the vendor is the same and the content is, or the
 * file that it came from.
 */
final class History {
    private final List<Case> related;
    private final String content;

    private History(List<Case> related, String content) {
        this.related = related;
        this.content = content;
    }

    /**
     * @param to the recipient's address: what went to another one, under the same id, did not go to this vendor
     * @param report the file's absolute path, or {@code -}
     * @param content the digest of the report and its attachments
     */
    static History of(Cases cases, String vendor, String to, String report, String content) throws IOException {
        List<Case> related = cases.all().stream()
                .filter(each -> each.fact("vendor").equals(vendor))
                .filter(each -> each.fact("to").equals(to) || !each.mayHaveArrived())
                .filter(each -> each.state() != CaseState.SUPERSEDED)
                .filter(each -> each.fact("content").equals(content)
                        || !report.equals("-") && each.fact("report").equals(report))
                .sorted(Comparator.comparing(Case::opened).reversed())
                .toList();
        return new History(related, content);
    }

    /** The newest case in which this very content went, or may have gone, to the vendor. */
    Optional<Case> sameSent() {
        return newest(each -> isSame(each) && isGone(each));
    }

    /** The newest case in which another version went, or may have gone, to the vendor. */
    Optional<Case> otherSent() {
        return newest(each -> !isSame(each) && each.mayHaveArrived());
    }

    /** The newest case with this very content that did not go out. */
    Optional<Case> sameWaiting() {
        return newest(each -> isSame(each) && !isGone(each));
    }

    /** Cases of other versions that never went out: this version takes their place. */
    List<Case> otherWaiting() {
        return related.stream()
                .filter(each -> !isSame(each) && !each.mayHaveArrived())
                .toList();
    }

    private boolean isSame(Case each) {
        return each.fact("content").equals(content);
    }

    // A case that a person has sent again, and that waits for it, goes out like any that waits.
    private static boolean isGone(Case each) {
        return each.state() == CaseState.SENT || each.state() == CaseState.UNCERTAIN;
    }

    private Optional<Case> newest(Predicate<Case> wanted) {
        return related.stream().filter(wanted).findFirst();
    }
}
