package org.reportcli.testing;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The desk of the example vendor, where messages are opened with the secret key that lies beside the example. */
public final class VendorDesk implements AutoCloseable {
    /** A program that opens messages. */
    public enum Peer {
        GPG("gpg"),
        SQ("sq"),
        SQOP("sqop"),
        RNP("rnp");

        private final String program;

        Peer(String program) {
            this.program = program;
        }
    }

    /**
     * What the vendor reads.
     *
     * @param subject the one inside, or the outer one where there is none inside
     * @param text the readable text
     * @param files by their names
     */
    public record Opened(String subject, String text, Map<String, byte[]> files) {}

    private static final Path KEY = Path.of("examples/acme/secret-key.asc").toAbsolutePath();

    private final Peer peer;
    private final Path home;
    private final Map<String, String> environment;

    /** Skips the test where the program is missing. */
    public VendorDesk(Peer peer) throws IOException {
        Peers.require(peer.program);
        this.peer = peer;
        // Not in a test's own folder: the path of the agent's socket must be short.
        home = Files.createTempDirectory(
                Path.of("/tmp"),
                "desk",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        environment = Map.of("GNUPGHOME", home.toString(), "HOME", home.toString());
        if (peer == Peer.GPG) {
            run(new byte[0], "gpg", "--batch", "--quiet", "--import", KEY.toString())
                    .succeeded();
        }
    }

    /** Opens a whole message, of either layout. */
    public Opened open(byte[] message) throws IOException {
        try {
            MimeMessage outer = parse(message);
            List<BodyPart> parts = parts(outer);
            return outer.getContentType().startsWith("multipart/encrypted")
                    ? ofMime(decrypt(content(parts.get(1))))
                    : ofFiles(outer.getSubject(), parts);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static Opened ofMime(byte[] inner) throws IOException, MessagingException {
        MimeMessage message = parse(inner);
        List<BodyPart> parts = parts(message);
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (BodyPart part : parts.subList(1, parts.size())) {
            files.put(part.getFileName(), content(part));
        }
        return new Opened(message.getSubject(), text(content(parts.get(0))), files);
    }

    private Opened ofFiles(String subject, List<BodyPart> parts) throws IOException, MessagingException {
        String text = text(decrypt(content(parts.get(1))));
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (BodyPart part : parts.subList(2, parts.size())) {
            ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(decrypt(content(part))));
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return new Opened(subject, text, files);
    }

    private byte[] decrypt(byte[] sealed) throws IOException {
        String key = KEY.toString();
        return switch (peer) {
            case GPG -> run(sealed, "gpg", "--batch", "--quiet", "--decrypt").succeeded();
            case SQ -> run(sealed, "sq", "decrypt", "--recipient-key", key).succeeded();
            case SQOP -> run(sealed, "sqop", "decrypt", key).succeeded();
            case RNP -> decryptWithRnp(sealed, key);
        };
    }

    // rnp looks at files rather than at streams.
    private byte[] decryptWithRnp(byte[] sealed, String key) throws IOException {
        Path in = home.resolve("sealed");
        Path out = home.resolve("clear");
        Files.write(in, sealed);
        Files.deleteIfExists(out);
        List<String> command = new ArrayList<>(List.of("rnp", "--keyfile", key, "--notty", "--password", ""));
        command.addAll(List.of("--output", out.toString(), "--decrypt", in.toString()));
        run(new byte[0], command.toArray(String[]::new)).succeeded();
        return Files.readAllBytes(out);
    }

    private Program.Result run(byte[] input, String... command) throws IOException {
        return Program.run(environment, input, command);
    }

    private static MimeMessage parse(byte[] bytes) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    private static List<BodyPart> parts(Part part) throws IOException, MessagingException {
        Multipart multipart = (Multipart) part.getContent();
        List<BodyPart> parts = new ArrayList<>();
        for (int at = 0; at < multipart.getCount(); at++) {
            parts.add(multipart.getBodyPart(at));
        }
        return parts;
    }

    private static byte[] content(Part part) throws IOException, MessagingException {
        return part.getInputStream().readAllBytes();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        if (peer == Peer.GPG) {
            run(new byte[0], "gpgconf", "--kill", "all");
        }
        try (Stream<Path> paths = Files.walk(home)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
