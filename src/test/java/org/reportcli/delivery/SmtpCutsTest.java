package org.reportcli.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reportcli.config.Config;
import org.reportcli.seal.SealedMessage;

/** The link is cut after any byte of either direction; what the transport then says must be true. */
class SmtpCutsTest {
    /** More of them with {@code -Dreport.cuts=10000}. */
    private static final int CUTS = Integer.getInteger("report.cuts", 300);
    // The sizes of a TLS handshake differ by a few bytes each time, so the end is aimed at with some to spare.
    private static final int SPARE = 40;

    private static final Config.Timeouts TIMEOUTS =
            new Config.Timeouts(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(20));
    private static final byte[] BODY =
            (Staged.TEXT + ("x".repeat(70) + "\r\n").repeat(300)).getBytes(StandardCharsets.ISO_8859_1);

    private static Path folder;
    private static SealedMessage message;
    private static int bytesUp;
    private static int bytesDown;

    @BeforeAll
    static void measure() throws IOException {
        folder = Files.createTempDirectory("cuts");
        message = Staged.message(folder, BODY);
        try (ScriptedSmtpServer server = ScriptedSmtpServer.startTls().start();
                Link link = new Link(server.port(), Integer.MAX_VALUE, Integer.MAX_VALUE)) {
            assertThat(deliver(server, link, new AtomicInteger())).isInstanceOf(Delivery.Delivered.class);
            server.taken();
            bytesUp = link.up.get();
            bytesDown = link.down.get();
        }
    }

    @AfterAll
    static void clean() throws IOException {
        Files.delete(message.file());
        Files.delete(folder);
    }

    @Test
    void aCutAnywhereIsToldAsItIs() throws IOException {
        Random random = new Random();
        for (int cut = 0; cut < CUTS; cut++) {
            boolean upwards = random.nextBoolean();
            int bytes = random.nextInt((upwards ? bytesUp : bytesDown) + SPARE);
            cut(upwards ? bytes : Integer.MAX_VALUE, upwards ? Integer.MAX_VALUE : bytes);
        }
    }

    private static void cut(int up, int down) throws IOException {
        String where = "cut after " + (up < Integer.MAX_VALUE ? up + " bytes up" : down + " bytes down");
        AtomicInteger handovers = new AtomicInteger();
        try (ScriptedSmtpServer server = ScriptedSmtpServer.startTls().start();
                Link link = new Link(server.port(), up, down)) {
            Delivery delivery = deliver(server, link, handovers);
            if (delivery instanceof Delivery.Delivered) {
                assertThat(server.taken()).as(where).containsExactly(BODY);
            } else if (delivery instanceof Delivery.Uncertain) {
                assertThat(handovers).as(where).hasValue(1);
            } else {
                // A handshake that is cut off looks to each side like an attack.
                assertThat(delivery).as(where).isInstanceOfAny(Delivery.Deferred.class, Delivery.Unsafe.class);
                assertThat(server.taken()).as(where).isEmpty();
                assertThat(handovers).as(where).hasValue(0);
            }
        }
    }

    private static Delivery deliver(ScriptedSmtpServer server, Link link, AtomicInteger handovers) {
        Config.Smtp direct = server.settings("", Config.Auth.AUTO, TIMEOUTS);
        Config.Smtp settings = new Config.Smtp(
                direct.host(),
                link.port(),
                direct.tls(),
                direct.user(),
                direct.auth(),
                direct.passwordCommand(),
                direct.ca(),
                direct.timeouts());
        return new SmtpTransport(settings, Optional.of(TestTls.authority()), () -> new char[0])
                .deliver(message, handovers::incrementAndGet);
    }

    /** Carries bytes between the two, and breaks for both when enough have passed in one direction. */
    private static final class Link implements AutoCloseable {
        private final ServerSocket listener;
        private final AtomicInteger up = new AtomicInteger();
        private final AtomicInteger down = new AtomicInteger();

        Link(int serverPort, int cutUp, int cutDown) throws IOException {
            listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            daemon(() -> {
                Socket client = listener.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                daemon(() -> carry(client, server, up, cutUp));
                daemon(() -> carry(server, client, down, cutDown));
            });
        }

        int port() {
            return listener.getLocalPort();
        }

        private static void carry(Socket from, Socket to, AtomicInteger count, int most) throws IOException {
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                byte[] chunk = new byte[4096];
                while (count.get() < most) {
                    int read = in.read(chunk, 0, Math.min(chunk.length, most - count.get()));
                    if (read < 0) {
                        return;
                    }
                    out.write(chunk, 0, read);
                    count.addAndGet(read);
                }
            }
        }

        private interface Work {
            void run() throws IOException;
        }

        private static void daemon(Work work) {
            Thread thread = new Thread(() -> {
                try {
                    work.run();
                } catch (IOException e) {
                    // The link is broken, as it should be.
                    return;
                }
            });
            thread.setDaemon(true);
            thread.start();
        }

        @Override
        public void close() throws IOException {
            listener.close();
        }
    }
}
