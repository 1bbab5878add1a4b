package org.reportcli.eval;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.LintSettings;
import org.reportcli.lint.Linter;
import org.reportcli.lint.TestVendors;
import org.reportcli.lint.rules.StandardChecks;
import org.reportcli.report.ReportReader;
import org.reportcli.vendor.Vendor;

/** Lints reports for a vendor, by default for one that takes none of the known categories. */
public final class AllExcluded {
    private static final String FAMILY = "scope/";

    private final Linter linter = StandardChecks.linter();
    private final Vendor vendor;
    private final ObjectMapper mapper = new ObjectMapper();

    public AllExcluded() {
        this(TestVendors.named("excluding"));
    }

    AllExcluded(Vendor vendor) {
        this.vendor = vendor;
    }

    /** The categories that lint asks about. */
    public Set<String> categories(String title, Optional<String> body) throws IOException {
        ObjectNode report = mapper.createObjectNode();
        report.put("schema", 1);
        report.put("title", title);
        body.ifPresent(text -> report.put("description", text));
        Set<String> categories = new TreeSet<>();
        // A JSON object is a YAML document.
        linter
                .check(
                        ReportReader.read("report.yaml", Path.of(""), mapper.writeValueAsBytes(report)),
                        Optional.of(vendor),
                        new LintSettings(LocalDate.of(2026, 11, 22), Set.of()))
                .diagnostics()
                .stream()
                .map(Diagnostic::rule)
                .filter(rule -> rule.startsWith(FAMILY))
                .forEach(rule -> categories.add(rule.substring(FAMILY.length())));
        return categories;
    }
}
