package org.reportcli.key;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The certificates in {@code src/test/resources/keys}, described in its README.md. */
public final class Keys {
    /** When they are judged, unless a test says otherwise. */
    public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    /** Whose certificates they say they are. */
    public static final String ADDRESS = "security@acme.example";

    private Keys() {}

    public static byte[] bytes(String file) {
        try (InputStream in = Keys.class.getResourceAsStream("/keys/" + file)) {
            if (in == null) {
                throw new AssertionError("there is no fixture keys/" + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    public static List<Certificate> read(String file) {
        return CertificateReader.read(file, bytes(file));
    }

    /** The first certificate of a file. */
    public static Certificate certificate(String file) {
        return read(file).get(0);
    }

    /** Judged by its own fingerprint as the pin. */
    static Judgement judge(Certificate certificate) {
        return CertificateJudge.judge(certificate, Optional.of(certificate.fingerprint()), Optional.of(ADDRESS), NOW);
    }

    /** A usable certificate with any user id. */
    public static Certificate withUserId(String text) throws Exception {
        Forge forge = Forge.version4();
        return Forge.certificate(
                forge.key(),
                Forge.userId(text),
                forge.sign(org.bouncycastle.openpgp.PGPSignature.POSITIVE_CERTIFICATION)
                        .overUserId(text),
                forge.subkey(),
                forge.binding());
    }
}
