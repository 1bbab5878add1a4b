package org.reportcli.wizard;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.reportcli.lint.LintResult;
import org.reportcli.report.ReportDocument;
import org.reportcli.support.ExitStatus;
import org.reportcli.vendor.Vendor;

/** What the wizard needs from the rooms that it does not know itself. */
public interface Surroundings {
    LocalDate today();

    /** All vendors that are known and whose profiles are right. */
    List<Vendor> vendors();

    /**
     * The vendor that a draft or a person names.
     *
     * @throws org.reportcli.support.ReportException where there is none
     */
    Vendor vendor(String named);

    /** What the draft has to write for a vendor that a person named, whose paths start at the working directory. */
    String vendorInDraft(String typed);

    LintResult lint(ReportDocument document, Optional<Vendor> vendor);

    /** What the configuration knows of the reporter: {@code name}, {@code email} or {@code credit}; empty where nothing. */
    String remembered(String key);

    /** Writes it into the configuration. */
    void remember(String key, String value) throws IOException;

    /** The report as the vendor will read it, with its headings in the language of the interview. */
    String preview(ReportDocument document, Optional<Vendor> vendor);

    /** Whether the vendor's key is here and fit, and if not, how to get it. */
    KeyState keyState(Vendor vendor);

    /** Whether a reporter may let pass what a rule finds. */
    boolean mayPass(String rule);

    /** What to type to go on with this draft, as it was begun. */
    String resume();

    /**
     * Sends as {@code report send} does, which asks once more.
     *
     * @param screen shows what is about to leave
     */
    ExitStatus send(Consumer<String> screen) throws Exception;

    /** Opens the draft in {@code $EDITOR} and waits; false where there is none. */
    boolean edit() throws IOException;
}
