package org.reportcli.lint.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.reportcli.lint.Check;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.Passage;
import org.reportcli.lint.Rule;
import org.reportcli.lint.Subject;
import us.springett.cvss.Cvss;
import us.springett.cvss.MalformedVectorException;

/** Whether the CVSS vector is one, and whether the report says what the vector says. */
final class SeverityCheck implements Check {
    static final Rule INVALID = Rule.error(
            "quality/cvss-invalid",
            "the CVSS vector is not valid",
            "The score is computed from the vector, so one wrong letter leaves the report without a severity.",
            "put it together with the calculator at https://www.first.org/cvss/calculator/4.0");
    static final Rule OLD = Rule.note(
            "quality/cvss-old",
            "the CVSS vector is of an old version",
            "Vendors work with CVSS 4.0 or 3.1. Older vectors cannot be compared with them.",
            "write a vector of CVSS 4.0 or 3.1");

    @Override
    public List<Rule> rules() {
        return List.of(INVALID, OLD, SeverityMismatch.MISMATCH);
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        Optional<Passage> written = subject.text("severity", "cvss");
        if (written.isEmpty()) {
            return;
        }
        Passage passage = written.get();
        CvssVector vector = CvssVector.parse(passage.text());
        if (vector.fault().isPresent()) {
            CvssVector.Fault fault = vector.fault().get();
            found.accept(subject.diagnostic(INVALID, passage.part(fault.start(), fault.end()), fault.message()));
            return;
        }
        if (!isComputable(passage.text().strip())) {
            found.accept(subject.diagnostic(INVALID, passage.range(), "no score can be computed from this vector"));
            return;
        }
        if (vector.version() == CvssVersion.V2_0 || vector.version() == CvssVersion.V3_0) {
            found.accept(subject.diagnostic(
                    OLD,
                    passage.range(),
                    "this is a vector of CVSS " + vector.version().number()));
        }
        new SeverityMismatch(subject, passage, vector).find(found);
    }

    private static boolean isComputable(String vector) {
        try {
            Cvss cvss = Cvss.fromVector(vector);
            return cvss != null && cvss.calculateScore() != null;
        } catch (MalformedVectorException e) {
            return false;
        }
    }
}
