package org.reportcli.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.reportcli.support.DurableFiles;
import org.reportcli.support.Folders;
import org.reportcli.support.ReportException;
import org.reportcli.support.ShellWord;

/**
 * Keeps a draft for one interview at a time. One file in the state holds the locks of all drafts, each a single byte at a place
 * that follows from the draft's path: nothing is left beside the draft, and the system frees the lock however the program ends.
 */
final class DraftLock implements AutoCloseable {
    private final Optional<FileChannel> channel;

    private DraftLock(Optional<FileChannel> channel) {
        this.channel = channel;
    }

    /** @throws ReportException with status 2 where another interview has it */
    static DraftLock of(Path draft, String name, Folders folders) throws IOException {
        FileChannel channel;
        try {
            channel = DurableFiles.lockFile(folders.data().resolve("drafts.lock"));
        } catch (IOException e) {
            // Where no state can be written, a draft still tells when it saves that somebody else has changed the file.
            return new DraftLock(Optional.empty());
        }
        if (!isFree(channel, place(draft.toAbsolutePath().normalize()))) {
            channel.close();
            throw ReportException.wrong("another 'report new' is writing '" + name + "'")
                    .withHint("go on there, or end it and run: report new " + ShellWord.of(name));
        }
        return new DraftLock(Optional.of(channel));
    }

    private static boolean isFree(FileChannel channel, long place) throws IOException {
        try {
            FileLock lock = channel.tryLock(place, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static long place(Path draft) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(draft.toString().getBytes(StandardCharsets.UTF_8));
            long place = 0;
            for (int at = 0; at < 7; at++) {
                place = place << 8 | digest[at] & 0xFF;
            }
            return place;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (channel.isPresent()) {
            channel.get().close();
        }
    }
}
