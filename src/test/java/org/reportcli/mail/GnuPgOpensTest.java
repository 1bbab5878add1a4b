package org.reportcli.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.reportcli.report.Attachments;
import org.reportcli.report.Report;
import org.reportcli.report.Reports;
import org.reportcli.testing.Peers;
import org.reportcli.vendor.Vendor;

/** With real encryption in the marker's place, the parts that a mail program would hand to gpg are whole. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GnuPgOpensTest {
    @TempDir
    Path home;

    @BeforeEach
    void aKey() throws Exception {
        Peers.require("gpg");
        gpg(new byte[0], "--passphrase", "", "--quick-generate-key", "desk@cloud.example", "rsa2048", "encr", "never");
    }

    @AfterEach
    void noAgent() throws Exception {
        Peers.require("gpg");
        new ProcessBuilder("gpgconf", "--homedir", home.toString(), "--kill", "all")
                .start()
                .waitFor(30, TimeUnit.SECONDS);
    }

    @Test
    void gpgOpensBothLayouts() throws Exception {
        Path folder = Files.createDirectory(home.resolve("finding"));
        byte[] content = {0, 1, 2, '\r', '\n', '.', '\n', (byte) 0xFF};
        Files.write(folder.resolve("a.bin"), content);
        Report report = Reports.parse("schema: 1\ntitle: Secret\nattachments: [{ path: a.bin }]\n");

        OpenedMessage mime = OpenedMessage.of(compose(report, folder, Vendor.Layout.PGP_MIME), this::encrypt);
        MimeMessage inner =
                OpenedMessage.parse(gpg(OpenedMessage.content(mime.parts().get(1)), "--decrypt"));
        assertThat(inner.getSubject()).isEqualTo("Secret");
        assertThat(OpenedMessage.content(OpenedMessage.parts(inner).get(1))).isEqualTo(content);

        OpenedMessage files = OpenedMessage.of(compose(report, folder, Vendor.Layout.ATTACHED), this::encrypt);
        byte[] text = gpg(OpenedMessage.content(files.parts().get(1)), "--decrypt");
        assertThat(new String(text, StandardCharsets.UTF_8)).startsWith("# Secret\n");
        assertThat(gpg(OpenedMessage.content(files.parts().get(2)), "--decrypt"))
                .startsWith('P', 'K');
    }

    private static Message compose(Report report, Path folder, Vendor.Layout layout) {
        return new MessageComposer(new SecureRandom(), Glossary.EMPTY)
                .compose(new ComposeRequest(
                        report,
                        Attachments.measure(report, folder),
                        Vendors.cloud(),
                        Vendors.email("desk@cloud.example", layout, Vendor.Subject.DEFAULT),
                        "ada@example.org",
                        Optional.empty(),
                        Instant.EPOCH));
    }

    private OutputStream encrypt(OutputStream to, String name) {
        ByteArrayOutputStream clear = new ByteArrayOutputStream();
        return new FilterOutputStream(clear) {
            @Override
            public void close() throws IOException {
                byte[] armored = gpg(
                        clear.toByteArray(),
                        "--trust-model",
                        "always",
                        "--armor",
                        "--encrypt",
                        "-r",
                        "desk@cloud.example");
                to.write(new String(armored, StandardCharsets.US_ASCII)
                        .replace("\n", "\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
            }
        };
    }

    private byte[] gpg(byte[] in, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("gpg", "--homedir", home.toString(), "--batch", "--quiet", "--pinentry-mode", "loopback"));
        command.addAll(Arrays.asList(arguments));
        Path input = Files.write(home.resolve("input"), in);
        Process process = new ProcessBuilder(command)
                .redirectInput(input.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        byte[] out = process.getInputStream().readAllBytes();
        try {
            assertThat(process.waitFor()).isZero();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return out;
    }
}
