package org.reportcli.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.reportcli.leak.redact.Counts;
import org.reportcli.leak.redact.Redaction;
import org.reportcli.report.AttachmentFile;

/** Makes masked copies of attachments beside them, or below another folder where the report goes there. */
final class AttachmentCopies {
    private final Redaction redaction;
    private final CopyNames names;
    private final RedactedFiles files;
    private final Path from;
    private final Path to;
    private final boolean dryRun;
    private final Map<Path, Done> known = new HashMap<>();

    /**
     * @param from the report's folder
     * @param to the folder of the masked report
     */
    AttachmentCopies(Redaction redaction, CopyNames names, RedactedFiles files, Path from, Path to, boolean dryRun) {
        this.redaction = redaction;
        this.names = names;
        this.files = files;
        this.from = from;
        this.to = to;
        this.dryRun = dryRun;
    }

    /**
     * What came of an attachment.
     *
     * @param path what the report has to write for it; empty where that stays
     * @param content where its content will be; empty where there is none to look at
     */
    record Done(Redacted.Copy copy, Optional<String> path, Optional<Content> content) {}

    /**
     * What travels for an attachment.
     *
     * @param place the copy, or the file itself where nothing was masked
     * @param original the file itself
     */
    record Content(Path place, Path original) {}

    Done copy(AttachedFile attached) throws IOException {
        if (!(attached.file() instanceof AttachmentFile.Found found)) {
            return failed(
                    attached,
                    "it is not looked at: " + reason(attached.file()),
                    "mend its path; 'report lint' names the place");
        }
        Done before = known.get(found.path());
        Done done = before == null ? copy(attached, found) : again(attached, before);
        known.putIfAbsent(found.path(), done);
        if (redaction.isLeaky(attached.path().value(), found.path())
                && done.copy().problem().isEmpty()) {
            Redacted.Problem problem = new Redacted.Problem(
                    "its name holds something that is masked elsewhere",
                    "rename the file, and name it so in the report");
            Redacted.Copy copy = done.copy();
            return new Done(
                    new Redacted.Copy(copy.name(), copy.copy(), copy.counts(), Optional.of(problem)),
                    done.path(),
                    done.content());
        }
        return done;
    }

    // One file under two entries: one copy, named by both.
    private static Done again(AttachedFile attached, Done before) {
        return new Done(
                new Redacted.Copy(attached.name(), Optional.empty(), new Counts(), Optional.empty()),
                before.path(),
                Optional.empty());
    }

    private Done copy(AttachedFile attached, AttachmentFile.Found found) throws IOException {
        String written = attached.path().value();
        Path beside = to.resolve(written).normalize();
        boolean elsewhere = !to.toRealPath().equals(from.toRealPath());
        Path folder = elsewhere ? to : beside.getParent();
        if (!folder.toRealPath().startsWith(to.toRealPath())) {
            return failed(
                    attached, "a symbolic link in its path leads out of the report's folder", "name the file itself");
        }
        FileCopy.Written copy = new FileCopy(redaction, files, folder, dryRun).of(attached.name(), found.path());
        if (copy.problem().isPresent()) {
            Redacted.Copy told = new Redacted.Copy(attached.name(), Optional.empty(), new Counts(), copy.problem());
            return new Done(told, Optional.empty(), Optional.empty());
        }
        if (!copy.copied()) {
            Optional<String> path = elsewhere ? moved(attached, found, beside) : Optional.empty();
            return new Done(
                    new Redacted.Copy(attached.name(), Optional.empty(), new Counts(), Optional.empty()),
                    path,
                    Optional.of(new Content(found.path(), found.path())));
        }
        Path place = names.name(beside, copy.ending(), dryRun ? Optional.empty() : Optional.of(copy.staged()));
        if (!dryRun) {
            files.name(copy.staged(), place);
        }
        return new Done(
                new Redacted.Copy(
                        attached.name(), Optional.of(renamed(attached.name(), place)), copy.counts(), Optional.empty()),
                Optional.of(renamed(written, place)),
                Optional.of(new Content(place, found.path())));
    }

    /** A file without leaks goes along as it is where the report goes to another folder. */
    private Optional<String> moved(AttachedFile attached, AttachmentFile.Found found, Path beside) throws IOException {
        if (dryRun || CopyNames.isSame(beside, found.path())) {
            return Optional.empty();
        }
        Path staged = files.stage(to, out -> Files.copy(found.path(), out));
        if (!Files.exists(beside)) {
            files.name(staged, beside);
            return Optional.empty();
        }
        Path place = names.name(beside, "", Optional.of(staged));
        files.name(staged, place);
        return Optional.of(renamed(attached.path().value(), place));
    }

    private static String renamed(String name, Path place) {
        return name.substring(0, name.lastIndexOf('/') + 1) + place.getFileName();
    }

    private static Done failed(AttachedFile attached, String what, String hint) {
        Redacted.Problem problem = new Redacted.Problem(what, hint);
        return new Done(
                new Redacted.Copy(attached.name(), Optional.empty(), new Counts(), Optional.of(problem)),
                Optional.empty(),
                Optional.empty());
    }

    private static String reason(AttachmentFile file) {
        if (file instanceof AttachmentFile.Outside outside) {
            return outside.reason();
        }
        if (file instanceof AttachmentFile.NotAFile other) {
            return "it is " + other.what();
        }
        if (file instanceof AttachmentFile.Unreadable unreadable) {
            return unreadable.reason();
        }
        if (file instanceof AttachmentFile.BadName bad) {
            return "its name cannot be used: " + bad.reason();
        }
        return "there is no such file";
    }
}
