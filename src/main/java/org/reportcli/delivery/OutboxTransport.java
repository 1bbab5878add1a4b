package org.reportcli.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.reportcli.seal.SealedMessage;
import org.reportcli.support.DurableFiles;

/**
 * Puts messages into a folder as {@code .eml} files that any mail program can open and send. The same message twice is
 * one file; a file appears whole or not at all, readable for its owner only.
 */
public final class OutboxTransport implements Transport {
    static final String NAME = "outbox";

    private static final int LONGEST_NAME = 100;
    private static final int DIGITS_OF_DIGEST = 16;

    private final Path folder;

    public OutboxTransport(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String destination() {
        return folder.toString();
    }

    /** The same message is the same file. */
    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public Delivery deliver(SealedMessage message, Handover handover) {
        StagedFile staged = new StagedFile(message);
        try {
            staged.check();
            Path file = place(message);
            handover.begins();
            // The file's name is this message's alone, and one process at a time delivers it.
            DurableFiles.removeLeftOvers(file);
            DurableFiles.replace(file, staged::copyTo);
            return new Delivery.Delivered(NAME, file.toString(), Optional.empty());
        } catch (StagedFile.Fault e) {
            return new Delivery.Rejected(e.getMessage(), Optional.empty());
        } catch (IOException e) {
            // Also where the file is there and only its folder could not be synced: the same again mends it.
            return new Delivery.Deferred(
                    "cannot write into the outbox " + folder + ": " + e.getMessage(),
                    Optional.of("make room or give yourself the right to write there, and run it again"));
        }
    }

    // The Message-ID names the file, as people find it in their mail program too. A file that is there under that name
    // and holds something else stays as it is.
    private Path place(SealedMessage message) throws IOException {
        String digest = message.sha256().substring(0, DIGITS_OF_DIGEST);
        String name = message.messageId().replaceAll("^<|@.*$|>$", "");
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._+=-]*") || name.length() > LONGEST_NAME) {
            return folder.resolve(digest + ".eml");
        }
        Path file = folder.resolve(name + ".eml");
        return !Files.exists(file) || holds(file, message) ? file : folder.resolve(name + "-" + digest + ".eml");
    }

    private static boolean holds(Path file, SealedMessage message) throws IOException {
        if (Files.size(file) != message.size()) {
            return false;
        }
        MessageDigest digest = StagedFile.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest()).equals(message.sha256());
    }
}
