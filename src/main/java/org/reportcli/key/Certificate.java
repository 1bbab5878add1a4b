package org.reportcli.key;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.bcpg.ArmoredOutputStream;

/**
 * One OpenPGP certificate (transferable public key; RFC 9580, section 10.1) as it was read: nothing in it is verified
 * yet. That is the {@link CertificateJudge}'s work.
 */
public final class Certificate {
    private final Component.Key primary;
    private final List<Component.UserId> userIds;
    private final List<Component.Key> subkeys;
    private final List<Component> parts;

    /** @param parts the primary key first, then user ids, attributes and subkeys in their order */
    Certificate(List<Component> parts) {
        this.parts = List.copyOf(parts);
        this.primary = (Component.Key) parts.get(0);
        this.userIds = only(Component.UserId.class, parts);
        this.subkeys = only(Component.Key.class, parts.subList(1, parts.size()));
    }

    /**
     * A key in a certificate, as a person may want to see it.
     *
     * @param fingerprint of this key
     * @param algorithm in words, such as {@code RSA 3072}
     * @param created in the key's own words, to the second
     */
    public record Key(Fingerprint fingerprint, String algorithm, Instant created) {}

    /** The primary key's fingerprint, which is the certificate's. */
    public Fingerprint fingerprint() {
        return primary.fingerprint();
    }

    /** 4 or 6. */
    public int version() {
        return primary.key().getVersion();
    }

    /** When the primary key was made, in its own words. */
    public Instant created() {
        return primary.created();
    }

    /** The primary key's algorithm, in words. */
    public String algorithm() {
        return KeyAlgorithm.describe(primary.key());
    }

    /** The user ids as they stand there, valid or not. They may hold anything: make them safe before showing them. */
    public List<String> userIds() {
        return userIds.stream().map(Component.UserId::text).toList();
    }

    /** The mail addresses in the user ids, in lower case. */
    public List<String> addresses() {
        return userIds().stream()
                .flatMap(userId -> UserIdAddress.in(userId).stream())
                .map(address -> address.local() + "@" + address.domain())
                .toList();
    }

    /** The subkeys that this program can read, valid or not. */
    public List<Key> subkeys() {
        return subkeys.stream()
                .map(part -> new Key(part.fingerprint(), KeyAlgorithm.describe(part.key()), part.created()))
                .toList();
    }

    /** The binary form. */
    public byte[] encoded() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Component part : parts) {
            out.writeBytes(part.head().encoded());
            part.signaturePackets().forEach(packet -> out.writeBytes(packet.encoded()));
        }
        return out.toByteArray();
    }

    /** The armored form, with a checksum: GnuPG 2.2 stumbles over armor without one. */
    public String armored() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ArmoredOutputStream armor =
                ArmoredOutputStream.builder().setVersion(null).enableCRC(true).build(out)) {
            armor.write(encoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(java.nio.charset.StandardCharsets.US_ASCII);
    }

    /**
     * This certificate with what another copy of it knows besides: newer signatures, revocations, subkeys. Nothing is
     * lost, so an old copy cannot undo a revocation.
     *
     * @throws IllegalArgumentException if the other has another primary key
     */
    public Certificate mergedWith(Certificate other) {
        if (!parts.get(0).head().equals(other.parts.get(0).head())) {
            throw new IllegalArgumentException("not two copies of one certificate");
        }
        Map<Packet, Set<Packet>> merged = new LinkedHashMap<>();
        for (Certificate copy : List.of(this, other)) {
            for (Component part : copy.parts) {
                merged.computeIfAbsent(part.head(), head -> new LinkedHashSet<>())
                        .addAll(part.signaturePackets());
            }
        }
        List<Component> all = new ArrayList<>();
        merged.forEach((head, signatures) -> all.add(Component.orUnreadable(head, List.copyOf(signatures))));
        return new Certificate(all);
    }

    Component.Key primary() {
        return primary;
    }

    List<Component.UserId> userIdParts() {
        return userIds;
    }

    List<Component.Key> subkeyParts() {
        return subkeys;
    }

    /** Subkeys of an algorithm or version that this program does not know. */
    List<Component.Unreadable> unreadable() {
        return only(Component.Unreadable.class, parts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Certificate certificate && java.util.Arrays.equals(encoded(), certificate.encoded());
    }

    @Override
    public int hashCode() {
        return fingerprint().hashCode();
    }

    @Override
    public String toString() {
        return fingerprint().hex();
    }

    private static <T> List<T> only(Class<T> type, List<Component> parts) {
        return parts.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
