package org.reportcli.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reportcli.leak.LeakScanner;
import org.reportcli.leak.Parties;
import org.reportcli.leak.content.ContentLimits;
import org.reportcli.leak.content.ContentReader;
import org.reportcli.leak.redact.Accepted;
import org.reportcli.leak.redact.Counts;
import org.reportcli.leak.redact.Redaction;
import org.reportcli.leak.redact.Secret;
import org.reportcli.lint.leaks.ReportParties;
import org.reportcli.report.AttachmentFile;
import org.reportcli.report.Report;
import org.reportcli.report.ReportDocument;
import org.reportcli.support.ReportException;
import org.reportcli.support.ShellWord;
import org.reportcli.vendor.Vendor;
import org.reportcli.yaml.Node;
import org.reportcli.yaml.Source;
import org.reportcli.yaml.YamlDocument;
import org.reportcli.yaml.YamlLimits;
import org.reportcli.yaml.YamlReader;

/**
 * One run of {@code report redact}: look at everything, ask, write copies that have no names yet, give them their names, and
 * look at them again. The report comes last, so that it never names a copy that is not there.
 */
final class RedactRun {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Invocation invocation;
    private final LeakScanner scanner;
    private final Optional<String> vendor;
    private final Optional<RedactQuestions> questions;
    private final Target target;

    /**
     * Where the masked text goes.
     *
     * @param file empty for standard output
     * @param inPlace whether it takes the place of the report
     * @param named whether the user named it
     * @param dryRun whether it stays unwritten
     */
    record Target(Optional<Path> file, boolean inPlace, boolean named, boolean dryRun) {}

    RedactRun(
            Invocation invocation,
            LeakScanner scanner,
            Optional<String> vendor,
            Optional<RedactQuestions> questions,
            Target target) {
        this.invocation = invocation;
        this.scanner = scanner;
        this.vendor = vendor;
        this.questions = questions;
        this.target = target;
    }

    /** Masks a report and its attachments. */
    Redacted report(ReportDocument document) throws IOException {
        Redaction redaction = redaction(Optional.of(document));
        Redaction.Yaml yaml = redaction.yaml(document.source(), document.root().orElseThrow(), KeptFields::isKept);
        Path folder = target.file().map(Path::getParent).orElse(document.folder());
        List<AttachedFile> attached = AttachedFile.of(document);
        yaml.survey();
        Set<Path> seen = new java.util.HashSet<>();
        for (AttachedFile each : attached) {
            if (each.file() instanceof AttachmentFile.Found found && seen.add(found.path())) {
                redaction.survey(each.name(), found.path());
            }
        }
        decide(redaction);
        CopyNames names = new CopyNames();
        OutputFile.sources(document).forEach(names::keep);
        target.file().ifPresent(names::keep);
        try (RedactedFiles files = new RedactedFiles(invocation.runtime())) {
            AttachmentCopies copies =
                    new AttachmentCopies(redaction, names, files, document.folder(), folder, target.dryRun());
            Map<Node.Scalar, String> paths = new LinkedHashMap<>();
            List<AttachmentCopies.Done> done = new ArrayList<>();
            for (AttachedFile each : attached) {
                AttachmentCopies.Done one = copies.copy(each);
                one.path().ifPresent(path -> paths.put(each.path(), path));
                done.add(one);
            }
            paths.putAll(AcceptedPlaces.renamed(document, paths));
            Counts counts = new Counts();
            byte[] text = bytes(document, yaml.redact(paths, counts));
            boolean changed = !Arrays.equals(text, document.bytes());
            write(document, text, changed, files);
            String name = document.source().name();
            List<Redacted.Copy> result = new ArrayList<>();
            result.add(new Redacted.Copy(
                    name,
                    changed ? Optional.of(target.file().map(this::shown).orElse("-")) : Optional.empty(),
                    counts,
                    Optional.empty()));
            done.forEach(one -> result.add(shown(one.copy(), redaction)));
            List<Secret> left = target.dryRun() ? List.of() : left(document, text, done, redaction);
            return new Redacted(result, left, redaction.kept(), target.dryRun(), redaction::shown);
        }
    }

    /** Masks a file that is no report. */
    Redacted file(ReportFile file) throws IOException {
        Path path = file.path().orElseThrow().toRealPath();
        Redaction redaction = redaction(Optional.empty());
        redaction.survey(file.name(), path);
        decide(redaction);
        try (RedactedFiles files = new RedactedFiles(invocation.runtime())) {
            Path folder = target.file().map(Path::getParent).orElse(path.getParent());
            FileCopy copy = new FileCopy(redaction, files, folder, target.dryRun());
            FileCopy.Written written = copy.of(file.name(), path);
            Optional<String> place = Optional.empty();
            List<Secret> left = List.of();
            if (written.copied()) {
                Optional<Path> named = target.file()
                        .map(first -> written.ending().isEmpty() || target.named()
                                ? first
                                : CopyNames.withEnding(first, written.ending()));
                place = Optional.of(named.map(this::shown).orElse("-"));
                if (!target.dryRun()) {
                    if (named.isPresent()) {
                        refuseOther(named.get(), written.staged());
                        files.name(written.staged(), named.get());
                        files.finish();
                        left = redaction.left(shown(named.get()), named.get());
                    } else {
                        output(out -> Files.copy(written.staged(), out));
                        left = redaction.left(file.name(), written.staged());
                    }
                }
            } else if (written.problem().isEmpty()) {
                left = redaction.left(file.name(), path);
            }
            Redacted.Copy result = new Redacted.Copy(file.name(), place, written.counts(), written.problem());
            return new Redacted(
                    List.of(shown(result, redaction)), left, redaction.kept(), target.dryRun(), redaction::shown);
        }
    }

    private Redaction redaction(Optional<ReportDocument> document) {
        Optional<Vendor> known = document.map(report -> Settings.of(invocation).vendorIfNamed(vendor, report))
                .orElseGet(() -> vendor.map(id -> Vendors.find(id, invocation)));
        Optional<Report> report = document.flatMap(ReportDocument::report);
        Parties parties = ReportParties.of(report, known);
        Accepted accepted =
                document.map(one -> new AcceptedPlaces(one).accepted()).orElseGet(() -> Accepted.everywhere(Set.of()));
        return new Redaction(scanner, parties, new ContentReader(ContentLimits.STANDARD), accepted);
    }

    private void decide(Redaction redaction) {
        questions.ifPresent(
                asked -> asked.left(redaction.found(), redaction::shown).forEach(redaction::leave));
        redaction.settle();
    }

    private static byte[] bytes(ReportDocument document, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] before = document.bytes();
        if (before.length < 3 || !Arrays.equals(Arrays.copyOf(before, 3), BYTE_ORDER_MARK)) {
            return bytes;
        }
        ByteArrayOutputStream marked = new ByteArrayOutputStream(bytes.length + 3);
        marked.writeBytes(BYTE_ORDER_MARK);
        marked.writeBytes(bytes);
        return marked.toByteArray();
    }

    private void write(ReportDocument document, byte[] text, boolean changed, RedactedFiles files) throws IOException {
        if (target.dryRun()) {
            return;
        }
        if (target.file().isEmpty()) {
            files.finish();
            output(out -> out.write(text));
        } else if (changed || target.named()) {
            Path place = target.file().get();
            Path staged = files.stage(place.getParent(), out -> out.write(text));
            if (target.inPlace()) {
                refuseChanged(document, place);
            } else {
                refuseOther(place, staged);
            }
            files.name(staged, place);
            files.finish();
        }
    }

    private static void refuseChanged(ReportDocument document, Path place) throws IOException {
        if (!Arrays.equals(Files.readAllBytes(place), document.bytes())) {
            throw ReportException.wrong("'" + document.source().name() + "' changed meanwhile; nothing was written")
                    .withHint("save it in your editor, and run the command again");
        }
    }

    // What the user named is replaced, as with every --output; a name that we made up may be somebody's work.
    private void refuseOther(Path place, Path staged) throws IOException {
        if (!target.named() && Files.exists(place, LinkOption.NOFOLLOW_LINKS) && !CopyNames.isSame(place, staged)) {
            String name = shown(place);
            throw ReportException.wrong("'" + name + "' is there already, and is another text")
                    .withHint("to replace it: add --output " + ShellWord.of(name))
                    .withHint("or name another file with --output");
        }
    }

    private void output(org.reportcli.support.DurableFiles.Content content) throws IOException {
        PrintStream out = invocation.runtime().out();
        content.writeTo(out);
        // A print stream keeps its faults to itself.
        if (out.checkError()) {
            throw ReportException.wrong("cannot write all of it to standard output");
        }
    }

    /** What a second run would find in what was written. */
    private List<Secret> left(
            ReportDocument document, byte[] text, List<AttachmentCopies.Done> done, Redaction redaction)
            throws IOException {
        List<Secret> left = new ArrayList<>();
        String name = target.file().map(this::shown).orElse(document.source().name());
        YamlDocument read = YamlReader.read(name, text, YamlLimits.HANDWRITTEN);
        Source source = read.source();
        read.root().ifPresent(root -> left.addAll(redaction.left(source, root, KeptFields::isKept)));
        for (AttachmentCopies.Done one : done) {
            if (one.content().isPresent()) {
                left.addAll(redaction.left(
                        one.copy().copy().orElse(one.copy().name()),
                        one.content().get().place(),
                        one.content().get().original()));
            }
        }
        return left;
    }

    private static Redacted.Copy shown(Redacted.Copy copy, Redaction redaction) {
        return new Redacted.Copy(
                redaction.shown(copy.name()), copy.copy().map(redaction::shown), copy.counts(), copy.problem());
    }

    /** A file's name as a user in the working directory would type it. */
    private String shown(Path path) {
        Path here = invocation.runtime().workingDirectory().toAbsolutePath().normalize();
        return path.startsWith(here) ? here.relativize(path).toString() : path.toString();
    }
}
