package org.reportcli.seal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.reportcli.key.Fingerprint;
import org.reportcli.mail.SealableMessage;
import org.reportcli.support.DurableFiles;
import org.reportcli.support.ReportException;

/**
 * Turns a composed message into a sealed one in a file. The clear text goes from its sources through the encryption and
 * is never written anywhere; the file appears whole, synced and private, or not at all.
 */
public final class Sealer {
    // Larger than what may pass in clear, so that nothing of a message that is never encrypted reaches the file.
    private static final int BUFFER = 8 * Outgoing.CLEAR_LIMIT;

    /**
     * Seals a message.
     *
     * @param staging the file to make; the folder is made where it is missing. A file that is there already is replaced,
     *     and stays as it is where sealing fails
     * @throws ReportException where a source cannot be read or the file cannot be written
     * @throws IllegalStateException where the message went around its encryption: a defect
     */
    public SealedMessage seal(SealableMessage message, OpenPgpEncryption encryption, Path staging) {
        try {
            return stage(message, encryption, staging);
        } catch (IOException e) {
            throw ReportException.wrong("cannot seal the message: " + reason(e)).withCause(e);
        }
    }

    private static SealedMessage stage(SealableMessage message, OpenPgpEncryption encryption, Path staging)
            throws IOException {
        boolean fresh = !Files.exists(staging, LinkOption.NOFOLLOW_LINKS);
        SealedMessage[] sealed = new SealedMessage[1];
        try {
            DurableFiles.replace(staging, file -> sealed[0] = write(message, encryption, file, staging));
        } catch (Throwable e) {
            // The last step, syncing the folder, can fail when the file has its name already.
            if (fresh) {
                remove(staging, e);
            }
            throw e;
        }
        return sealed[0];
    }

    // All that can fail happens here, before the file gets its name.
    private static SealedMessage write(
            SealableMessage message, OpenPgpEncryption encryption, OutputStream file, Path staging) throws IOException {
        OutputStream buffer = new BufferedOutputStream(file, BUFFER);
        Outgoing outgoing = new Outgoing(buffer, encryption);
        message.writeSealed(outgoing, outgoing);
        outgoing.requireSealed();
        buffer.flush();
        return new SealedMessage(
                staging,
                outgoing.size(),
                outgoing.sha256(),
                message.messageId(),
                message.from(),
                message.to(),
                encryption.recipients().stream().map(Fingerprint::hex).toList());
    }

    private static void remove(Path staging, Throwable failure) {
        try {
            Files.deleteIfExists(staging);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException missing) {
            return missing.getFile() + ": there is no such file";
        }
        if (e instanceof AccessDeniedException denied) {
            return denied.getFile() + ": permission denied";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
