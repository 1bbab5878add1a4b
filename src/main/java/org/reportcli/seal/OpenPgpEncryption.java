package org.reportcli.seal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.bcpg.BCPGOutputStream;
import org.bouncycastle.bcpg.PacketFormat;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.operator.PGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyKeyEncryptionMethodGenerator;
import org.reportcli.key.Fingerprint;
import org.reportcli.key.UsableCertificate;
import org.reportcli.mail.Encryption;

/**
 * Encrypts with OpenPGP (RFC 9580) to every encryption key of some certificates, and to nobody else: a session key
 * packet for each key, then a literal packet in AES-256, integrity protected, in ASCII armor. Not compressed, since the
 * length of compressed text tells about the text.
 *
 * <p>Streams in constant memory. Bouncy Castle encrypts the session key; the data pass through layers of this package
 * around the JDK's ciphers, which are several times as fast.
 */
public final class OpenPgpEncryption implements Encryption {
    private static final int LONGEST_FILE_NAME = 255;

    private final Map<Fingerprint, PGPPublicKey> recipients;
    private final Protection protection;
    private final SecureRandom random;

    /**
     * Encryption for the owners of these certificates, at least one.
     *
     * @param random makes the session keys, and what else must be unpredictable
     */
    public OpenPgpEncryption(List<UsableCertificate> certificates, SecureRandom random) {
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException("nobody to encrypt to");
        }
        this.recipients = recipients(certificates);
        this.protection = Protection.common(certificates);
        this.random = random;
    }

    /** The keys that can open the message, each once, in the order of the certificates. */
    public List<Fingerprint> recipients() {
        return List.copyOf(recipients.keySet());
    }

    /**
     * {@inheritDoc}
     *
     * <p>A stream that failed throws also when it is closed, and leaves the message without its end.
     *
     * @param fileName at most 255 octets in UTF-8
     */
    @Override
    public OutputStream encryptTo(OutputStream sealed, String fileName) throws IOException {
        byte[] name = fileName.getBytes(StandardCharsets.UTF_8);
        if (name.length > LONGEST_FILE_NAME) {
            throw new IllegalArgumentException("a literal packet has no room for so long a file name");
        }
        Layer literal = new PacketLayer(encryptedData(sealed), PacketLayer.LITERAL_DATA);
        literal.write('b');
        literal.write(name.length);
        literal.write(name);
        literal.write(new byte[Integer.BYTES]); // no date
        return new ClearStream(literal);
    }

    private Layer encryptedData(OutputStream sealed) throws IOException {
        Layer armor = new ArmorLayer(sealed, protection == Protection.MDC);
        AesKey sessionKey = AesKey.random(random);
        try {
            writeSessionKey(armor, sessionKey);
            return protection.body(new PacketLayer(armor, PacketLayer.ENCRYPTED_DATA), sessionKey, random);
        } catch (GeneralSecurityException e) {
            throw new IOException("the cipher failed", e);
        } finally {
            sessionKey.destroy();
        }
    }

    private void writeSessionKey(OutputStream out, AesKey sessionKey) throws IOException {
        byte[] key = sessionKey.getEncoded();
        PGPDataEncryptorBuilder announcement = protection.announcement();
        BCPGOutputStream packets = new BCPGOutputStream(out, PacketFormat.CURRENT);
        try {
            for (PGPPublicKey recipient : recipients.values()) {
                packets.writePacket(new BcPublicKeyKeyEncryptionMethodGenerator(recipient)
                        .setSecureRandom(random)
                        .generate(announcement, key));
            }
        } catch (PGPException e) {
            throw new IOException("the session key cannot be encrypted: " + e.getMessage(), e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    // Two certificates may share a key; its owner gets one packet.
    private static Map<Fingerprint, PGPPublicKey> recipients(Collection<UsableCertificate> certificates) {
        Map<Fingerprint, PGPPublicKey> recipients = new LinkedHashMap<>();
        for (UsableCertificate certificate : certificates) {
            for (PGPPublicKey key : certificate.encryptionKeys()) {
                recipients.putIfAbsent(Fingerprint.of(key.getFingerprint()), key);
            }
        }
        return recipients;
    }
}
