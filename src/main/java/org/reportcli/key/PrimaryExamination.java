package org.reportcli.key;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.KeyIdentifier;
import org.bouncycastle.openpgp.PGPSignature;

/** Looks at a certificate's primary key and user ids: what their owner says of them, and what speaks against them. */
final class PrimaryExamination {
    private final Certificate certificate;
    private final AlgorithmPolicy policy;
    private final SignatureCheck check;
    private final Advice advice;
    private final Instant now;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Finding> notes = new ArrayList<>();
    private final List<Identity> identities = new ArrayList<>();
    private final List<Revocation> revokedIdentities = new ArrayList<>();
    private final Set<SignatureCheck.Validity> unfit = EnumSet.noneOf(SignatureCheck.Validity.class);
    private Optional<SelfSignature> direct = Optional.empty();

    /** A user id and what its owner said last about it. */
    private record Identity(String text, SelfSignature newest) {}

    PrimaryExamination(
            Certificate certificate, AlgorithmPolicy policy, SignatureCheck check, Advice advice, Instant now) {
        this.certificate = certificate;
        this.policy = policy;
        this.check = check;
        this.advice = advice;
        this.now = now;
        examine();
    }

    /** What speaks against the certificate; empty where nothing does. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    List<Finding> notes() {
        return List.copyOf(notes);
    }

    /** The valid user ids, the primary one first. */
    List<String> userIds() {
        return identities.stream().map(Identity::text).toList();
    }

    /** The flags of the primary key, where its owner states some. */
    OptionalInt flags() {
        return statements()
                .map(SelfSignature::flags)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    boolean takesAead() {
        return statements()
                .flatMap(said -> said.takesAead().stream())
                .findFirst()
                .orElse(false);
    }

    /**
     * When the certificate expires; empty for never. A direct-key signature and one over a user id may both say so: the
     * newer one that does counts.
     */
    Optional<Instant> expiry() {
        return statements()
                .filter(SelfSignature::saysExpiry)
                .reduce(SelfSignature::newer)
                .flatMap(said -> said.expiry(certificate.created()));
    }

    // The newest statement of each kind, the newer one first.
    private Stream<SelfSignature> statements() {
        Optional<SelfSignature> identity =
                identities.stream().map(Identity::newest).reduce(SelfSignature::newer);
        return Stream.of(direct, identity)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(SelfSignature::created).reversed());
    }

    private void examine() {
        Optional<String> weakness =
                policy.weaknessForSigning(certificate.primary().key());
        if (weakness.isPresent()) {
            findings.add(new Finding(
                    "key/weak", "the certificate's primary key is weak: " + weakness.get(), advice.stronger()));
            return;
        }
        revocations();
        readDirect();
        certificate.userIdParts().forEach(this::readUserId);
        identities.sort(
                Comparator.comparing((Identity identity) -> !identity.newest().isPrimaryUserId())
                        .thenComparing(identity -> identity.newest().created(), Comparator.reverseOrder()));
        selfSignatures();
        validity();
        designatedRevoker();
        oldSignature();
    }

    private void revocations() {
        certificate.primary().signatures().stream()
                .filter(check::revokesPrimary)
                .map(signature -> new SelfSignature(signature).revocation())
                .min(Comparator.comparing(Revocation::isSoft).thenComparing(Revocation::made))
                .ifPresent(revocation -> findings.add(new Finding(
                        "key/revoked" + revocation.idSuffix(),
                        "the certificate was revoked " + revocation.words(),
                        advice.newer())));
    }

    private void readDirect() {
        for (PGPSignature signature : certificate.primary().signatures()) {
            if (signature.getSignatureType() == PGPSignature.DIRECT_KEY
                    && SignatureCheck.claims(signature, certificate.primary().key())) {
                SignatureCheck.Validity validity = check.ofDirectKey(signature);
                if (validity == SignatureCheck.Validity.VALID) {
                    direct = newer(direct, new SelfSignature(signature));
                } else {
                    unfit.add(validity);
                }
            }
        }
    }

    private void readUserId(Component.UserId userId) {
        Optional<SelfSignature> newest = Optional.empty();
        Optional<Revocation> revoked = Optional.empty();
        for (PGPSignature signature : userId.signatures()) {
            if (!SignatureCheck.claims(signature, certificate.primary().key())) {
                continue;
            }
            if (check.revokesUserId(signature, userId.bytes())) {
                Revocation revocation = new SelfSignature(signature).revocation();
                revoked = revoked.filter(
                                known -> !known.isSoft() || known.made().isAfter(revocation.made()))
                        .or(() -> Optional.of(revocation));
            } else if (PGPSignature.isCertification(signature.getSignatureType())) {
                SignatureCheck.Validity validity = check.ofUserId(signature, userId.bytes());
                if (validity == SignatureCheck.Validity.VALID) {
                    newest = newer(newest, new SelfSignature(signature));
                } else {
                    unfit.add(validity);
                }
            }
        }
        boolean stands = newest.isPresent() && revoked.isEmpty()
                || newest.isPresent()
                        && revoked.get().isSoft()
                        && newest.get().created().isAfter(revoked.get().made());
        if (stands) {
            identities.add(new Identity(userId.text(), newest.get()));
        } else {
            revoked.ifPresent(revokedIdentities::add);
        }
    }

    private static Optional<SelfSignature> newer(Optional<SelfSignature> known, SelfSignature next) {
        return Optional.of(known.map(one -> SelfSignature.newer(one, next)).orElse(next));
    }

    // RFC 9580, section 10.1: version 4 lives by its user ids, version 6 by its direct-key signature.
    private void selfSignatures() {
        boolean bound = certificate.version() == 4 ? !identities.isEmpty() : direct.isPresent();
        if (bound) {
            return;
        }
        if (certificate.version() == 4 && !revokedIdentities.isEmpty()) {
            Revocation revocation = revokedIdentities.get(0);
            findings.add(new Finding(
                    "key/user-id-revoked",
                    "no user id of the certificate is valid; one was revoked " + revocation.words(),
                    advice.newer()));
            return;
        }
        SignatureCheck.Validity reason = unfit.stream().findFirst().orElse(SignatureCheck.Validity.BROKEN);
        boolean stripped =
                certificate.version() == 4 && certificate.userIdParts().isEmpty();
        findings.add(
                switch (reason) {
                    case WEAK ->
                        new Finding(
                                "key/weak-signature",
                                "the certificate's self-signature is weak: it uses MD5, or SHA-1 after "
                                        + policy.sha1Until(),
                                advice.resigned());
                    case EXPIRED ->
                        new Finding(
                                "key/self-signature-expired",
                                "the certificate's self-signature has expired",
                                advice.newer());
                    case FUTURE ->
                        new Finding(
                                "key/not-yet-valid",
                                "the certificate's self-signature is dated in the future",
                                advice.clock());
                    default ->
                        new Finding(
                                "key/no-self-signature",
                                stripped
                                        ? "the certificate has no user id and so no valid self-signature: somebody took it away"
                                        : "the certificate has no valid self-signature: it is damaged or was tampered with",
                                advice.whole());
                });
    }

    private void validity() {
        if (certificate.created().isAfter(now.plus(SignatureCheck.SKEW))) {
            findings.add(new Finding(
                    "key/not-yet-valid",
                    "the certificate is dated in the future: it was made on " + date(certificate.created()),
                    advice.clock()));
        }
        expiry().filter(end -> !end.isAfter(now))
                .ifPresent(end -> findings.add(
                        new Finding("key/expired", "the certificate expired on " + date(end), advice.newer())));
    }

    // Who may revoke in the owner's stead is another certificate, which is not at hand. Only such certificates can be
    // disabled by a signature that nobody has checked.
    private void designatedRevoker() {
        if (direct.isEmpty()) {
            return;
        }
        for (PGPSignature signature : certificate.primary().signatures()) {
            for (byte[] revoker : direct.get().revokers()) {
                boolean claimed = signature.getSignatureType() == PGPSignature.KEY_REVOCATION
                        && signature.getKeyIdentifiers().stream()
                                .anyMatch(name -> name.matchesExplicit(new KeyIdentifier(revoker)));
                if (claimed) {
                    findings.add(new Finding(
                            "key/revoked-by-another",
                            "the certificate carries a revocation in the name of "
                                    + Fingerprint.of(revoker).grouped()
                                    + ", who may revoke it, and which cannot be checked here",
                            advice.newer()));
                    return;
                }
            }
        }
    }

    private void oldSignature() {
        statements()
                .filter(said -> said.signature().getHashAlgorithm() == HashAlgorithmTags.SHA1)
                .findFirst()
                .ifPresent(said -> notes.add(new Finding(
                        "key/old-signature",
                        "the certificate's self-signature of " + date(said.created())
                                + " uses SHA-1, which is taken from before " + policy.sha1Until() + " only",
                        advice.resigned())));
    }

    static LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
