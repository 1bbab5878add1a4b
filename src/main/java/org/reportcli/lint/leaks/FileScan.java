package org.reportcli.lint.leaks;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Dismissed;
import org.reportcli.leak.Leak;
import org.reportcli.leak.LeakScanner;
import org.reportcli.leak.LeakSink;
import org.reportcli.leak.Parties;
import org.reportcli.leak.Place;
import org.reportcli.leak.content.ContentReader;
import org.reportcli.leak.content.ContentVisitor;
import org.reportcli.leak.content.HiddenFact;
import org.reportcli.lint.Diagnostic;
import org.reportcli.vendor.Vendor;
import org.reportcli.yaml.Position;

/** Looks for leaks in files, whatever they are. It may be used by several threads at once. */
public final class FileScan {
    private final LeakScanner scanner;
    private final ContentReader reader;
    private final Parties parties;
    private final LeakDiagnostics diagnostics;

    /** @param vendor whose policy says what must not be sent */
    public FileScan(LeakScanner scanner, ContentReader reader, Parties parties, Optional<Vendor> vendor) {
        this.scanner = scanner;
        this.reader = reader;
        this.parties = parties;
        this.diagnostics = new LeakDiagnostics(vendor);
    }

    /**
     * What a file leaks.
     *
     * @param name what the file is called in the diagnostics
     * @throws IOException if the file cannot be read
     */
    public List<Diagnostic> scan(String name, Path file) throws IOException {
        Visit visit = new Visit(name);
        reader.read(file, visit);
        return visit.shown.finish();
    }

    /** A file that is not looked at. */
    Diagnostic passed(String name, String reason) {
        return diagnostics.unread(name, Optional.empty(), reason);
    }

    /**
     * Tells everything in a file that is a leak or looks like one.
     *
     * @throws IOException if the file cannot be read
     */
    public void explain(Path file, Consumer<Explained> told) throws IOException {
        reader.read(file, new ContentVisitor() {
            @Override
            public void text(String inner, Reader text) throws IOException {
                scanner.scan(text, parties, new Explainer(place(inner), told));
            }

            @Override
            public void hidden(String inner, HiddenFact fact) {
                Diagnostic said = diagnostics.of("", place(inner), fact);
                told.accept(new Explained(
                        said.inner(),
                        said.start(),
                        said.end(),
                        said.rule(),
                        Optional.of(said.level()),
                        said.message()));
            }

            @Override
            public void unread(String inner, String reason) {
                Diagnostic said = diagnostics.unread("", place(inner), reason);
                told.accept(new Explained(
                        said.inner(),
                        said.start(),
                        said.end(),
                        said.rule(),
                        Optional.of(said.level()),
                        said.message()));
            }
        });
    }

    private record Explainer(Optional<String> inner, Consumer<Explained> told) implements LeakSink {
        @Override
        public void leak(Leak leak) {
            told.accept(new Explained(
                    inner,
                    position(leak.start()),
                    position(leak.end()),
                    leak.rule().id(),
                    Optional.of(LeakLintRules.level(leak.level())),
                    LeakDiagnostics.message(leak) + "; " + confidence(leak.confidence())));
        }

        @Override
        public boolean explains() {
            return true;
        }

        @Override
        public void dismissed(Dismissed dismissed) {
            told.accept(new Explained(
                    inner,
                    position(dismissed.start()),
                    position(dismissed.end()),
                    dismissed.rule().id(),
                    Optional.empty(),
                    "this looked like " + dismissed.rule().title() + ", and was let pass because "
                            + dismissed.reason()));
        }

        private static String confidence(Confidence confidence) {
            return switch (confidence) {
                case CERTAIN -> "the value alone says so";
                case LIKELY -> "what stands around it and the value say so";
                case POSSIBLE -> "what stands around it says so, and the value does not contradict";
            };
        }
    }

    private final class Visit implements ContentVisitor {
        private final String name;
        private final Shown shown = new Shown(diagnostics);

        Visit(String name) {
            this.name = name;
        }

        @Override
        public void text(String inner, Reader text) throws IOException {
            Optional<String> place = place(inner);
            scanner.scan(text, parties, new LeakSink() {
                @Override
                public void leak(Leak leak) {
                    shown.ofText(
                            leak.rule().id(),
                            LeakLintRules.level(leak.level()),
                            () -> diagnostics.of(name, place, position(leak.start()), position(leak.end()), leak));
                }

                @Override
                public void passedOver(Place from) {
                    shown.ofPart(diagnostics.passedOver(name, place, position(from)));
                }
            });
            shown.endOfText();
        }

        @Override
        public void hidden(String inner, HiddenFact fact) {
            shown.ofPart(diagnostics.of(name, place(inner), fact));
        }

        @Override
        public void unread(String inner, String reason) {
            shown.ofPart(diagnostics.unread(name, place(inner), reason));
        }
    }

    private static Optional<String> place(String inner) {
        return inner.isEmpty() ? Optional.empty() : Optional.of(inner);
    }

    private static Position position(Place place) {
        return new Position(
                (int) Math.min(Integer.MAX_VALUE, place.line()), (int) Math.min(Integer.MAX_VALUE, place.column()));
    }
}
