package org.reportcli.lint.rules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.reportcli.lint.Check;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.Passage;
import org.reportcli.lint.Quoted;
import org.reportcli.lint.Rule;
import org.reportcli.lint.Subject;
import org.reportcli.report.AttachmentFile;
import org.reportcli.report.AttachmentLimits;
import org.reportcli.report.AttachmentResolver;
import org.reportcli.report.AttachmentType;
import org.reportcli.vendor.Vendor;
import org.reportcli.yaml.Node;

/** Whether each attachment is a file that can go with the report, and whether they fit into the vendor's mailbox. */
final class AttachmentCheck implements Check {
    /** Base64 inside a sealed message that is armored itself: bytes on the wire for each byte of a file. */
    static final double WIRE_FACTOR = 1.88;

    static final Rule MISSING = Rule.error(
                    "attachment/missing",
                    "an attachment is not there",
                    "The report names a file that does not exist. Paths are relative to the report's own folder.",
                    "correct the path, or remove the entry")
            .notAcceptable();
    static final Rule OUTSIDE = Rule.error(
                    "attachment/outside",
                    "an attachment lies outside the report's folder",
                    "A report may come from a stranger, and must not be able to send any file of this machine. Only"
                            + " files inside its own folder are taken, also when symbolic links are followed.",
                    "copy the file into the report's folder, and name it from there")
            .notAcceptable();
    static final Rule NOT_A_FILE = Rule.error(
                    "attachment/not-a-file",
                    "an attachment is a folder, a pipe or a device",
                    "Only regular files have a content that is the same each time it is read.",
                    "name a file; pack a folder into an archive first")
            .notAcceptable();
    static final Rule UNREADABLE = Rule.error(
                    "attachment/unreadable",
                    "an attachment cannot be read",
                    "The file is there, and the system does not let it be read.",
                    "look at its permissions with 'ls -l'")
            .notAcceptable();
    static final Rule BAD_NAME = Rule.error(
                    "attachment/bad-name",
                    "an attachment has a name that cannot be used",
                    "Names with control or invisible characters, with backslashes or of excessive length mean one file"
                            + " here and another one there.",
                    "rename the file, in letters, digits, dots and hyphens")
            .notAcceptable();
    static final Rule EMPTY = Rule.warning(
            "attachment/empty",
            "an attachment is empty",
            "An empty file shows nothing; mostly something went wrong when it was written.",
            "write it again, or remove the entry");
    static final Rule TOO_LARGE = Rule.error(
            "attachment/too-large",
            "the attachments are too large",
            "The vendor's mailbox takes messages up to a size. Sealed, a file is " + WIRE_FACTOR
                    + " times as large as on disk.",
            "pack it, cut it, or leave out what does not show the weakness");
    static final Rule TOO_MANY = Rule.error(
                    "attachment/too-many",
                    "too many attachments",
                    "At most " + AttachmentLimits.COUNT + " files go with a report.",
                    "pack them into an archive")
            .notAcceptable();
    static final Rule DUPLICATE = Rule.warning(
            "attachment/duplicate",
            "a file is attached twice",
            "The same file under two entries makes the message larger and the reader wonder.",
            "remove one of the entries");
    static final Rule UNCLEAR_KIND = Rule.note(
            "attachment/unclear-kind",
            "nobody can tell what an attachment shows",
            "The kind is guessed from the file's first bytes and its name. Where that fails, the vendor has to open the"
                    + " file to learn what it is for.",
            "write 'kind:' with one of screenshot, network-recording, log, exploit, other");

    @Override
    public List<Rule> rules() {
        return List.of(
                MISSING,
                OUTSIDE,
                NOT_A_FILE,
                UNREADABLE,
                BAD_NAME,
                EMPTY,
                TOO_LARGE,
                TOO_MANY,
                DUPLICATE,
                UNCLEAR_KIND);
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        List<Node.Mapping> entries = subject.mappings("attachments");
        if (entries.size() > AttachmentLimits.COUNT) {
            found.accept(subject.diagnostic(
                    TOO_MANY,
                    entries.get(AttachmentLimits.COUNT).range(),
                    entries.size() + " attachments; at most " + AttachmentLimits.COUNT + " are taken"));
            return;
        }
        AttachmentResolver resolver = new AttachmentResolver(subject.document().folder());
        Map<Path, Passage> seen = new HashMap<>();
        Total total = new Total();
        for (Node.Mapping entry : entries) {
            Optional<Passage> path = entry.get("path").flatMap(Subject::passage);
            if (path.isPresent()) {
                look(subject, entry, path.get(), resolver.resolve(path.get().text()), seen, total, found);
            }
        }
        total.judge(subject, found);
    }

    private static void look(
            Subject subject,
            Node.Mapping entry,
            Passage path,
            AttachmentFile file,
            Map<Path, Passage> seen,
            Total total,
            Consumer<Diagnostic> found) {
        if (file instanceof AttachmentFile.Missing) {
            found.accept(subject.diagnostic(MISSING, path.range(), "there is no file " + Quoted.of(path.text())));
        } else if (file instanceof AttachmentFile.Outside outside) {
            found.accept(subject.diagnostic(
                    OUTSIDE, path.range(), "the path leaves the report's folder: " + outside.reason()));
        } else if (file instanceof AttachmentFile.NotAFile not) {
            found.accept(subject.diagnostic(NOT_A_FILE, path.range(), Quoted.of(path.text()) + " is " + not.what()));
        } else if (file instanceof AttachmentFile.Unreadable unreadable) {
            found.accept(subject.diagnostic(
                    UNREADABLE, path.range(), Quoted.of(path.text()) + " cannot be read: " + unreadable.reason()));
        } else if (file instanceof AttachmentFile.BadName bad) {
            found.accept(subject.diagnostic(BAD_NAME, path.range(), "the name cannot be used: " + bad.reason()));
        } else if (file instanceof AttachmentFile.Found there) {
            Optional<Passage> before = Optional.ofNullable(seen.putIfAbsent(there.path(), path));
            if (before.isPresent()) {
                int line = subject.document()
                        .source()
                        .position(before.get().range().start())
                        .line();
                found.accept(subject.diagnostic(
                        DUPLICATE, path.range(), Quoted.of(path.text()) + " is attached already in line " + line));
                return;
            }
            total.add(path, there.size());
            content(subject, entry, path, there, found);
        }
    }

    private static void content(
            Subject subject, Node.Mapping entry, Passage path, AttachmentFile.Found file, Consumer<Diagnostic> found) {
        if (file.size() == 0) {
            found.accept(subject.diagnostic(EMPTY, path.range(), Quoted.of(path.text()) + " is empty"));
            return;
        }
        try {
            if (!Fields.isWritten(entry, "kind")
                    && AttachmentType.of(file).kind().isEmpty()) {
                found.accept(subject.diagnostic(
                        UNCLEAR_KIND,
                        path.range(),
                        "what " + Quoted.of(path.text()) + " shows cannot be told from its name"));
            }
        } catch (IOException e) {
            found.accept(subject.diagnostic(UNREADABLE, path.range(), Quoted.of(path.text()) + " cannot be read"));
        }
    }

    /** The size of all attachments, and which of them is the largest. */
    private static final class Total {
        private long bytes;
        private long largest = -1;
        private Passage heaviest;

        void add(Passage path, long size) {
            bytes += size;
            if (size > largest) {
                largest = size;
                heaviest = path;
            }
        }

        void judge(Subject subject, Consumer<Diagnostic> found) {
            if (heaviest == null) {
                return;
            }
            Optional<Long> most = subject.vendor().flatMap(Vendor::email).flatMap(Vendor.Channel.Email::maxSize);
            long sealed = (long) Math.ceil(bytes * WIRE_FACTOR);
            if (largest > AttachmentLimits.SIZE) {
                found.accept(subject.diagnostic(
                        TOO_LARGE,
                        heaviest.range(),
                        Quoted.of(heaviest.text()) + " has " + Bytes.words(largest) + "; at most "
                                + Bytes.words(AttachmentLimits.SIZE) + " are taken"));
            } else if (most.isPresent() && sealed > most.get()) {
                String vendor = subject.vendor().map(Vendor::name).orElse("the vendor");
                found.accept(subject.diagnostic(
                        TOO_LARGE,
                        heaviest.range(),
                        "the attachments make a message of about " + Bytes.words(sealed) + "; " + vendor
                                + " takes at most " + Bytes.words(most.get())));
            }
        }
    }
}
