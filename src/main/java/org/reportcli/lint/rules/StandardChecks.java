package org.reportcli.lint.rules;

import java.util.List;
import org.reportcli.lint.Check;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.Linter;
import org.reportcli.lint.leaks.LeakCheck;
import org.reportcli.lint.leaks.Veil;
import org.reportcli.report.ReportDocument;

/** The checks of the program. A new family is one class that implements {@link Check}, and one line here. */
public final class StandardChecks {
    private StandardChecks() {}

    /** A linter with all rules. */
    public static Linter linter() {
        return new Linter(all(), FormRules.ALL, Veil::of);
    }

    /** The diagnostic for a report that names a vendor that nobody knows. */
    public static Diagnostic unknownVendor(ReportDocument document, String message, List<String> hints) {
        Diagnostic diagnostic = Diagnostic.of(FieldRules.VENDOR, document.source(), document.range("vendor"), message);
        return hints.isEmpty() ? diagnostic : diagnostic.withHint(String.join("; ", hints));
    }

    static List<Check> all() {
        return List.of(
                new FieldCheck(),
                new AttachmentCheck(),
                new TitleCheck(),
                new DescriptionCheck(),
                new StepsCheck(),
                new ImpactCheck(),
                new PlaceholderCheck(),
                new SeverityCheck(),
                new WeaknessCheck(),
                new IdentifierCheck(),
                new DatesCheck(),
                new AddressCheck(),
                new ExploitationCheck(),
                new OthersDataCheck(),
                new ServiceDisturbedCheck(),
                new OwnAccountsCheck(),
                new UnverifiedScanCheck(),
                new DisclosureCheck(),
                new UnansweredConductCheck(),
                new ScopeCheck(),
                new LeakCheck());
    }
}
