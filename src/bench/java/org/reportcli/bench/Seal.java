package org.reportcli.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.reportcli.key.UsableCertificates;
import org.reportcli.mail.Encryption;
import org.reportcli.mail.SealableMessage;
import org.reportcli.seal.OpenPgpEncryption;
import org.reportcli.seal.Sealer;

/**
 * What one child of the benchmark does: {@code stage CERTIFICATE INPUT OUTPUT} seals a file as {@code report send} does,
 * hashed, synced and moved into place; {@code encrypt} only encrypts it, which is what gpg does.
 */
final class Seal {
    private Seal() {}

    public static void main(String[] arguments) throws IOException, PGPException {
        OpenPgpEncryption encryption = encryption(Path.of(arguments[1]));
        Path input = Path.of(arguments[2]);
        Path output = Path.of(arguments[3]);
        if (arguments[0].equals("stage")) {
            new Sealer().seal(new FileMessage(input), encryption, output);
            return;
        }
        try (OutputStream file = Files.newOutputStream(output);
                OutputStream clear = encryption.encryptTo(file, "")) {
            Files.copy(input, clear);
        }
    }

    private static OpenPgpEncryption encryption(Path certificate) throws IOException, PGPException {
        List<PGPPublicKey> keys = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(certificate))) {
            for (PGPPublicKey key : new PGPPublicKeyRing(in, new BcKeyFingerprintCalculator())) {
                if (!key.isMasterKey() && key.getAlgorithm() != PublicKeyAlgorithmTags.EDDSA_LEGACY) {
                    keys.add(key);
                }
            }
        }
        return new OpenPgpEncryption(
                List.of(UsableCertificates.of(false, keys.toArray(PGPPublicKey[]::new))), new SecureRandom());
    }

    private record FileMessage(Path file) implements SealableMessage {
        @Override
        public void writeSealed(OutputStream out, Encryption encryption) throws IOException {
            out.write("Subject: Security report\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            try (OutputStream clear = encryption.encryptTo(out, "")) {
                Files.copy(file, clear);
            }
        }

        @Override
        public String messageId() {
            return "<benchmark@example.org>";
        }

        @Override
        public String from() {
            return "ada@example.org";
        }

        @Override
        public String to() {
            return "security@vendor.example";
        }
    }
}
