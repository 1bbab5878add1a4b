package org.reportcli.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/** What stands behind an attachment's path. Reasons are parts of a sentence, in lower case, without a full stop. */
public sealed interface AttachmentFile {
    /**
     * A regular file inside the report's folder.
     *
     * @param path absolute, without symbolic links
     * @param size in bytes, when it was looked at
     */
    record Found(Path path, long size) implements AttachmentFile {
        /** The file's own name, without its folders. */
        public String name() {
            return path.getFileName().toString();
        }

        /**
         * Opens the file as it was found: never something that was put in its place and lies elsewhere, and never a
         * pipe or device, which could block. Readers take {@link #size} bytes: a file of {@code /proc} says 0, has more
         * behind it, and may block.
         *
         * @throws IOException if it cannot be read, or if something else stands there now, also of another size
         */
        public InputStream open() throws IOException {
            BasicFileAttributes before = check();
            InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS);
            try {
                BasicFileAttributes after = check();
                if (!Objects.equals(before.fileKey(), after.fileKey())) {
                    throw changed();
                }
                return in;
            } catch (IOException e) {
                in.close();
                throw e;
            }
        }

        private BasicFileAttributes check() throws IOException {
            BasicFileAttributes attributes =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isRegularFile()
                    || attributes.size() != size
                    || !path.toRealPath().equals(path)) {
                throw changed();
            }
            return attributes;
        }

        private IOException changed() {
            return new FileSystemException(path.toString(), null, "something else stands there now");
        }
    }

    /** Nothing is there. */
    record Missing() implements AttachmentFile {}

    /**
     * The path leaves the report's folder, by itself or through a symbolic link.
     *
     * @param reason how: "it is absolute", "it goes up with '..'", "a symbolic link leads out" …
     */
    record Outside(String reason) implements AttachmentFile {}

    /**
     * Something is there that has no content of its own.
     *
     * @param what "a folder", or "a pipe, socket or device"
     */
    record NotAFile(String what) implements AttachmentFile {}

    /** A file is there, and this user may not read it, or the system fails to. */
    record Unreadable(String reason) implements AttachmentFile {}

    /** The path cannot be a file's, or would look like another one. Its text may be unsafe to print. */
    record BadName(String reason) implements AttachmentFile {}
}
