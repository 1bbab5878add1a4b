package org.reportcli.wizard;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.reportcli.vendor.Vendor;

/** The vendor's time of silence: whoever plans to publish earlier is asked at once whether its end would do. */
final class DisclosureQuestion {
    private final Draft draft;
    private final Surroundings around;
    private final SideQuestions side;

    DisclosureQuestion(Draft draft, Surroundings around, SideQuestions side) {
        this.draft = draft;
        this.around = around;
        this.side = side;
    }

    /** The time that a vendor asks for, or else the one that it takes for a fix. */
    static Optional<Vendor.Duration> window(Vendor vendor) {
        return vendor.expectations().embargo().or(() -> vendor.expectations().remediation());
    }

    /** Asks after the day of disclosure was answered, where it lies within the vendor's time. */
    void askAbout(Topic topic, Optional<Vendor> vendor) throws IOException, Left {
        if (topic != Topic.DISCLOSURE) {
            return;
        }
        LocalDate today = around.today();
        Optional<LocalDate> end = vendor.flatMap(DisclosureQuestion::window).flatMap(length -> length.from(today));
        Optional<LocalDate> planned = draft.report().disclosure().embargoUntil();
        boolean early = end.isPresent()
                && planned.isPresent()
                && planned.get().isBefore(end.get())
                && !planned.get().isBefore(today);
        if (early && side.yes("disclosure.later", end.get())) {
            draft.answer(Topic.DISCLOSURE, end.get().toString());
        }
    }
}
