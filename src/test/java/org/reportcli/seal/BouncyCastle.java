package org.reportcli.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.bcpg.ArmoredInputStream;
import org.bouncycastle.openpgp.PGPEncryptedData;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPPublicKeyEncryptedData;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyDataDecryptorFactory;

/** Opens messages with Bouncy Castle's own parsers and ciphers, which share no code with ours. */
final class BouncyCastle {
    /** A message that was opened, and found unchanged. */
    record Opened(byte[] clear, String fileName, char format, long date, List<PGPPublicKeyEncryptedData> recipients) {}

    private static final String END = "-----END PGP MESSAGE-----\r\n";

    private BouncyCastle() {}

    static Opened open(byte[] armored, PGPKeyPair key) throws IOException, PGPException {
        return openBinary(dearmored(armored), key);
    }

    /** The first armored message in a text. */
    static byte[] dearmored(byte[] text) throws IOException {
        String latin = new String(text, StandardCharsets.ISO_8859_1);
        int begin = latin.indexOf("-----BEGIN PGP MESSAGE-----");
        int end = latin.indexOf(END, begin) + END.length();
        if (begin < 0 || end < END.length()) {
            throw new IOException("no armored message");
        }
        try (ArmoredInputStream in = new ArmoredInputStream(new ByteArrayInputStream(text, begin, end - begin))) {
            return in.readAllBytes();
        }
    }

    /** The session key packets' recipients. */
    static List<PGPPublicKeyEncryptedData> recipients(byte[] armored) throws IOException {
        return recipients(list(dearmored(armored)));
    }

    static Opened openBinary(byte[] message, PGPKeyPair key) throws IOException, PGPException {
        List<PGPPublicKeyEncryptedData> recipients = recipients(list(message));
        for (PGPPublicKeyEncryptedData recipient : recipients) {
            if (recipient.getKeyIdentifier().matchesExplicit(key.getKeyIdentifier())) {
                return open(recipient, key, recipients);
            }
        }
        throw new PGPException("not encrypted to this key");
    }

    private static Opened open(
            PGPPublicKeyEncryptedData data, PGPKeyPair key, List<PGPPublicKeyEncryptedData> recipients)
            throws IOException, PGPException {
        InputStream in = data.getDataStream(new BcPublicKeyDataDecryptorFactory(key));
        if (!(new BcPGPObjectFactory(in).nextObject() instanceof PGPLiteralData literal)) {
            throw new PGPException("no literal packet inside");
        }
        byte[] clear = literal.getDataStream().readAllBytes();
        if (in.read() >= 0) {
            throw new PGPException("something follows the literal packet");
        }
        if (!data.isAEAD() && !data.verify()) {
            throw new PGPException("the message was changed");
        }
        return new Opened(
                clear,
                literal.getFileName(),
                (char) literal.getFormat(),
                literal.getModificationTime().getTime(),
                recipients);
    }

    private static PGPEncryptedDataList list(byte[] message) throws IOException {
        if (new BcPGPObjectFactory(message).nextObject() instanceof PGPEncryptedDataList list) {
            return list;
        }
        throw new IOException("not an encrypted message");
    }

    private static List<PGPPublicKeyEncryptedData> recipients(PGPEncryptedDataList list) {
        List<PGPPublicKeyEncryptedData> recipients = new ArrayList<>();
        for (PGPEncryptedData data : list) {
            recipients.add((PGPPublicKeyEncryptedData) data);
        }
        return recipients;
    }
}
