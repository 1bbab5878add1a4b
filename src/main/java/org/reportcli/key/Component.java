package org.reportcli.key;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.bcpg.BCPGInputStream;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;

/** A part of a certificate: a key, a user id, or something to be kept and not used, with the signatures that follow it. */
sealed interface Component {
    /** The packet that names the part. */
    Packet head();

    /** The signatures as they stand there, also those that cannot be read. */
    List<Packet> signaturePackets();

    /** A primary key or a subkey. */
    record Key(Packet head, List<Packet> signaturePackets, PGPPublicKey key, List<PGPSignature> signatures)
            implements Component {
        Fingerprint fingerprint() {
            return Fingerprint.of(key.getFingerprint());
        }

        Instant created() {
            return key.getCreationTime().toInstant();
        }
    }

    /** A user id. */
    record UserId(Packet head, List<Packet> signaturePackets, List<PGPSignature> signatures) implements Component {
        byte[] bytes() {
            return head.body();
        }

        /** As text: UTF-8, or Latin-1 where an old program wrote that. */
        String text() {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(head.body()))
                        .toString();
            } catch (CharacterCodingException e) {
                return new String(head.body(), StandardCharsets.ISO_8859_1);
            }
        }
    }

    /**
     * A subkey of an unknown algorithm or version, or a user attribute.
     *
     * @param why what is not known about it; empty for user attributes, which nothing here needs
     */
    record Unreadable(Packet head, List<Packet> signaturePackets, String why) implements Component {}

    /**
     * Reads a part.
     *
     * @throws MalformedKeyException if it is a key that this program cannot read
     */
    static Component of(Packet head, List<Packet> signaturePackets) throws MalformedKeyException {
        List<Packet> packets = List.copyOf(signaturePackets);
        return switch (head.tag()) {
            case Packet.PUBLIC_KEY, Packet.PUBLIC_SUBKEY -> new Key(head, packets, key(head), signatures(packets));
            case Packet.USER_ID -> new UserId(head, packets, signatures(packets));
            default -> new Unreadable(head, packets, "");
        };
    }

    /** Reads a part that the certificate can do without: a subkey that cannot be read is kept as it is. */
    static Component orUnreadable(Packet head, List<Packet> signaturePackets) {
        try {
            return of(head, signaturePackets);
        } catch (MalformedKeyException e) {
            return new Unreadable(head, signaturePackets, e.getMessage());
        }
    }

    private static PGPPublicKey key(Packet head) throws MalformedKeyException {
        byte[] body = head.body();
        int version = body.length == 0 ? 0 : body[0];
        if (version != 4 && version != 6) {
            throw MalformedKeyException.unsupported(
                    "holds a key of version " + version + ", which is not supported: versions 4 and 6 are");
        }
        // The library allocates what a version 6 key says of its size, so it has to be true.
        if (version == 6 && (body.length < 10 || ByteBuffer.wrap(body).getInt(6) != body.length - 10)) {
            throw MalformedKeyException.damaged("holds a key that says a wrong size of itself");
        }
        try (BCPGInputStream in = new BCPGInputStream(new ByteArrayInputStream(head.encoded()))) {
            PublicKeyPacket packet = (PublicKeyPacket) in.readPacket();
            PGPPublicKey key = new PGPPublicKey(packet, new BcKeyFingerprintCalculator());
            // What is hashed later is the library's own encoding: it has to be what stands in the file.
            if (!Arrays.equals(key.getFingerprint(), fingerprint(version, body))) {
                throw MalformedKeyException.damaged("holds a key that is not encoded as the standard demands");
            }
            return key;
        } catch (IOException | PGPException | RuntimeException e) {
            throw MalformedKeyException.damaged("holds a key that cannot be read" + algorithm(body), e);
        }
    }

    private static String algorithm(byte[] body) {
        return body.length < 6 ? "" : " (algorithm " + (body[5] & 0xFF) + ")";
    }

    // RFC 9580, sections 5.5.4.2 and 5.5.4.3.
    private static byte[] fingerprint(int version, byte[] body) {
        int size = body.length;
        try {
            MessageDigest digest = MessageDigest.getInstance(version == 4 ? "SHA-1" : "SHA-256");
            digest.update(
                    version == 4
                            ? new byte[] {(byte) 0x99, (byte) (size >> 8), (byte) size}
                            : new byte[] {
                                (byte) 0x9B, (byte) (size >> 24), (byte) (size >> 16), (byte) (size >> 8), (byte) size
                            });
            return digest.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-1 and SHA-256", e);
        }
    }

    // A signature that cannot be read proves nothing, and anybody can glue one on: it is kept, and not looked at.
    private static List<PGPSignature> signatures(List<Packet> packets) {
        List<PGPSignature> readable = new ArrayList<>();
        for (Packet packet : packets) {
            try (BCPGInputStream in = new BCPGInputStream(new ByteArrayInputStream(packet.encoded()))) {
                readable.add(new PGPSignature(in));
            } catch (IOException | PGPException | RuntimeException e) {
                continue;
            }
        }
        return List.copyOf(readable);
    }
}
