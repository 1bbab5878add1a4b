package org.reportcli.lint.leaks;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.reportcli.leak.Leak;
import org.reportcli.leak.LeakScanner;
import org.reportcli.leak.LeakSink;
import org.reportcli.leak.Parties;
import org.reportcli.leak.Place;
import org.reportcli.leak.content.ContentLimits;
import org.reportcli.leak.content.ContentReader;
import org.reportcli.leak.standard.StandardScanner;
import org.reportcli.lint.Check;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.Passage;
import org.reportcli.lint.Rule;
import org.reportcli.lint.Subject;
import org.reportcli.report.AttachmentFile;
import org.reportcli.report.AttachmentResolver;
import org.reportcli.yaml.Node;
import org.reportcli.yaml.Range;
import org.reportcli.yaml.Source;

/** Whether a report or one of its attachments holds secrets, or data about people who have no part in it. */
public final class LeakCheck implements Check {
    /** Where the reporter writes about themselves, on purpose. */
    private static final String REPORTER = "reporter";

    @Override
    public List<Rule> rules() {
        return LeakLintRules.all();
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        Parties parties = ReportParties.of(Optional.of(subject.report()), subject.vendor());
        LeakScanner scanner = StandardScanner.scanner();
        subject.document().root().ifPresent(root -> {
            for (Node.Entry entry : root.entries().values()) {
                if (!entry.key().equals(REPORTER)) {
                    look(entry.value(), subject, scanner, parties, found);
                }
            }
        });
        attachments(
                subject,
                new FileScan(scanner, new ContentReader(ContentLimits.STANDARD), parties, subject.vendor()),
                found);
    }

    private static void look(
            Node node, Subject subject, LeakScanner scanner, Parties parties, Consumer<Diagnostic> found) {
        if (node instanceof Node.Mapping mapping) {
            mapping.entries().values().forEach(entry -> look(entry.value(), subject, scanner, parties, found));
        } else if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> look(item, subject, scanner, parties, found));
        } else {
            Subject.passage(node).ifPresent(passage -> text(passage, subject, scanner, parties, found));
        }
    }

    private static void text(
            Passage passage, Subject subject, LeakScanner scanner, Parties parties, Consumer<Diagnostic> found) {
        LeakDiagnostics diagnostics = new LeakDiagnostics(subject.vendor());
        Source source = subject.document().source();
        scanner.scan(passage.text(), parties, new LeakSink() {
            @Override
            public void leak(Leak leak) {
                Range range = passage.part(
                        (int) leak.start().offset(), (int) leak.end().offset());
                found.accept(diagnostics.of(
                        source.name(),
                        Optional.empty(),
                        source.position(range.start()),
                        source.position(range.end()),
                        leak));
            }

            @Override
            public void passedOver(Place from) {
                int place =
                        passage.part((int) from.offset(), (int) from.offset()).start();
                found.accept(diagnostics.passedOver(source.name(), Optional.empty(), source.position(place)));
            }
        });
    }

    private static void attachments(Subject subject, FileScan scan, Consumer<Diagnostic> found) {
        AttachmentResolver resolver = new AttachmentResolver(subject.document().folder());
        Set<Object> seen = new HashSet<>();
        for (Node.Mapping entry : subject.mappings("attachments")) {
            Optional<Passage> path = entry.get("path").flatMap(Subject::passage);
            if (path.isPresent()
                    && resolver.resolve(path.get().text()) instanceof AttachmentFile.Found file
                    && seen.add(file.path())) {
                attachment(subject, path.get(), file, scan, found);
            }
        }
    }

    private static void attachment(
            Subject subject, Passage path, AttachmentFile.Found file, FileScan scan, Consumer<Diagnostic> found) {
        try {
            scan.scan(beside(subject.document().source().name(), path.text()), file.path())
                    .forEach(found);
        } catch (IOException e) {
            found.accept(subject.diagnostic(
                    LeakLintRules.NOT_LOOKED_AT, path.range(), "not looked at: the file cannot be read"));
        }
    }

    /** What an attachment is called by somebody who calls the report so. */
    private static String beside(String report, String path) {
        return report.substring(0, report.lastIndexOf('/') + 1) + path;
    }
}
