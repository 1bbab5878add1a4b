package org.reportcli.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.sig.Features;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPSignature;
import org.junit.jupiter.api.Test;
import org.reportcli.support.ReportException;

/** What no well-behaved program makes, and what this one has to say of it. */
class ForgedCertificateTest {
    private static final Instant LATER = Instant.parse("2025-06-01T00:00:00Z");
    private static final long YEAR = Duration.ofDays(365).toSeconds();

    private final Forge forge = forge();
    private final Forge stranger = forge();

    private static Forge forge() {
        try {
            return Forge.version4();
        } catch (org.bouncycastle.openpgp.PGPException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void thePlainOneIsUsable() throws Exception {
        assertUsable(forge.key(), forge.userId(), forge.certification(), forge.subkey(), forge.binding());
    }

    @Test
    void aStrippedUserIdLeavesNoValidSelfSignature() throws Exception {
        assertRefused("key/no-self-signature", forge.key(), forge.subkey(), forge.binding());
        Packet direct = forge.sign(PGPSignature.DIRECT_KEY).overPrimary();
        assertRefused("key/no-self-signature", forge.key(), direct, forge.subkey(), forge.binding());
        assertRefused("key/no-self-signature", forge.key(), forge.userId(), forge.subkey(), forge.binding());
    }

    @Test
    void aCorruptSelfSignatureIsNone() throws Exception {
        Packet certification = forge.certification();
        for (int at = 0; at < certification.body().length; at++) {
            byte[] changed = certification.body().clone();
            changed[at] ^= 1;
            Judgement judgement = Keys.judge(Forge.certificate(
                    forge.key(),
                    forge.userId(),
                    new Packet(Packet.SIGNATURE, changed),
                    forge.subkey(),
                    forge.binding()));
            // Only the unhashed area and the hint at the hash, which nobody has to believe, and the lengths of the two
            // numbers may change unnoticed.
            assertThat(judgement instanceof Judgement.Usable && !isFraming(certification, at))
                    .as("octet %d", at)
                    .isFalse();
        }
    }

    private static boolean isFraming(Packet signature, int at) {
        byte[] body = signature.body();
        int unhashed = 6 + length(body, 4);
        int hint = unhashed + 2 + length(body, unhashed);
        int second = hint + 4 + (length(body, hint + 2) + 7) / 8;
        return at >= unhashed && at < hint + 4 || at == second || at == second + 1;
    }

    private static int length(byte[] body, int at) {
        return (body[at] & 0xFF) << 8 | body[at + 1] & 0xFF;
    }

    @Test
    void aUserIdThatWasChangedIsNotTheOneThatWasSigned() throws Exception {
        assertRefused(
                "key/no-self-signature",
                forge.key(),
                Forge.userId("ACME Security <security@acme.exampl3>"),
                forge.certification(),
                forge.subkey(),
                forge.binding());
    }

    @Test
    void aStrangersRevocationIsIgnored() throws Exception {
        Packet own = stranger.sign(PGPSignature.KEY_REVOCATION).overPrimary();
        Packet theirs =
                forge.sign(PGPSignature.KEY_REVOCATION).by(stranger.primary).overPrimary();
        Packet pretended = forge.sign(PGPSignature.KEY_REVOCATION)
                .by(stranger.primary)
                .saying(subpackets -> {
                    subpackets.removePacketsOfType(33);
                    subpackets.setIssuerFingerprint(false, forge.primary.getPublicKey());
                })
                .overPrimary();
        Packet garbage = new Packet(Packet.SIGNATURE, new byte[] {4, 0x20, 22, 8, 0, 0});
        assertUsable(
                forge.key(),
                own,
                theirs,
                pretended,
                garbage,
                forge.userId(),
                forge.certification(),
                forge.subkey(),
                forge.binding(),
                forge.sign(PGPSignature.SUBKEY_REVOCATION).by(stranger.primary).over(forge.subkey.getPublicKey()));
    }

    @Test
    void aRevocationCountsWhateverItsHashAndDate() throws Exception {
        for (PGPSignatureDate when : PGPSignatureDate.values()) {
            Packet revocation = forge.sign(PGPSignature.KEY_REVOCATION)
                    .hash(HashAlgorithmTags.SHA1)
                    .at(when.instant)
                    .overPrimary();
            assertRefused(
                    "key/revoked",
                    forge.key(),
                    revocation,
                    forge.userId(),
                    forge.certification(),
                    forge.subkey(),
                    forge.binding());
        }
    }

    private enum PGPSignatureDate {
        BEFORE(Forge.MADE.minusSeconds(1)),
        AT_ONCE(Forge.MADE),
        FUTURE(Keys.NOW.plusSeconds(YEAR));

        private final Instant instant;

        PGPSignatureDate(Instant instant) {
            this.instant = instant;
        }
    }

    @Test
    void aSubkeyStaysRevokedAlsoWhenItIsBoundAnew() throws Exception {
        assertRefused(
                "key/subkey-revoked",
                forge.key(),
                forge.userId(),
                forge.certification(),
                forge.subkey(),
                forge.binding(),
                forge.sign(PGPSignature.SUBKEY_REVOCATION).at(LATER).over(forge.subkey.getPublicKey()),
                forge.sign(PGPSignature.SUBKEY_BINDING)
                        .at(LATER.plusSeconds(9))
                        .saying(Forge.ENCRYPTS)
                        .over(forge.subkey.getPublicKey()));
    }

    @Test
    void aRevokedUserIdLeavesNoneAndARenewedOneCountsAgain() throws Exception {
        Packet revocation = forge.sign(PGPSignature.CERTIFICATION_REVOCATION)
                .at(LATER)
                .saying(subpackets -> subpackets.setRevocationReason(false, (byte) 32, "left"))
                .overUserId(Forge.USER_ID);
        assertRefused(
                "key/user-id-revoked",
                forge.key(),
                forge.userId(),
                forge.certification(),
                revocation,
                forge.subkey(),
                forge.binding());
        Packet renewed = forge.sign(PGPSignature.POSITIVE_CERTIFICATION)
                .at(LATER.plusSeconds(1))
                .overUserId(Forge.USER_ID);
        assertUsable(forge.key(), forge.userId(), renewed, revocation, forge.subkey(), forge.binding());
        Packet hard =
                forge.sign(PGPSignature.CERTIFICATION_REVOCATION).at(LATER).overUserId(Forge.USER_ID);
        assertRefused(
                "key/user-id-revoked", forge.key(), forge.userId(), renewed, hard, forge.subkey(), forge.binding());
    }

    @Test
    void expiryInADirectKeySignatureCounts() throws Exception {
        Packet direct = forge.sign(PGPSignature.DIRECT_KEY)
                .saying(subpackets -> subpackets.setKeyExpirationTime(true, YEAR))
                .overPrimary();
        Packet[] packets = {forge.key(), direct, forge.userId(), forge.certification(), forge.subkey(), forge.binding()
        };
        assertThat(assertRefused("key/expired", packets).message()).contains("2026-01-01");
        Judgement before = CertificateJudge.judge(
                Forge.certificate(packets), Optional.empty(), Optional.empty(), Forge.MADE.plusSeconds(YEAR - 1));
        assertThat(before.orThrow().expiry()).contains(Forge.MADE.plusSeconds(YEAR));
        Judgement then = CertificateJudge.judge(
                Forge.certificate(packets), Optional.empty(), Optional.empty(), Forge.MADE.plusSeconds(YEAR));
        assertThat(then).isInstanceOf(Judgement.Refused.class);
    }

    @Test
    void theNewestStatementOfExpiryCounts() throws Exception {
        Packet soon = forge.sign(PGPSignature.POSITIVE_CERTIFICATION)
                .saying(subpackets -> subpackets.setKeyExpirationTime(true, YEAR))
                .overUserId(Forge.USER_ID);
        Packet prolonged = forge.sign(PGPSignature.POSITIVE_CERTIFICATION)
                .at(LATER)
                .saying(subpackets -> subpackets.setKeyExpirationTime(true, 5 * YEAR))
                .overUserId(Forge.USER_ID);
        assertUsable(forge.key(), forge.userId(), soon, prolonged, forge.subkey(), forge.binding());
        assertUsable(forge.key(), forge.userId(), prolonged, soon, forge.subkey(), forge.binding());
        Packet shortened = forge.sign(PGPSignature.POSITIVE_CERTIFICATION)
                .at(LATER.plusSeconds(1))
                .saying(subpackets -> subpackets.setKeyExpirationTime(true, YEAR))
                .overUserId(Forge.USER_ID);
        assertRefused(
                "key/expired",
                forge.key(),
                forge.userId(),
                shortened,
                prolonged,
                soon,
                forge.subkey(),
                forge.binding());
    }

    @Test
    void expiryOutsideTheHashedAreaIsNobodysWord() throws Exception {
        Packet expiring = forge.sign(PGPSignature.POSITIVE_CERTIFICATION)
                .saying(subpackets -> subpackets.setKeyExpirationTime(true, YEAR))
                .overUserId(Forge.USER_ID);
        assertRefused(
                "key/expired",
                forge.key(),
                forge.userId(),
                withUnhashed(expiring, new byte[] {5, 9, 0x7F, 0, 0, 0}),
                forge.subkey(),
                forge.binding());
    }

    // Appends a subpacket to the area that the signature does not cover.
    private static Packet withUnhashed(Packet signature, byte[] subpacket) {
        byte[] body = signature.body();
        int start = 6 + length(body, 4);
        byte[] changed = new byte[body.length + subpacket.length];
        System.arraycopy(body, 0, changed, 0, start);
        int length = length(body, start) + subpacket.length;
        changed[start] = (byte) (length >> 8);
        changed[start + 1] = (byte) length;
        System.arraycopy(subpacket, 0, changed, start + 2, subpacket.length);
        System.arraycopy(body, start + 2, changed, start + 2 + subpacket.length, body.length - start - 2);
        return new Packet(Packet.SIGNATURE, changed);
    }

    @Test
    void signaturesOfTheFutureAreNotThereYet() throws Exception {
        Packet future = forge.sign(PGPSignature.POSITIVE_CERTIFICATION)
                .at(Keys.NOW.plus(SignatureCheck.SKEW).plusSeconds(1))
                .overUserId(Forge.USER_ID);
        assertRefused("key/not-yet-valid", forge.key(), forge.userId(), future, forge.subkey(), forge.binding());
        Packet skewed = forge.sign(PGPSignature.POSITIVE_CERTIFICATION)
                .at(Keys.NOW.plus(SignatureCheck.SKEW))
                .overUserId(Forge.USER_ID);
        assertUsable(forge.key(), forge.userId(), skewed, forge.subkey(), forge.binding());
    }

    @Test
    void aSignatureFromBeforeItsKeyIsNone() throws Exception {
        Packet early = forge.sign(PGPSignature.POSITIVE_CERTIFICATION)
                .at(Forge.MADE.minusSeconds(1))
                .overUserId(Forge.USER_ID);
        assertRefused("key/no-self-signature", forge.key(), forge.userId(), early, forge.subkey(), forge.binding());
    }

    @Test
    void anExpiredSelfSignatureIsNone() throws Exception {
        Packet expired = forge.sign(PGPSignature.POSITIVE_CERTIFICATION)
                .saying(subpackets -> subpackets.setSignatureExpirationTime(true, YEAR))
                .overUserId(Forge.USER_ID);
        assertRefused(
                "key/self-signature-expired", forge.key(), forge.userId(), expired, forge.subkey(), forge.binding());
    }

    @Test
    void whatASignatureCallsCriticalHasToBeUnderstood() throws Exception {
        Packet critical = forge.sign(PGPSignature.POSITIVE_CERTIFICATION)
                .saying(subpackets -> subpackets.addCustomSubpacket(Forge.subpacket(99, true, new byte[] {1})))
                .overUserId(Forge.USER_ID);
        assertRefused("key/no-self-signature", forge.key(), forge.userId(), critical, forge.subkey(), forge.binding());
        Packet notation = forge.sign(PGPSignature.POSITIVE_CERTIFICATION)
                .saying(subpackets -> subpackets.addNotationData(true, true, "what@a.example", "x"))
                .overUserId(Forge.USER_ID);
        assertRefused("key/no-self-signature", forge.key(), forge.userId(), notation, forge.subkey(), forge.binding());
        Packet uncritical = forge.sign(PGPSignature.POSITIVE_CERTIFICATION)
                .saying(subpackets -> subpackets.addCustomSubpacket(Forge.subpacket(99, false, new byte[] {1})))
                .overUserId(Forge.USER_ID);
        assertUsable(forge.key(), forge.userId(), uncritical, forge.subkey(), forge.binding());
    }

    @Test
    void sha1IsTakenOnIdentitiesBeforeItsDayOnly() throws Exception {
        assertThat(AlgorithmPolicy.CURRENT.weakness(
                        HashAlgorithmTags.SHA1,
                        Instant.parse("2023-01-31T23:59:59Z"),
                        AlgorithmPolicy.Statement.IDENTITY))
                .isEmpty();
        assertThat(AlgorithmPolicy.CURRENT.weakness(
                        HashAlgorithmTags.SHA1,
                        Instant.parse("2023-02-01T00:00:00Z"),
                        AlgorithmPolicy.Statement.IDENTITY))
                .contains("SHA-1");
        assertThat(AlgorithmPolicy.CURRENT.weakness(
                        HashAlgorithmTags.SHA1, Instant.EPOCH, AlgorithmPolicy.Statement.SUBKEY))
                .contains("SHA-1");
        assertThat(AlgorithmPolicy.CURRENT.weakness(
                        HashAlgorithmTags.MD5, Instant.EPOCH, AlgorithmPolicy.Statement.IDENTITY))
                .contains("MD5");
    }

    @Test
    void aSubkeyOfAnotherCertificateIsNotBound() throws Exception {
        assertRefused(
                "key/subkey-not-bound",
                forge.key(),
                forge.userId(),
                forge.certification(),
                stranger.subkey(),
                stranger.binding());
        assertRefused(
                "key/subkey-not-bound",
                forge.key(),
                forge.userId(),
                forge.certification(),
                stranger.subkey(),
                forge.binding());
        assertRefused("key/subkey-not-bound", forge.key(), forge.userId(), forge.certification(), forge.subkey());
    }

    @Test
    void aSubkeyThatSignsTooHasToAgree() throws Exception {
        org.bouncycastle.openpgp.PGPKeyPair rsa = Forge.keys(4).generateRsaKeyPair(2048);
        Packet without = forge.sign(PGPSignature.SUBKEY_BINDING)
                .saying(subpackets -> subpackets.setKeyFlags(false, KeyFlags.SIGN_DATA | KeyFlags.ENCRYPT_COMMS))
                .over(rsa.getPublicKey());
        Packet subkey = Forge.subkey(rsa.getPublicKey());
        assertRefused("key/subkey-not-bound", forge.key(), forge.userId(), forge.certification(), subkey, without);
        PGPSignature back = forge.sign(PGPSignature.PRIMARYKEY_BINDING).by(rsa).signatureOver(rsa.getPublicKey());
        Packet with = forge.sign(PGPSignature.SUBKEY_BINDING)
                .saying(subpackets -> {
                    subpackets.setKeyFlags(false, KeyFlags.SIGN_DATA | KeyFlags.ENCRYPT_COMMS);
                    try {
                        subpackets.addEmbeddedSignature(false, back);
                    } catch (java.io.IOException e) {
                        throw new AssertionError(e);
                    }
                })
                .over(rsa.getPublicKey());
        assertUsable(forge.key(), forge.userId(), forge.certification(), subkey, with);
    }

    @Test
    void flagsSayWhatASubkeyIsFor() throws Exception {
        Packet unflagged = forge.sign(PGPSignature.SUBKEY_BINDING).over(forge.subkey.getPublicKey());
        assertUsable(forge.key(), forge.userId(), forge.certification(), forge.subkey(), unflagged);
        for (int flag : new int[] {KeyFlags.ENCRYPT_COMMS, KeyFlags.ENCRYPT_STORAGE}) {
            Packet one = forge.sign(PGPSignature.SUBKEY_BINDING)
                    .saying(subpackets -> subpackets.setKeyFlags(false, flag))
                    .over(forge.subkey.getPublicKey());
            assertUsable(forge.key(), forge.userId(), forge.certification(), forge.subkey(), one);
        }
        Packet other = forge.sign(PGPSignature.SUBKEY_BINDING)
                .saying(subpackets -> subpackets.setKeyFlags(false, KeyFlags.AUTHENTICATION))
                .over(forge.subkey.getPublicKey());
        assertRefused(
                "key/no-encryption-key", forge.key(), forge.userId(), forge.certification(), forge.subkey(), other);
    }

    @Test
    void aPrimaryKeyIsEncryptedToOnlyWhereItsOwnerMeansIt() throws Exception {
        Forge rsa = Forge.rsa();
        Packet encrypts = rsa.sign(PGPSignature.POSITIVE_CERTIFICATION)
                .saying(Forge.ENCRYPTS)
                .overUserId(Forge.USER_ID);
        assertUsable(rsa.key(), rsa.userId(), encrypts);
        Packet certifies = rsa.sign(PGPSignature.POSITIVE_CERTIFICATION)
                .saying(subpackets -> subpackets.setKeyFlags(false, KeyFlags.CERTIFY_OTHER | KeyFlags.SIGN_DATA))
                .overUserId(Forge.USER_ID);
        assertRefused("key/no-encryption-key", rsa.key(), rsa.userId(), certifies);
        UsableCertificate alone = assertUsable(rsa.key(), rsa.userId(), rsa.certification());
        assertThat(alone.encryptionKeys()).hasSize(1);
        UsableCertificate beside =
                assertUsable(rsa.key(), rsa.userId(), rsa.certification(), rsa.subkey(), rsa.binding());
        assertThat(beside.encryptionKeys())
                .singleElement()
                .satisfies(key -> assertThat(key.getFingerprint())
                        .isEqualTo(rsa.subkey.getPublicKey().getFingerprint()));
    }

    @Test
    void anUnsoundRsaKeyHidesNothing() throws Exception {
        BigInteger odd = BigInteger.ONE.shiftLeft(2047).setBit(0);
        for (Object[] bad : new Object[][] {
            {odd, 1L}, {odd, 2L}, {odd.clearBit(0), 65537L}, {odd.shiftRight(1).setBit(0), 65537L}
        }) {
            assertWeak(Forge.rsaSubkey((BigInteger) bad[0], (long) bad[1]));
        }
        assertWeak(Forge.rsaSubkey(BigInteger.ONE.shiftLeft(16384).setBit(0), 65537));
    }

    private void assertWeak(org.bouncycastle.openpgp.PGPPublicKey key) throws Exception {
        assertRefused(
                "key/subkey-weak",
                forge.key(),
                forge.userId(),
                forge.certification(),
                Forge.subkey(key),
                forge.sign(PGPSignature.SUBKEY_BINDING).saying(Forge.ENCRYPTS).over(key));
    }

    @Test
    void aPointOfSmallOrderHidesNothing() throws Exception {
        byte[] body = forge.subkey().body();
        // The last 32 octets before the four of the KDF parameters are the point.
        Arrays.fill(body, body.length - 36, body.length - 4, (byte) 0);
        Packet zero = new Packet(Packet.PUBLIC_SUBKEY, body);
        Certificate certificate = Forge.certificate(forge.key(), forge.userId(), forge.certification(), zero);
        assertWeak(certificate.subkeyParts().get(0).key());
    }

    @Test
    void version6LivesByItsDirectKeySignature() throws Exception {
        Forge six = Forge.version6();
        Packet direct = six.sign(PGPSignature.DIRECT_KEY)
                .saying(subpackets -> subpackets.setFeature(
                        false, (byte) (Features.FEATURE_MODIFICATION_DETECTION | Features.FEATURE_SEIPD_V2)))
                .overPrimary();
        UsableCertificate usable = assertUsable(six.key(), direct, six.subkey(), six.binding());
        assertThat(usable.takesAead()).isTrue();
        assertThat(usable.fingerprint().hex()).hasSize(64);
        assertRefused("key/no-self-signature", six.key(), six.subkey(), six.binding());
        assertRefused(
                "key/no-self-signature", six.key(), six.userId(), six.certification(), six.subkey(), six.binding());
        Packet expired = six.sign(PGPSignature.DIRECT_KEY)
                .saying(subpackets -> subpackets.setKeyExpirationTime(true, YEAR))
                .overPrimary();
        assertRefused("key/expired", six.key(), expired, six.subkey(), six.binding());
        Packet unflagged = six.sign(PGPSignature.SUBKEY_BINDING).over(six.subkey.getPublicKey());
        assertRefused("key/no-encryption-key", six.key(), direct, six.subkey(), unflagged);
    }

    @Test
    void aFloodOfSignaturesIsNotWorthVerifying() throws Exception {
        List<Packet> packets = new ArrayList<>(List.of(forge.key(), forge.userId()));
        // The binding is one more.
        packets.addAll(Collections.nCopies(CertificateJudge.MAX_OWN_SIGNATURES - 1, forge.certification()));
        packets.addAll(List.of(forge.subkey(), forge.binding()));
        assertUsable(packets.toArray(Packet[]::new));
        packets.add(2, forge.certification());
        assertRefused("key/flooded", packets.toArray(Packet[]::new));
    }

    @Test
    void aFloodOfUserIdsOrSubkeysIsNotWorthVerifying() throws Exception {
        List<Packet> packets = new ArrayList<>(
                List.of(forge.key(), forge.userId(), forge.certification(), forge.subkey(), forge.binding()));
        packets.addAll(Collections.nCopies(CertificateJudge.MAX_PARTS - 1, forge.userId()));
        assertUsable(packets.toArray(Packet[]::new));
        packets.add(forge.userId());
        assertRefused("key/flooded", packets.toArray(Packet[]::new));
        packets.subList(5, packets.size()).clear();
        packets.addAll(Collections.nCopies(CertificateJudge.MAX_PARTS, stranger.subkey()));
        assertRefused("key/flooded", packets.toArray(Packet[]::new));
    }

    @Test
    void aKeyOfAnotherVersionIsRefusedInItsOwnWords() {
        for (byte version : new byte[] {2, 3, 5}) {
            Packet key = new Packet(Packet.PUBLIC_KEY, new byte[] {version, 0, 0, 0, 0, 1, 0, 1});
            assertThatThrownBy(() -> Forge.certificate(key))
                    .isInstanceOf(ReportException.class)
                    .hasMessageContaining("version " + version + ", which is not supported");
        }
    }

    @Test
    void aRevocationInTheNameOfADesignatedRevokerIsADoubt() throws Exception {
        byte[] revoker = stranger.primary.getPublicKey().getFingerprint();
        Packet direct = forge.sign(PGPSignature.DIRECT_KEY)
                .saying(subpackets -> subpackets.addCustomSubpacket(Forge.subpacket(
                        12, false, org.bouncycastle.util.Arrays.concatenate(new byte[] {(byte) 0x80, 22}, revoker))))
                .overPrimary();
        Packet revocation =
                forge.sign(PGPSignature.KEY_REVOCATION).by(stranger.primary).overPrimary();
        assertUsable(forge.key(), direct, forge.userId(), forge.certification(), forge.subkey(), forge.binding());
        assertRefused(
                "key/revoked-by-another",
                forge.key(),
                direct,
                revocation,
                forge.userId(),
                forge.certification(),
                forge.subkey(),
                forge.binding());
    }

    @Test
    void aSubkeyOfAnUnknownAlgorithmIsLeftOut() throws Exception {
        Packet unknown =
                new Packet(Packet.PUBLIC_SUBKEY, new byte[] {4, 0x67, 0x74, (byte) 0x85, (byte) 0x80, 105, 1, 2});
        assertRefused(
                "key/subkey-unknown", forge.key(), forge.userId(), forge.certification(), unknown, forge.binding());
        assertUsable(
                forge.key(),
                forge.userId(),
                forge.certification(),
                unknown,
                forge.binding(),
                forge.subkey(),
                forge.binding());
    }

    private static UsableCertificate assertUsable(Packet... packets) {
        Judgement judgement = Keys.judge(Forge.certificate(packets));
        assertThat(judgement).isInstanceOf(Judgement.Usable.class);
        return judgement.orThrow();
    }

    private static Finding assertRefused(String id, Packet... packets) {
        Judgement judgement = Keys.judge(Forge.certificate(packets));
        assertThat(judgement).isInstanceOf(Judgement.Refused.class);
        Finding first = ((Judgement.Refused) judgement).findings().get(0);
        assertThat(first.id()).isEqualTo(id);
        return first;
    }
}
