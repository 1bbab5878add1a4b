package org.reportcli.cli;

import java.io.IOException;
import java.time.Clock;
import org.reportcli.cases.Cases;
import org.reportcli.key.CertificateStore;
import org.reportcli.lint.LintResult;
import org.reportcli.lint.LintSettings;
import org.reportcli.lint.Rules;
import org.reportcli.lint.rules.StandardChecks;
import org.reportcli.mail.Glossary;
import org.reportcli.mail.MessageComposer;
import org.reportcli.report.ReportDocument;
import org.reportcli.submission.LintGlossary;
import org.reportcli.submission.Preparation;
import org.reportcli.submission.Sealing;
import org.reportcli.submission.Submission;
import org.reportcli.submission.VendorCertificates;
import org.reportcli.support.Runtime;
import org.reportcli.vendor.Vendor;

/** Puts the rooms together for the commands that seal. */
final class Workshop {
    private final Settings settings;
    private final Preparation preparation;
    private final Cases cases;
    private final Sealing sealing;

    Workshop(Invocation invocation, Settings settings, LintSettings lint) {
        this.settings = settings;
        Runtime runtime = invocation.runtime();
        Clock clock = runtime.clock();
        this.cases = new Cases(invocation.folders().cases(), clock, runtime.random());
        this.sealing = new Sealing(cases, runtime.random(), clock);
        this.preparation = new Preparation(
                StandardChecks.linter(),
                lint,
                new VendorCertificates(new CertificateStore(invocation.folders().keys()), clock.instant()),
                new MessageComposer(runtime.random(), glossary()),
                clock);
    }

    /** The rules that {@code --accept} can name. */
    static Rules rules() {
        return StandardChecks.linter().rules();
    }

    /** Words for the codes in a report. */
    static Glossary glossary() {
        return new LintGlossary();
    }

    Preparation preparation() {
        return preparation;
    }

    Sealing sealing() {
        return sealing;
    }

    LintResult lint(ReportDocument document, Vendor vendor) {
        return preparation.lint(document, vendor);
    }

    Submission submission() throws IOException {
        return new Submission(preparation, sealing, cases, settings.transport());
    }
}
