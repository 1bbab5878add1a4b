package org.reportcli.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Postfix (Debian's package postfix) in a folder of its own: two ports on the loopback interface, TLS with the good test
 * certificate, and one mailbox for all of acme.example. It takes root to start, and touches nothing outside its folder.
 */
final class PrivatePostfix implements AutoCloseable {
    private static final int WAIT_SECONDS = 60;
    private static final String MASTER = """
            127.0.0.1:%d inet n - n - - smtpd
            127.0.0.1:%d inet n - n - - smtpd -o smtpd_tls_wrappermode=yes
            cleanup unix n - n - 0 cleanup
            qmgr unix n - n 300 1 qmgr
            tlsmgr unix - - n 1000? 1 tlsmgr
            rewrite unix - - n - - trivial-rewrite
            bounce unix - - n - 0 bounce
            defer unix - - n - 0 bounce
            trace unix - - n - 0 bounce
            proxymap unix - - n - - proxymap
            anvil unix - - n - 1 anvil
            error unix - - n - - error
            retry unix - - n - - error
            virtual unix - n n - - virtual
            postlog unix-dgram n - n - 1 postlogd
            """;
    private static final String MAIN = """
            compatibility_level = 3.6
            queue_directory = %1$s/queue
            data_directory = %1$s/data
            maillog_file_prefixes = %1$s
            maillog_file = %1$s/log
            myhostname = mail.acme.example
            inet_interfaces = 127.0.0.1
            inet_protocols = ipv4
            mynetworks = 127.0.0.0/8
            mydestination =
            alias_maps =
            alias_database =
            message_size_limit = 20000000
            virtual_mailbox_domains = acme.example
            virtual_mailbox_base = %1$s/mail
            virtual_mailbox_maps = static:inbox/
            virtual_uid_maps = static:65534
            virtual_gid_maps = static:65534
            smtpd_tls_security_level = may
            smtpd_tls_auth_only = yes
            smtpd_tls_cert_file = %1$s/conf/cert.pem
            smtpd_tls_key_file = %1$s/conf/key.pem
            smtpd_helo_required = yes
            smtpd_helo_restrictions = reject_invalid_helo_hostname, reject_non_fqdn_helo_hostname
            smtpd_relay_restrictions = reject_unauth_destination
            """;

    private final Path folder;
    private final int startTlsPort;
    private final int implicitPort;

    private PrivatePostfix(Path folder, int startTlsPort, int implicitPort) {
        this.folder = folder;
        this.startTlsPort = startTlsPort;
        this.implicitPort = implicitPort;
    }

    static PrivatePostfix start() throws IOException, GeneralSecurityException, InterruptedException {
        // Its processes give up root, so they must be able to walk down to their files.
        Path folder = Files.createTempDirectory(
                "postfix", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        PrivatePostfix postfix = new PrivatePostfix(folder, freePort(), freePort());
        postfix.writeFiles();
        postfix.run("start");
        return postfix;
    }

    int startTlsPort() {
        return startTlsPort;
    }

    int implicitPort() {
        return implicitPort;
    }

    /** Does something that sends messages, and returns the messages in the mailbox when so many have arrived. */
    List<byte[]> arrived(int count, Runnable sending) throws IOException, InterruptedException {
        Path inbox = folder.resolve("mail/inbox/new");
        try (WatchService watch = inbox.getFileSystem().newWatchService()) {
            inbox.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            sending.run();
            while (messages(inbox).size() < count) {
                var key = watch.poll(WAIT_SECONDS, TimeUnit.SECONDS);
                if (key == null) {
                    throw new AssertionError("no mail arrived: " + Files.readString(folder.resolve("log")));
                }
                key.pollEvents();
                key.reset();
            }
        }
        return messages(inbox);
    }

    private static List<byte[]> messages(Path inbox) throws IOException {
        try (Stream<Path> files = Files.list(inbox)) {
            List<Path> sorted = files.sorted().toList();
            List<byte[]> messages = new ArrayList<>();
            for (Path file : sorted) {
                messages.add(Files.readAllBytes(file));
            }
            return messages;
        }
    }

    private void writeFiles() throws IOException, GeneralSecurityException, InterruptedException {
        Path conf = Files.createDirectories(folder.resolve("conf"));
        Files.writeString(conf.resolve("main.cf"), MAIN.formatted(folder));
        Files.writeString(conf.resolve("master.cf"), MASTER.formatted(startTlsPort, implicitPort));
        writeKeys(conf);
        Files.createDirectories(folder.resolve("queue"));
        Files.createDirectories(folder.resolve("data"));
        for (String part : List.of("new", "cur", "tmp")) {
            Files.createDirectories(folder.resolve("mail/inbox").resolve(part));
        }
        execute(List.of("chown", "postfix", folder.resolve("data").toString()));
        execute(List.of("chown", "-R", "65534:65534", folder.resolve("mail").toString()));
    }

    private static void writeKeys(Path conf) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = TestTls.class.getResourceAsStream("tls/good.p12")) {
            keys.load(in, "changeit".toCharArray());
        }
        String key = pem(
                "PRIVATE KEY", keys.getKey("server", "changeit".toCharArray()).getEncoded());
        String certificate = pem("CERTIFICATE", keys.getCertificate("server").getEncoded());
        Files.writeString(
                Files.createFile(
                        conf.resolve("key.pem"),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))),
                key);
        Files.writeString(conf.resolve("cert.pem"), certificate);
    }

    private static String pem(String label, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void run(String command) throws IOException, InterruptedException {
        execute(List.of("postfix", "-c", folder.resolve("conf").toString(), command));
    }

    private void execute(List<String> command) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(WAIT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            String said = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
            String log = Files.exists(folder.resolve("log")) ? Files.readString(folder.resolve("log")) : "";
            throw new AssertionError(String.join(" ", command) + ": " + said + log);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            run("stop");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Postfix was not stopped", e);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
