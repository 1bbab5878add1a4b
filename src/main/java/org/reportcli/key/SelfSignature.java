package org.reportcli.key;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bouncycastle.bcpg.SignatureSubpacket;
import org.bouncycastle.bcpg.SignatureSubpacketTags;
import org.bouncycastle.bcpg.sig.Features;
import org.bouncycastle.bcpg.sig.KeyExpirationTime;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.bcpg.sig.RevocationReason;
import org.bouncycastle.openpgp.PGPSignature;

/**
 * What a signature by the certificate's owner states. Only its hashed area speaks: anybody can change the other one.
 */
record SelfSignature(PGPSignature signature) {
    Instant created() {
        return signature.getCreationTime().toInstant();
    }

    /** Whether it says how long the key is valid, be it for ever. */
    boolean saysExpiry() {
        return signature.getHashedSubPackets().hasSubpacket(SignatureSubpacketTags.KEY_EXPIRE_TIME);
    }

    /** When a key that was made then expires; empty for never. Of several statements the earliest counts. */
    Optional<Instant> expiry(Instant keyCreated) {
        long earliest = 0;
        for (SignatureSubpacket packet :
                signature.getHashedSubPackets().getSubpackets(SignatureSubpacketTags.KEY_EXPIRE_TIME)) {
            long seconds = ((KeyExpirationTime) packet).getTime();
            earliest = seconds == 0 || earliest != 0 && earliest < seconds ? earliest : seconds;
        }
        return earliest == 0 ? Optional.empty() : Optional.of(keyCreated.plusSeconds(earliest));
    }

    /** The key flags (RFC 9580, section 5.2.3.29); empty where it has none. */
    OptionalInt flags() {
        SignatureSubpacket flags = signature.getHashedSubPackets().getSubpacket(SignatureSubpacketTags.KEY_FLAGS);
        return flags instanceof KeyFlags known ? OptionalInt.of(known.getFlags()) : OptionalInt.empty();
    }

    boolean isPrimaryUserId() {
        return signature.getHashedSubPackets().isPrimaryUserID();
    }

    /** Whether the owner's software takes SEIPD version 2 (section 5.2.3.32); empty where it says nothing. */
    Optional<Boolean> takesAead() {
        Features features = signature.getHashedSubPackets().getFeatures();
        return Optional.ofNullable(features).map(known -> known.supportsFeature(Features.FEATURE_SEIPD_V2));
    }

    /** Fingerprints of those who may revoke in the owner's stead (section 5.2.3.23): class, algorithm, fingerprint. */
    List<byte[]> revokers() {
        List<byte[]> revokers = new ArrayList<>();
        for (SignatureSubpacket packet :
                signature.getHashedSubPackets().getSubpackets(SignatureSubpacketTags.REVOCATION_KEY)) {
            byte[] data = packet.getData();
            if (data.length == 22 || data.length == 34) {
                revokers.add(Arrays.copyOfRange(data, 2, data.length));
            }
        }
        return revokers;
    }

    /** Why it revokes; a revocation without a reason is one for the gravest. */
    Revocation revocation() {
        RevocationReason reason = signature.getHashedSubPackets().getRevocationReason();
        return reason == null
                ? new Revocation(created(), 0, "")
                : new Revocation(created(), reason.getRevocationReason(), reason.getRevocationDescription());
    }

    /** The later one; of two of the same second, the one that lets the key expire sooner. */
    static SelfSignature newer(SelfSignature one, SelfSignature other) {
        int order = one.created().compareTo(other.created());
        if (order != 0) {
            return order > 0 ? one : other;
        }
        Instant never = Instant.MAX;
        Instant start = Instant.EPOCH;
        return one.expiry(start).orElse(never).isAfter(other.expiry(start).orElse(never)) ? other : one;
    }
}
