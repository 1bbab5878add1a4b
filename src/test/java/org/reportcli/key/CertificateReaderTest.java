package org.reportcli.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.reportcli.support.ExitStatus;
import org.reportcli.support.ReportException;

class CertificateReaderTest {
    private static final String GOOD = Keys.text("good.asc");
    private static final Fingerprint FINGERPRINT = Keys.certificate("good.gpg").fingerprint();

    @TestFactory
    Stream<DynamicTest> readsWhatVendorsPublish() {
        Map<String, String> texts = new TreeMap<>();
        texts.put("as it is", GOOD);
        texts.put("text around", "Our key:\n\n" + GOOD + "\nSee you < soon & so on.\n");
        texts.put("byte-order mark", "\uFEFF" + GOOD);
        texts.put("CR LF", GOOD.replace("\n", "\r\n"));
        texts.put("CR", GOOD.replace("\n", "\r"));
        texts.put("indented", GOOD.replaceAll("(?m)^", "    "));
        texts.put("quoted", GOOD.replaceAll("(?m)^", "> "));
        texts.put("no blank line", GOOD.replaceFirst("\n\n", "\n"));
        texts.put("headers", GOOD.replaceFirst("\n\n", "\nVersion: GnuPG v2\nComment: https://a.example/\n\n"));
        texts.put("headers and no blank line", GOOD.replaceFirst("\n\n", "\nVersion: GnuPG v2\nCharset: UTF-8\n"));
        texts.put("wrong checksum", GOOD.replaceFirst("\n=....\n", "\n=AAAA\n"));
        texts.put("no checksum", GOOD.replaceFirst("\n=....\n", "\n"));
        texts.put("trailing blanks", GOOD.replaceAll("(?m)$", "  \t"));
        texts.put("blank lines between", GOOD.replace("\n", "\n\n"));
        texts.put("pre", "<!DOCTYPE html><html><body><pre>" + GOOD + "</pre></body></html>");
        texts.put(
                "web page with entities",
                "<html><p>" + GOOD.replace("+", "&#43;").replace("=", "&#x3D;").replace("/", "&sol;") + "</p></html>");
        texts.put("br", "<div>" + GOOD.replace("\n", "<br/>\n") + "</div>");
        texts.put("br in one line", "<div>" + GOOD.replace("\n", "<br>") + "</div>");
        texts.put("non-breaking spaces", GOOD.replace("\n", "&nbsp;\n"));
        texts.put("one line", GOOD.replace("\n", " "));
        texts.put(
                "in a signed mail",
                "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n"
                        + GOOD.replace("-----B", "- -----B").replace("-----E", "- -----E")
                        + "-----BEGIN PGP SIGNATURE-----\n\nabc\n-----END PGP SIGNATURE-----\n");
        texts.put("twice", GOOD + GOOD);
        return texts.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> assertThat(read(entry.getValue().getBytes(StandardCharsets.UTF_8)))
                                .singleElement()
                                .satisfies(one -> {
                                    assertThat(one.fingerprint()).isEqualTo(FINGERPRINT);
                                    assertThat(Keys.judge(one)).isInstanceOf(Judgement.Usable.class);
                                })));
    }

    @TestFactory
    Stream<DynamicTest> saysThatOtherFilesAreNoKeys() {
        byte[] random = new byte[4096];
        new java.util.Random(1).nextBytes(random);
        Map<String, byte[]> files = new TreeMap<>(Map.of(
                "is empty", new byte[0],
                "is a web page", "<!DOCTYPE html>\n<html><body>404</body></html>".getBytes(StandardCharsets.UTF_8),
                "holds no OpenPGP certificate", random,
                "holds nothing but blanks", " \n\n".getBytes(StandardCharsets.UTF_8),
                "holds an X.509 (S/MIME) certificate",
                        "-----BEGIN CERTIFICATE-----\nMII".getBytes(StandardCharsets.UTF_8),
                "holds an SSH key", "ssh-ed25519 AAAA".getBytes(StandardCharsets.UTF_8),
                "holds an OpenPGP message", "-----BEGIN PGP MESSAGE-----\n\nabc".getBytes(StandardCharsets.UTF_8),
                "is UTF-16 text without a key", "no key".getBytes(StandardCharsets.UTF_16),
                "is larger than 10 MiB", new byte[CertificateReader.MAX_BYTES + 1]));
        return files.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    ReportException refusal = refusal(entry.getValue());
                    assertThat(refusal.status()).isEqualTo(ExitStatus.WRONG);
                    assertThat(refusal).hasMessageStartingWith("key.asc " + entry.getKey());
                    assertThat(refusal.hints()).isNotEmpty();
                }));
    }

    @Test
    void aFileAsLargeAsTheLimitIsRead() {
        byte[] padded = Arrays.copyOf(GOOD.getBytes(StandardCharsets.UTF_8), CertificateReader.MAX_BYTES);
        assertThat(read(padded)).hasSize(1);
    }

    @Test
    void refusesASecretKeyInPlaceOfAPublicOne() {
        assertRefused(Keys.bytes("secret.asc"), "holds a secret key");
        byte[] binary = binary("secret.asc");
        assertRefused(binary, "holds a secret key");
        assertRefused((GOOD + Keys.text("secret.asc")).getBytes(StandardCharsets.UTF_8), "holds a secret key");
        ByteArrayOutputStream hidden = new ByteArrayOutputStream();
        hidden.writeBytes(Keys.bytes("good.gpg"));
        hidden.writeBytes(binary);
        assertRefused(hidden.toByteArray(), "holds a secret key");
        assertRefused(
                Keys.text("secret.asc").replace("PRIVATE", "PUBLIC").getBytes(StandardCharsets.UTF_8),
                "holds a secret key");
    }

    @Test
    void refusesTruncatedArmor() {
        byte[] whole = GOOD.getBytes(StandardCharsets.UTF_8);
        for (int length = GOOD.indexOf('\n') + 1; length < whole.length - 2; length++) {
            assertRefused(Arrays.copyOf(whole, length), "is cut off");
        }
    }

    @Test
    void refusesArmorThatEndsInItsFirstLine() {
        for (String end :
                List.of("-----BEGIN PGP ", "-----BEGIN PGP PUBLIC KEY BLO", "-----BEGIN PGP PUBLIC KEY BLOCK-----")) {
            assertRefused(("see\n" + end).getBytes(StandardCharsets.UTF_8), "line 2");
        }
    }

    @Test
    void armorLinesWithoutEndAreReadInOneGo() {
        String line = "-----BEGIN PGP ";
        byte[] many = line.repeat(CertificateReader.MAX_BYTES / line.length() - 1)
                .concat("!")
                .getBytes(StandardCharsets.UTF_8);
        // No measurement: searching from each of them to the end would take minutes.
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> refusal(many));
    }

    @Test
    void refusesATruncatedBinaryCertificate() {
        byte[] whole = Keys.bytes("good.gpg");
        int body = 1 + 1 + 51;
        for (int length = 4; length < body; length++) {
            assertRefused(Arrays.copyOf(whole, length), "is cut off");
        }
    }

    @Test
    void refusesUtf16Armor() {
        for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertRefused(GOOD.getBytes(charset), "is UTF-16 text");
            assertRefused(("\uFEFF" + GOOD).getBytes(charset), "is UTF-16 text");
        }
    }

    @Test
    void saysInWhichLineArmorIsDamaged() {
        assertRefused(
                ("\n\n" + GOOD.replaceFirst("\n\n.", "\n\n\\$")).getBytes(StandardCharsets.UTF_8), "line 5 holds '$'");
    }

    @Test
    void readsSeveralCertificatesInTheirOrder() {
        List<Fingerprint> fingerprints =
                Keys.read("several.asc").stream().map(Certificate::fingerprint).toList();
        assertThat(fingerprints)
                .containsExactlyInAnyOrder(
                        FINGERPRINT, Keys.certificate("same-user-id.asc").fingerprint());
        String two = Keys.text("same-user-id.asc") + GOOD;
        assertThat(read(two.getBytes(StandardCharsets.UTF_8)).stream().map(Certificate::fingerprint))
                .containsExactly(Keys.certificate("same-user-id.asc").fingerprint(), FINGERPRINT);
    }

    @Test
    void copiesOfOneCertificateAreMergedSoThatARevocationCounts() {
        Certificate revoked = Keys.certificate("revoked-none.asc");
        List<Packet> old = packets(revoked.encoded()).stream().collect(Collectors.toList());
        old.remove(1);
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        old.forEach(packet -> both.writeBytes(packet.encoded()));
        assertThat(Keys.judge(read(both.toByteArray()).get(0))).isInstanceOf(Judgement.Usable.class);
        both.writeBytes(revoked.encoded());
        assertThat(read(both.toByteArray()))
                .singleElement()
                .satisfies(one -> assertThat(Keys.judge(one)).isInstanceOf(Judgement.Refused.class));
    }

    @Test
    void takesAsManyCertificatesAsTheLimitAndNoMore() {
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        for (int i = 0; i < CertificateReader.MAX_CERTIFICATES; i++) {
            many.writeBytes(Keys.bytes("good.gpg"));
        }
        assertThat(read(many.toByteArray())).hasSize(1);
        many.writeBytes(Keys.bytes("good.gpg"));
        assertThat(refusal(many.toByteArray())).hasMessageContaining("more than 100 certificates");
    }

    @Test
    void encodesWhatItRead() {
        assertThat(Keys.certificate("good.gpg").encoded())
                .isEqualTo(Keys.certificate("good.asc").encoded());
        Certificate again = read(Keys.certificate("several.asc").armored().getBytes(StandardCharsets.UTF_8))
                .get(0);
        assertThat(again).isEqualTo(Keys.certificate("several.asc"));
        assertThat(again.armored()).containsPattern("\n=[A-Za-z0-9+/]{4}\n-----END PGP PUBLIC KEY BLOCK-----");
    }

    @Test
    void ignoresMarkersPaddingTrustAndTypesToBeIgnored() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Packet packet : packets(Keys.bytes("good.gpg"))) {
            out.writeBytes(packet.encoded());
            for (int tag : new int[] {Packet.TRUST, Packet.MARKER, Packet.PADDING}) {
                out.writeBytes(new Packet(tag, "PGP".getBytes(StandardCharsets.US_ASCII)).encoded());
            }
        }
        out.writeBytes(new Packet(60, new byte[300]).encoded());
        assertThat(read(out.toByteArray())).containsExactly(Keys.certificate("good.gpg"));
    }

    @Test
    void refusesAPacketThatHasNoPlaceInACertificate() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(Keys.bytes("good.gpg"));
        out.writeBytes(new Packet(11, new byte[9000]).encoded());
        assertRefused(out.toByteArray(), "holds a packet of type 11");
    }

    private static List<Packet> packets(byte[] bytes) {
        try {
            return PacketReader.read(bytes);
        } catch (MalformedKeyException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] binary(String armored) {
        try {
            return Armor.blocks(Keys.text(armored)).get(0).content();
        } catch (MalformedKeyException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Certificate> read(byte[] bytes) {
        return CertificateReader.read("key.asc", bytes);
    }

    private static ReportException refusal(byte[] bytes) {
        ReportException refusal = catchThrowableOfType(ReportException.class, () -> read(bytes));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private static void assertRefused(byte[] bytes, String words) {
        ReportException refusal = refusal(bytes);
        assertThat(refusal).hasMessageContaining(words);
        assertThat(refusal.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(refusal.hints()).isNotEmpty();
    }
}
