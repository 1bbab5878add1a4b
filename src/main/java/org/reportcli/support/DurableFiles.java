package org.reportcli.support;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Files that are old or new, never torn, and nobody else's to read: folders 0700, files 0600 from their first instant,
 * replaced whole (temporary file, fsync, rename, fsync of the folder) or appended to with fsync.
 */
public final class DurableFiles {
    private static final boolean POSIX =
            java.nio.file.FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final FileAttribute<?>[] PRIVATE_FILE = mode("rw-------");
    private static final FileAttribute<?>[] PRIVATE_FOLDER = mode("rwx------");

    private static final String TEMPORARY = ".tmp";

    private DurableFiles() {}

    /** Writes the content of a file that is being replaced. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Makes a folder, and those above it, for this user only; one that exists keeps its mode. */
    public static Path folder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            folder(parent);
        }
        try {
            Files.createDirectory(folder, PRIVATE_FOLDER);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
        if (parent != null) {
            sync(parent);
        }
        return folder;
    }

    /** Replaces a file whole, or leaves what was there. The folder is made where it is missing. */
    public static void replace(Path file, Content content) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = folder(target.getParent());
        Path temporary = temporary(folder, target.getFileName().toString());
        boolean moved = false;
        try {
            try (FileChannel channel = FileChannel.open(temporary, options(CREATE_NEW, WRITE), PRIVATE_FILE)) {
                OutputStream out = Channels.newOutputStream(channel);
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            moved = true;
            sync(folder);
        } finally {
            if (!moved) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    /** Replaces a file whole with these bytes. */
    public static void replace(Path file, byte[] content) throws IOException {
        replace(file, out -> out.write(content));
    }

    /**
     * Appends to a file in one write, and returns when it is on the disk. A last line that an earlier crash cut off is
     * ended first, so that the new line stands alone.
     */
    public static void appendLine(Path file, byte[] line) throws IOException {
        Path target = file.toAbsolutePath();
        folder(target.getParent());
        boolean fresh = !Files.exists(target, LinkOption.NOFOLLOW_LINKS);
        boolean torn = !fresh && !endsWithLineFeed(target);
        try (FileChannel channel = FileChannel.open(target, options(CREATE, WRITE, APPEND), PRIVATE_FILE)) {
            ByteBuffer bytes = ByteBuffer.allocate(line.length + 2);
            if (torn) {
                bytes.put((byte) '\n');
            }
            bytes.put(line).put((byte) '\n').flip();
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        if (fresh) {
            sync(target.getParent());
        }
    }

    /** Removes what replacements of this file left that a crash cut off; nobody may be replacing it at this moment. */
    public static void removeLeftOvers(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        if (!Files.isDirectory(target.getParent())) {
            return;
        }
        String start = "." + target.getFileName() + ".";
        try (DirectoryStream<Path> left = Files.newDirectoryStream(target.getParent(), each -> {
            String name = each.getFileName().toString();
            return name.startsWith(start) && name.endsWith(TEMPORARY);
        })) {
            for (Path each : left) {
                Files.deleteIfExists(each);
            }
        }
    }

    /** Opens a file that holds nothing and is there to be locked; it is made where it is missing. */
    public static FileChannel lockFile(Path file) throws IOException {
        folder(file.toAbsolutePath().getParent());
        return FileChannel.open(file, options(CREATE, WRITE), PRIVATE_FILE);
    }

    /** Makes a rename or a new name in this folder survive a power cut, where the system can say so. */
    public static void sync(Path folder) throws IOException {
        if (!POSIX) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }

    private static boolean endsWithLineFeed(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, READ)) {
            if (channel.size() == 0) {
                return true;
            }
            ByteBuffer last = ByteBuffer.allocate(1);
            channel.read(last, channel.size() - 1);
            return last.get(0) == '\n';
        }
    }

    private static Path temporary(Path folder, String name) {
        byte[] random = new byte[8];
        ThreadLocalRandom.current().nextBytes(random);
        return folder.resolve("." + name + "." + HexFormat.of().formatHex(random) + TEMPORARY);
    }

    private static Set<OpenOption> options(OpenOption... options) {
        return Set.of(options);
    }

    private static FileAttribute<?>[] mode(String mode) {
        if (!POSIX) {
            return new FileAttribute<?>[0];
        }
        Set<PosixFilePermission> permissions = PosixFilePermissions.fromString(mode);
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
    }
}
