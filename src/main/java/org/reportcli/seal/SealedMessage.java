package org.reportcli.seal;

import java.nio.file.Path;
import java.util.List;

/**
 * What leaves the machine: a whole e-mail whose only clear words are its neutral headers, staged in a file.
 *
 * @param file the staged message, with CR LF line ends
 * @param size of the file, in bytes
 * @param sha256 of the file, in lower-case hex
 * @param messageId with its angle brackets
 * @param from the envelope's sender, a bare address
 * @param to the envelope's recipient, a bare address
 * @param recipients fingerprints of the keys that can open it, in upper-case hex
 */
public record SealedMessage(
        Path file, long size, String sha256, String messageId, String from, String to, List<String> recipients) {
    public SealedMessage {
        recipients = List.copyOf(recipients);
    }
}
