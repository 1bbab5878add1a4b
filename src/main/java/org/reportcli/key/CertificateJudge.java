package org.reportcli.key;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;

/**
 * Judges whether a certificate may be sealed to: the only maker of {@link UsableCertificate}s. It verifies every
 * self-signature, binding and revocation itself (RFC 9580, sections 5.2 and 10.1), and takes no word of the library for it.
 *
 * <p>What it refuses for, each with an id of its own: another fingerprint than the pin, a primary key that is weak, revoked
 * (also softly), expired or of the future, no valid self-signature, no user id with the vendor's address, and no
 * encryption key that is bound, valid and strong. What strangers glued on is ignored.
 */
public final class CertificateJudge {
    /** Signatures that claim to be the owner's; verifying more would only cost time. */
    static final int MAX_OWN_SIGNATURES = 500;

    /** User ids and subkeys. */
    static final int MAX_PARTS = 500;

    private static final int MOST_FINGERPRINTS_SHOWN = 5;

    private static final Duration SOON = Duration.ofDays(30);

    private final Certificate certificate;
    private final boolean pinned;
    private final Optional<String> address;
    private final Instant now;
    private final AlgorithmPolicy policy = AlgorithmPolicy.CURRENT;
    private final Advice advice;

    private CertificateJudge(Certificate certificate, boolean pinned, Optional<String> address, Instant now) {
        this.certificate = certificate;
        this.pinned = pinned;
        this.address = address;
        this.now = now;
        this.advice = new Advice(address);
    }

    /**
     * Judges one certificate.
     *
     * @param pin the fingerprint that it has to have, whole
     * @param address the mail address that a user id has to have, or at least its domain
     * @param now the time at which it has to be valid
     */
    public static Judgement judge(
            Certificate certificate, Optional<Fingerprint> pin, Optional<String> address, Instant now) {
        return judge(List.of(certificate), pin, address, now);
    }

    /** Judges the certificate that the pin names, among several; without a pin there must be one only. */
    public static Judgement judge(
            List<Certificate> certificates, Optional<Fingerprint> pin, Optional<String> address, Instant now) {
        Advice advice = new Advice(address);
        if (pin.isPresent()) {
            return certificates.stream()
                    .filter(one -> one.fingerprint().equals(pin.get()))
                    .findFirst()
                    .map(one -> new CertificateJudge(one, true, address, now).judge())
                    .orElseGet(() -> new Judgement.Refused(List.of(wrongFingerprint(certificates, pin.get(), advice))));
        }
        if (certificates.size() != 1) {
            return new Judgement.Refused(List.of(new Finding(
                    "key/several",
                    "there are " + certificates.size() + " certificates, and no pin that names one: "
                            + fingerprints(certificates),
                    advice.oneOfSeveral())));
        }
        return new CertificateJudge(certificates.get(0), false, address, now).judge();
    }

    private static Finding wrongFingerprint(List<Certificate> certificates, Fingerprint pin, Advice advice) {
        Optional<Certificate> owner = certificates.stream()
                .filter(one -> one.subkeys().stream()
                        .anyMatch(subkey -> subkey.fingerprint().equals(pin)))
                .findFirst();
        String message = owner.map(
                        one -> "the pin " + pin.grouped() + " names a subkey; the certificate's own fingerprint is "
                                + one.fingerprint().grouped())
                .orElseGet(() -> "wrong fingerprint: " + fingerprints(certificates)
                        + (certificates.size() == 1 ? " is not the pinned " : " are not the pinned ") + pin.grouped());
        return new Finding("key/wrong-fingerprint", message, advice.pin());
    }

    private static String fingerprints(List<Certificate> certificates) {
        String shown = certificates.stream()
                .limit(MOST_FINGERPRINTS_SHOWN)
                .map(one -> one.fingerprint().grouped())
                .collect(Collectors.joining(", "));
        int more = certificates.size() - MOST_FINGERPRINTS_SHOWN;
        return more > 0 ? shown + " and " + more + " more" : shown;
    }

    private Judgement judge() {
        if (isFlooded(certificate)) {
            return new Judgement.Refused(List.of(new Finding(
                    "key/flooded",
                    "the certificate carries more than " + MAX_OWN_SIGNATURES + " signatures in its owner's name, or "
                            + MAX_PARTS + " user ids or subkeys: it was flooded",
                    advice.whole())));
        }
        SignatureCheck check = new SignatureCheck(certificate.primary().key(), policy, now);
        PrimaryExamination primary = new PrimaryExamination(certificate, policy, check, advice, now);
        List<Finding> findings = new ArrayList<>(primary.findings());
        List<Finding> notes = new ArrayList<>(primary.notes());
        List<SubkeyExamination.Outcome.Fit> fit = List.of();
        if (findings.isEmpty()) {
            checkAddress(primary.userIds(), findings, notes);
            fit = encryptionKeys(check, primary, findings, notes);
        }
        if (!findings.isEmpty()) {
            return new Judgement.Refused(findings);
        }
        Optional<Instant> expiry = expiry(primary, fit);
        expiry.filter(end -> end.isBefore(now.plus(SOON)))
                .ifPresent(end -> notes.add(new Finding(
                        "key/expires-soon",
                        "the certificate can be used until " + PrimaryExamination.date(end),
                        advice.newer())));
        List<PGPPublicKey> keys =
                fit.stream().map(SubkeyExamination.Outcome.Fit::key).toList();
        return new Judgement.Usable(
                new UsableCertificate(certificate.fingerprint(), primary.userIds(), keys, primary.takesAead(), expiry),
                notes);
    }

    /** Whether somebody has filled the certificate with more than is worth verifying. */
    static boolean isFlooded(Certificate certificate) {
        Stream<PGPSignature> all = Stream.of(
                        Stream.of(certificate.primary().signatures()),
                        certificate.userIdParts().stream().map(Component.UserId::signatures),
                        certificate.subkeyParts().stream().map(Component.Key::signatures))
                .flatMap(lists -> lists)
                .flatMap(List::stream);
        long own = all.filter(
                        one -> SignatureCheck.claims(one, certificate.primary().key()))
                .count();
        return own > MAX_OWN_SIGNATURES
                || certificate.userIdParts().size() > MAX_PARTS
                || certificate.subkeyParts().size() + certificate.unreadable().size() > MAX_PARTS;
    }

    private void checkAddress(List<String> userIds, List<Finding> findings, List<Finding> notes) {
        Optional<UserIdAddress> wanted = address.flatMap(UserIdAddress::in);
        if (wanted.isEmpty()) {
            return;
        }
        List<UserIdAddress> named = userIds.stream()
                .flatMap(userId -> UserIdAddress.in(userId).stream())
                .toList();
        if (named.contains(wanted.get())) {
            return;
        }
        String names = userIds.isEmpty()
                ? "the certificate names nobody"
                : "the certificate names " + String.join(", ", userIds.subList(0, Math.min(3, userIds.size())));
        boolean sameDomain = named.stream().anyMatch(one -> one.isWithinDomainOf(wanted.get()));
        // A version 6 certificate may have no user id at all; then the pin alone says whose it is.
        boolean nameless = certificate.version() == 6 && userIds.isEmpty() && pinned;
        if (sameDomain || nameless) {
            notes.add(new Finding(
                    "key/other-address", names + ", not " + address.get() + " itself", advice.anotherAddress()));
        } else {
            findings.add(new Finding(
                    "key/wrong-address",
                    names + "; no user id has the vendor's address " + address.get(),
                    advice.anotherAddress()));
        }
    }

    private List<SubkeyExamination.Outcome.Fit> encryptionKeys(
            SignatureCheck check, PrimaryExamination primary, List<Finding> findings, List<Finding> notes) {
        List<SubkeyExamination.Outcome.Fit> fit = new ArrayList<>();
        List<Finding> unfit = new ArrayList<>();
        for (Component.Key subkey : certificate.subkeyParts()) {
            SubkeyExamination.Outcome outcome = new SubkeyExamination(subkey, policy, check, advice, now).outcome();
            if (outcome instanceof SubkeyExamination.Outcome.Fit usable) {
                fit.add(usable);
            } else if (outcome instanceof SubkeyExamination.Outcome.Unfit refused) {
                unfit.add(refused.finding());
            }
        }
        fit.sort(Comparator.comparing((SubkeyExamination.Outcome.Fit key) ->
                        key.key().getCreationTime().toInstant())
                .reversed());
        primaryAsEncryptionKey(primary, fit.isEmpty()).ifPresent(fit::add);
        certificate.unreadable().stream()
                .filter(part -> part.head().tag() == Packet.PUBLIC_SUBKEY)
                .forEach(part -> unfit.add(new Finding(
                        "key/subkey-unknown",
                        "the certificate " + part.why() + ", which is left out",
                        advice.newer())));
        if (!fit.isEmpty()) {
            unfit.stream().filter(finding -> !isRotation(finding)).forEach(notes::add);
        } else if (unfit.isEmpty()) {
            findings.add(
                    new Finding("key/no-encryption-key", "the certificate has no key to encrypt to", advice.newer()));
        } else {
            findings.addAll(unfit);
        }
        return fit;
    }

    // Keys that were replaced by newer ones are nothing to speak of.
    private static boolean isRotation(Finding finding) {
        return finding.id().equals("key/subkey-expired") || finding.id().equals("key/subkey-revoked");
    }

    private Optional<SubkeyExamination.Outcome.Fit> primaryAsEncryptionKey(PrimaryExamination primary, boolean alone) {
        PGPPublicKey key = certificate.primary().key();
        boolean meant = SubkeyExamination.canEncrypt(key)
                && SubkeyExamination.isForEncryption(key, primary.flags())
                && (primary.flags().isPresent() || alone);
        return meant && policy.weaknessForEncryption(key).isEmpty()
                ? Optional.of(new SubkeyExamination.Outcome.Fit(key, primary.expiry()))
                : Optional.empty();
    }

    // The last moment at which the certificate and one of its encryption keys are valid.
    private static Optional<Instant> expiry(PrimaryExamination primary, List<SubkeyExamination.Outcome.Fit> fit) {
        Instant keys = fit.stream()
                .map(key -> key.expiry().orElse(Instant.MAX))
                .max(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        Instant whole = primary.expiry().orElse(Instant.MAX);
        Instant end = keys.isBefore(whole) ? keys : whole;
        return end.equals(Instant.MAX) ? Optional.empty() : Optional.of(end);
    }
}
