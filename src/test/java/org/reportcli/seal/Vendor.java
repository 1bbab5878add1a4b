package org.reportcli.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.reportcli.testing.Program;

/** A vendor's desk: secret keys that gpg made, and programs that open messages with them. */
final class Vendor implements AutoCloseable {
    /** A program that opens messages. */
    enum Peer {
        GPG("gpg"),
        SQ("sq"),
        SQOP("sqop"),
        RNP("rnp");

        final String program;

        Peer(String program) {
            this.program = program;
        }
    }

    /** One of the vendor's keys: its certificate, and the file with its secret parts. */
    record Key(String kind, PGPPublicKeyRing certificate, Path secret) {
        PGPPublicKey encryption() {
            List<PGPPublicKey> keys = new ArrayList<>();
            certificate.getPublicKeys().forEachRemaining(keys::add);
            return keys.get(1);
        }
    }

    private final Path home;
    private final Map<String, String> environment;
    private final List<Key> keys = new ArrayList<>();

    /** A desk with one certificate for each kind of encryption key, in gpg's words. */
    Vendor(String... kinds) throws IOException, PGPException {
        // Not in the test's own folder: the path of the agent's socket must be short.
        home = Files.createTempDirectory(
                Path.of("/tmp"),
                "gpg",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        environment = Map.of("GNUPGHOME", home.toString(), "HOME", home.toString());
        for (String kind : kinds) {
            keys.add(generate(kind));
        }
    }

    List<Key> keys() {
        return List.copyOf(keys);
    }

    /** Opens a message as the vendor would; the status is 0 where the program found nothing wrong. */
    Program.Result open(Peer peer, byte[] message, Key key) throws IOException {
        String secret = key.secret().toString();
        return switch (peer) {
            case GPG -> run(message, "gpg", "--batch", "--quiet", "--decrypt");
            case SQ -> run(message, "sq", "decrypt", "--recipient-key", secret);
            case SQOP -> run(message, "sqop", "decrypt", secret);
            case RNP -> openWithRnp(message, secret);
        };
    }

    /** What gpg says about the packets of a message. */
    String packets(byte[] message) throws IOException {
        Program.Result result = run(message, "gpg", "--batch", "--list-only", "--list-packets");
        return new String(result.succeeded(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        run(new byte[0], "gpgconf", "--kill", "all");
        try (Stream<Path> paths = Files.walk(home)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private Key generate(String kind) throws IOException, PGPException {
        String name = kind + "@vendor.example";
        gpg("--quick-generate-key", name, "ed25519", "cert,sign", "never");
        String fingerprint = new String(gpg("--with-colons", "--list-keys", name))
                .lines()
                .filter(line -> line.startsWith("fpr:"))
                .findFirst()
                .orElseThrow()
                .split(":")[9];
        gpg("--quick-add-key", fingerprint, kind, "encr", "never");
        Path secret = home.resolve(kind + ".secret");
        Files.write(secret, gpg("--export-secret-keys", fingerprint));
        PGPPublicKeyRing certificate = new PGPPublicKeyRing(
                new ByteArrayInputStream(gpg("--export", fingerprint)), new BcKeyFingerprintCalculator());
        return new Key(kind, certificate, secret);
    }

    // rnp looks at files rather than at streams.
    private Program.Result openWithRnp(byte[] message, String secret) throws IOException {
        Path sealed = home.resolve("sealed");
        Path clear = home.resolve("clear");
        Files.write(sealed, message);
        Files.deleteIfExists(clear);
        Program.Result result = run(
                new byte[0],
                "rnp",
                "--keyfile",
                secret,
                "--notty",
                "--password",
                "",
                "--output",
                clear.toString(),
                "--decrypt",
                sealed.toString());
        byte[] out = Files.exists(clear) ? Files.readAllBytes(clear) : new byte[0];
        return new Program.Result(result.status(), out, result.err());
    }

    private byte[] gpg(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("gpg", "--batch", "--quiet", "--passphrase", ""));
        command.addAll(List.of(arguments));
        return run(new byte[0], command.toArray(String[]::new)).succeeded();
    }

    private Program.Result run(byte[] input, String... command) throws IOException {
        return Program.run(environment, input, command);
    }
}
