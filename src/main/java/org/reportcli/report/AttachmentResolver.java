package org.reportcli.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.reportcli.support.SafeText;

/**
 * Finds the file behind an attachment's path: only a regular file inside the report's folder, also after symbolic links
 * are followed. A report may come from a stranger; whatever its paths say, nothing else is opened and nothing blocks.
 */
public final class AttachmentResolver {
    private final Path folder;

    /** @param folder the report's own folder */
    public AttachmentResolver(Path folder) {
        this.folder = folder;
    }

    /** What stands behind a path as the report writes it. Opens nothing. */
    public AttachmentFile resolve(String written) {
        Optional<AttachmentFile> refused = refuse(written);
        if (refused.isPresent()) {
            return refused.get();
        }
        try {
            return inspect(folder.toAbsolutePath().resolve(written));
        } catch (InvalidPathException e) {
            return new AttachmentFile.BadName("this system has no file of that name");
        } catch (NoSuchFileException e) {
            return new AttachmentFile.Missing();
        } catch (AccessDeniedException e) {
            return new AttachmentFile.Unreadable("permission denied");
        } catch (IOException e) {
            return new AttachmentFile.Unreadable(reason(e));
        }
    }

    private AttachmentFile inspect(Path candidate) throws IOException {
        Path home = folder.toRealPath();
        Path real = real(candidate);
        if (!real.startsWith(home)) {
            return new AttachmentFile.Outside("a symbolic link leads out of the report's folder");
        }
        BasicFileAttributes attributes =
                Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isDirectory()) {
            return new AttachmentFile.NotAFile("a folder");
        }
        if (!attributes.isRegularFile()) {
            return new AttachmentFile.NotAFile("a pipe, socket or device");
        }
        // The name on disk may be another one than was written, behind a symbolic link.
        Optional<AttachmentFile> refused = badName(real.getFileName().toString());
        if (refused.isPresent()) {
            return refused.get();
        }
        if (!Files.isReadable(real)) {
            return new AttachmentFile.Unreadable("permission denied");
        }
        return new AttachmentFile.Found(real, attributes.size());
    }

    // A path through a file ("poc.txt/x") is reported by systems in several ways; for the reporter nothing is there.
    private static Path real(Path candidate) throws IOException {
        try {
            return candidate.toRealPath();
        } catch (NotDirectoryException e) {
            throw new NoSuchFileException(candidate.toString());
        } catch (FileSystemException e) {
            if ("Not a directory".equals(e.getReason())) {
                throw new NoSuchFileException(candidate.toString());
            }
            throw e;
        }
    }

    /** What the text alone tells, the same on every system. */
    private static Optional<AttachmentFile> refuse(String written) {
        if (written.isBlank()) {
            return Optional.of(new AttachmentFile.BadName("it is empty"));
        }
        Optional<AttachmentFile> bad = badCharacters(written);
        if (bad.isPresent()) {
            return bad;
        }
        if (written.indexOf('\\') >= 0) {
            return Optional.of(new AttachmentFile.BadName("it has a backslash; folders are separated by /"));
        }
        if (written.startsWith("/")) {
            return Optional.of(new AttachmentFile.Outside("it is absolute"));
        }
        if (written.length() > 1 && written.charAt(1) == ':' && isLetter(written.charAt(0))) {
            return Optional.of(new AttachmentFile.Outside("it names a drive"));
        }
        for (String name : written.split("/")) {
            if (name.equals("..")) {
                return Optional.of(new AttachmentFile.Outside("it goes up with '..'"));
            }
            bad = badName(name);
            if (bad.isPresent()) {
                return bad;
            }
        }
        return Optional.empty();
    }

    private static Optional<AttachmentFile> badName(String name) {
        int length = name.getBytes(StandardCharsets.UTF_8).length;
        if (length > AttachmentLimits.NAME) {
            return Optional.of(new AttachmentFile.BadName(
                    "a name in it has " + length + " bytes; at most " + AttachmentLimits.NAME + " are taken"));
        }
        return badCharacters(name);
    }

    private static Optional<AttachmentFile> badCharacters(String text) {
        return text.codePoints().anyMatch(SafeText::isHazardous)
                ? Optional.of(new AttachmentFile.BadName("it has control or invisible characters"))
                : Optional.empty();
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static String reason(IOException e) {
        return e instanceof FileSystemException detail && detail.getReason() != null
                ? detail.getReason().toLowerCase(java.util.Locale.ROOT)
                : "the system cannot read it";
    }
}
