package org.reportcli.delivery;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.reportcli.config.Config;

/** A mail server on the loopback interface for one connection, which says and breaks what a test wants. */
final class ScriptedSmtpServer implements AutoCloseable {
    /** The steps of a dialogue, at each of which something can be said or cut. */
    enum Step {
        GREETING,
        EHLO,
        STARTTLS,
        SECOND_EHLO,
        AUTH,
        MAIL,
        RCPT,
        DATA,
        CONTENT,
        DOT,
        QUIT
    }

    /** Where the server hangs up: before a step's command is read, after it is read, or after it was answered. */
    enum Cut {
        UNREAD,
        UNANSWERED,
        ANSWERED
    }

    private static final int WAIT_SECONDS = 30;

    private final ServerSocket listener;
    private final Config.Tls tls;
    private final Map<Step, String> replies = new EnumMap<>(Step.class);
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final List<String> commands = new ArrayList<>();
    private final List<byte[]> taken = new ArrayList<>();
    private SSLContext context = TestTls.server("good");
    private byte[] inPlaceOfTls = new byte[0];
    private Step cutStep;
    private Cut cut;
    private int contentBytes = Integer.MAX_VALUE;
    private boolean takesOnDot = true;
    private String userName = "";
    private int longestLine;
    private boolean stalls;
    private final CountDownLatch closed = new CountDownLatch(1);

    private ScriptedSmtpServer(Config.Tls tls) {
        this.tls = tls;
        try {
            listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reply(Step.GREETING, "220 mail.example.net ESMTP");
        reply(Step.EHLO, tls == Config.Tls.STARTTLS ? "250-mail.example.net\r\n250 STARTTLS" : extensions("SIZE"));
        reply(Step.STARTTLS, "220 go ahead");
        reply(Step.SECOND_EHLO, extensions("SIZE"));
        reply(Step.AUTH, "235 welcome");
        reply(Step.MAIL, "250 sender ok");
        reply(Step.RCPT, "250 recipient ok");
        reply(Step.DATA, "354 go ahead");
        reply(Step.DOT, "250 2.0.0 queued as 4F2A");
        reply(Step.QUIT, "221 bye");
    }

    static ScriptedSmtpServer implicit() {
        return new ScriptedSmtpServer(Config.Tls.IMPLICIT);
    }

    static ScriptedSmtpServer startTls() {
        return new ScriptedSmtpServer(Config.Tls.STARTTLS);
    }

    /** An answer to EHLO. */
    static String extensions(String... lines) {
        return "250-mail.example.net\r\n250-" + String.join("\r\n250-", lines) + "\r\n250 HELP";
    }

    /** What is said at a step; its line end is added. */
    ScriptedSmtpServer reply(Step step, String lines) {
        replies.put(step, lines + "\r\n");
        return this;
    }

    /** What is said at a step, to the last byte. */
    ScriptedSmtpServer replyRaw(Step step, String bytes) {
        replies.put(step, bytes);
        return this;
    }

    /** What EHLO says inside TLS. */
    ScriptedSmtpServer offers(String... lines) {
        return reply(tls == Config.Tls.IMPLICIT ? Step.EHLO : Step.SECOND_EHLO, extensions(lines));
    }

    ScriptedSmtpServer certificate(String store) {
        context = TestTls.server(store);
        return this;
    }

    /** Clear bytes where TLS should answer. */
    ScriptedSmtpServer inPlaceOfTls(byte[] bytes) {
        inPlaceOfTls = bytes.clone();
        return this;
    }

    ScriptedSmtpServer cut(Step step, Cut where) {
        cutStep = step;
        cut = where;
        return this;
    }

    /** Hangs up when so many bytes of the content came. */
    ScriptedSmtpServer cutInContent(int bytes) {
        contentBytes = bytes;
        return cut(Step.CONTENT, Cut.UNREAD);
    }

    /** Reads nothing of the content, and keeps the connection. */
    ScriptedSmtpServer stallsInContent() {
        stalls = true;
        return this;
    }

    /** Whether a message with its final dot counts as taken where the answer to it is cut off. */
    ScriptedSmtpServer takesOnDot(boolean takes) {
        takesOnDot = takes;
        return this;
    }

    ScriptedSmtpServer start() {
        Thread thread = new Thread(this::serve, "scripted smtp server");
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    int port() {
        return listener.getLocalPort();
    }

    /** The settings that lead here. */
    Config.Smtp settings(String user, Config.Auth auth, Config.Timeouts timeouts) {
        return new Config.Smtp(
                "localhost",
                port(),
                tls,
                java.util.Optional.of(user).filter(name -> !name.isEmpty()),
                auth,
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                timeouts);
    }

    /** The commands that came, when the connection has ended. */
    List<String> commands() {
        await();
        return List.copyOf(commands);
    }

    /** The messages that the server took, when the connection has ended. */
    List<byte[]> taken() {
        await();
        return List.copyOf(taken);
    }

    int longestLine() {
        await();
        return longestLine;
    }

    private void await() {
        try {
            done.get(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("the server did not end", e);
        }
    }

    private void serve() {
        try (Socket socket = listener.accept()) {
            dialogue(socket);
        } catch (Hangup | IOException e) {
            // A test's cut, or the client's: what counts is what was taken up to there.
            commands.add("(end: " + e.getClass().getSimpleName() + ")");
        } finally {
            done.complete(null);
        }
    }

    private void dialogue(Socket socket) throws IOException {
        Line line = tls == Config.Tls.IMPLICIT ? encrypted(socket) : new Line(socket);
        line.say(Step.GREETING);
        boolean inside = tls == Config.Tls.IMPLICIT;
        boolean greeted = false;
        while (true) {
            line.cut(next(greeted, inside), Cut.UNREAD);
            String command = line.read();
            commands.add(command);
            String verb = command.split(" ", 2)[0];
            switch (verb) {
                case "EHLO", "HELO" -> {
                    line.answer(inside && tls == Config.Tls.STARTTLS ? Step.SECOND_EHLO : Step.EHLO);
                    greeted = true;
                }
                case "STARTTLS" -> {
                    line.answer(Step.STARTTLS);
                    if (replies.get(Step.STARTTLS).startsWith("220")) {
                        line = encrypted(socket);
                        inside = true;
                        greeted = false;
                    }
                }
                case "AUTH" -> auth(line, command);
                case "MAIL" -> line.answer(Step.MAIL);
                case "RCPT" -> line.answer(Step.RCPT);
                case "DATA" -> {
                    line.answer(Step.DATA);
                    if (replies.get(Step.DATA).startsWith("354")) {
                        byte[] message = line.content();
                        line.cut(Step.DOT, Cut.UNREAD);
                        boolean cutOff = cutStep == Step.DOT && cut == Cut.UNANSWERED;
                        boolean says = replies.get(Step.DOT).startsWith("2");
                        if (cutOff ? takesOnDot : says) {
                            taken.add(message);
                        }
                        line.answer(Step.DOT);
                    }
                }
                case "RSET" -> line.write("250 reset\r\n");
                case "QUIT" -> {
                    line.answer(Step.QUIT);
                    return;
                }
                default -> line.write("500 what\r\n");
            }
        }
    }

    private Step next(boolean greeted, boolean inside) {
        if (!greeted) {
            return inside && tls == Config.Tls.STARTTLS ? Step.SECOND_EHLO : Step.EHLO;
        }
        if (!inside) {
            return Step.STARTTLS;
        }
        Step[] order = {Step.MAIL, Step.RCPT, Step.DATA, Step.QUIT};
        for (Step step : order) {
            if (commands.stream().noneMatch(command -> command.startsWith(step.name()))) {
                return step;
            }
        }
        return Step.QUIT;
    }

    private Line encrypted(Socket socket) throws IOException {
        if (inPlaceOfTls.length > 0) {
            socket.getOutputStream().write(inPlaceOfTls);
            socket.getOutputStream().flush();
            // Stays until the client hangs up, so that it is the bytes that end the matter and no closed connection.
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            throw new Hangup();
        }
        SSLSocket ssl = (SSLSocket) context.getSocketFactory().createSocket(socket, null, true);
        ssl.setUseClientMode(false);
        ssl.startHandshake();
        return new Line(ssl);
    }

    // Plays each mechanism's dialogue, checks nothing, and keeps nothing but the user's name.
    private void auth(Line line, String command) throws IOException {
        String[] words = command.split(" ");
        commands.remove(commands.size() - 1);
        commands.add("AUTH " + words[1] + (words.length > 2 ? " (initial response)" : ""));
        if (!replies.get(Step.AUTH).startsWith("2") && !words[1].equals("XOAUTH2")) {
            line.answer(Step.AUTH);
            return;
        }
        switch (words[1]) {
            case "PLAIN" ->
                userName = decoded(words.length > 2 ? words[2] : line.challenge(""))
                        .split("\0")[1];
            case "LOGIN" -> {
                userName = decoded(line.challenge("VXNlcm5hbWU6"));
                line.challenge("UGFzc3dvcmQ6");
            }
            case "CRAM-MD5" -> {
                // The example of RFC 2195, section 2.
                commands.add(decoded(line.challenge("PDE4OTYuNjk3MTcwOTUyQHBvc3RvZmZpY2UucmVzdG9uLm1jaS5uZXQ+")));
            }
            default -> {
                String token = decoded(words.length > 2 ? words[2] : line.challenge(""));
                userName = token.substring("user=".length(), token.indexOf('\1'));
                commands.add("token of " + token.length());
                if (!replies.get(Step.AUTH).startsWith("2")) {
                    line.challenge("eyJzdGF0dXMiOiI0MDEifQ==");
                }
            }
        }
        line.answer(Step.AUTH);
    }

    String userName() {
        await();
        return userName;
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server hangs up because the test says so. */
    private static final class Hangup extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** One side of the connection, in clear or inside TLS. */
    private final class Line {
        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;

        Line(Socket socket) throws IOException {
            this.socket = socket;
            // In clear nothing is read ahead, as TLS follows on the same connection.
            this.in = socket instanceof SSLSocket
                    ? new BufferedInputStream(socket.getInputStream())
                    : socket.getInputStream();
            this.out = new BufferedOutputStream(socket.getOutputStream());
        }

        void say(Step step) throws IOException {
            cut(step, Cut.UNREAD);
            answer(step);
        }

        void answer(Step step) throws IOException {
            cut(step, Cut.UNANSWERED);
            write(replies.get(step));
            cut(step, Cut.ANSWERED);
        }

        void write(String bytes) throws IOException {
            out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }

        String challenge(String base64) throws IOException {
            write("334 " + base64 + "\r\n");
            return read();
        }

        private void stall() {
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new Hangup();
        }

        void cut(Step step, Cut where) throws IOException {
            if (step == cutStep && where == cut) {
                socket.close();
                throw new Hangup();
            }
        }

        String read() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int b = in.read(); b != '\n'; b = in.read()) {
                if (b < 0) {
                    throw new Hangup();
                }
                line.write(b);
            }
            longestLine = Math.max(longestLine, line.size() + 1);
            return line.toString(StandardCharsets.UTF_8).stripTrailing();
        }

        // RFC 5321, section 4.5.2, byte by byte; only CR LF . CR LF ends it.
        byte[] content() throws IOException {
            ByteArrayOutputStream message = new ByteArrayOutputStream();
            StringBuilder line = new StringBuilder();
            int count = 0;
            while (true) {
                if (stalls) {
                    stall();
                }
                if (count++ == contentBytes) {
                    cut(Step.CONTENT, Cut.UNREAD);
                }
                int b = in.read();
                if (b < 0) {
                    throw new Hangup();
                }
                line.append((char) b);
                if (b == '\n' && line.length() > 1 && line.charAt(line.length() - 2) == '\r') {
                    if (line.toString().equals(".\r\n")) {
                        return message.toByteArray();
                    }
                    String text = line.charAt(0) == '.' ? line.substring(1) : line.toString();
                    message.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
                    line.setLength(0);
                }
            }
        }
    }
}
