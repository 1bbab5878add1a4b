package org.reportcli.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reportcli.config.Config;

/** After a delivery no live object holds the password, in no form in which it was sent. */
class PasswordInMemoryTest {
    private static final Config.Timeouts TIMEOUTS =
            new Config.Timeouts(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(20));
    private static final int LENGTH = 24;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Config.Auth.class,
            names = {"PLAIN", "LOGIN", "XOAUTH2"})
    void aHeapDumpAfterTheDeliveryDoesNotHoldIt(Config.Auth auth) throws IOException {
        // The test itself keeps only a mask of the password, so that what is found is the program's.
        byte[] mask = new byte[LENGTH];
        ThreadLocalRandom.current().nextBytes(mask);
        // With names of these lengths the password starts on a boundary of base64, and is found there too.
        String user = auth == Config.Auth.PLAIN ? "adam" : "ada";
        try (ScriptedSmtpServer server =
                ScriptedSmtpServer.implicit().offers("AUTH " + auth).start()) {
            SmtpTransport transport = new SmtpTransport(
                    server.settings(user, auth, TIMEOUTS), Optional.of(TestTls.authority()), () -> unmask(mask));
            assertThat(transport.deliver(Staged.message(folder, Staged.TEXT), () -> {}))
                    .isInstanceOf(Delivery.Delivered.class);
            server.taken();
        }
        Path dump = folder.resolve("heap.hprof");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(dump.toString(), true);
        byte[] heap = Files.readAllBytes(dump);
        assertThat(count(heap, "[127.0.0.1]".getBytes(StandardCharsets.ISO_8859_1)))
                .isPositive();
        for (Charset charset : new Charset[] {StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16BE}) {
            byte[] secret = new String(unmask(mask)).getBytes(charset);
            assertThat(count(heap, secret)).as(charset.name()).isZero();
        }
        byte[] encoded = Base64.getEncoder().encode(new String(unmask(mask)).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(count(heap, encoded)).isZero();
    }

    private static char[] unmask(byte[] mask) {
        char[] secret = new char[mask.length];
        for (int at = 0; at < mask.length; at++) {
            secret[at] = (char) ('!' + (mask[at] & 0x3F));
        }
        return secret;
    }

    private static int count(byte[] heap, byte[] part) {
        int count = 0;
        for (int at = 0; at + part.length <= heap.length; at++) {
            if (heap[at] == part[0] && Arrays.equals(heap, at, at + part.length, part, 0, part.length)) {
                count++;
            }
        }
        return count;
    }
}
