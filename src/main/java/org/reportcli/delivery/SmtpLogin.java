package org.reportcli.delivery;

import jakarta.mail.MessagingException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.reportcli.config.Config;

/**
 * Logs in (RFC 4954), over TLS only: the session is not open before. The password is asked for when the server has
 * offered a way to use it, is kept in arrays that are overwritten, and is in no message, not even where a server
 * repeats it.
 */
final class SmtpLogin {
    /** Longest command line without negotiation (RFC 5321, section 4.5.3.1.4); a longer response goes on its own line. */
    static final int COMMAND_LINE = 512;
    /** Longest line of a response (RFC 4954, section 4). */
    static final int RESPONSE_LINE = 12_288;

    private static final int LINE_END = 2;
    // A word of an answer that may be base64 of what we sent: longer than any word of a sentence.
    private static final int LONG_WORD = 16;

    private final SmtpSession session;
    private final String user;
    private final byte[] secret;

    private SmtpLogin(SmtpSession session, String user, byte[] secret) {
        this.session = session;
        this.user = user;
        this.secret = secret;
    }

    /**
     * Logs in.
     *
     * @return empty where that was successful; else how the delivery ends
     */
    static Optional<Delivery> run(SmtpSession session, Config.Smtp server, String user, PasswordSource source)
            throws MessagingException {
        List<String> offered = List.of(
                session.extension("AUTH").orElse("").toUpperCase(Locale.ROOT).split(" +"));
        Optional<Config.Auth> mechanism = choose(server.auth(), offered);
        if (mechanism.isEmpty()) {
            return Optional.of(new Delivery.Rejected(
                    "the server does not offer the log-in that is configured; it offers: "
                            + String.join(" ", offered).strip(),
                    Optional.of("set 'auth' under 'smtp' in config.yaml to one of these, or remove 'user' if the"
                            + " server asks for no log-in")));
        }
        char[] password = source.password();
        byte[] secret = utf8(password);
        try {
            return new SmtpLogin(session, user, secret).run(mechanism.get());
        } finally {
            Arrays.fill(password, '\0');
            Arrays.fill(secret, (byte) 0);
        }
    }

    // Inside TLS with a checked certificate PLAIN is as good as any and the most widely understood; CRAM-MD5 wants the
    // server to keep passwords in clear. A token is no password, so XOAUTH2 is never guessed.
    private static Optional<Config.Auth> choose(Config.Auth wanted, List<String> offered) {
        List<Config.Auth> order = wanted == Config.Auth.AUTO
                ? List.of(Config.Auth.PLAIN, Config.Auth.LOGIN, Config.Auth.CRAM_MD5)
                : List.of(wanted);
        return order.stream().filter(auth -> offered.contains(name(auth))).findFirst();
    }

    private static String name(Config.Auth auth) {
        return auth.name().replace('_', '-');
    }

    private Optional<Delivery> run(Config.Auth mechanism) throws MessagingException {
        byte[] token = mechanism == Config.Auth.XOAUTH2 ? bearer() : new byte[0];
        if (token.length + LINE_END > RESPONSE_LINE) {
            return Optional.of(new Delivery.Rejected(
                    "the access token is too long for SMTP: " + token.length + " bytes with its wrapping, at most "
                            + (RESPONSE_LINE - LINE_END),
                    Optional.of("check what 'password-command' prints")));
        }
        Optional<Reply> answer = switch (mechanism) {
            case LOGIN -> login();
            case CRAM_MD5 -> cram();
            case XOAUTH2 -> xoauth2(token);
            default -> plain();
        };
        if (answer.filter(Reply::isPositive).isPresent()) {
            return Optional.empty();
        }
        if (answer.isEmpty()) {
            throw new MessagingException("no answer to AUTH");
        }
        Reply said = withoutSecrets(answer.get());
        if (said.isTransient()) {
            return Optional.of(new Delivery.Deferred(
                    "the server cannot check the log-in now: " + said, Optional.of("run it again later")));
        }
        return Optional.of(
                new Delivery.Rejected("the server refused the log-in: " + said, Optional.of(hint(mechanism))));
    }

    private static String hint(Config.Auth mechanism) {
        return mechanism == Config.Auth.XOAUTH2
                ? "the access token may have expired; let 'password-command' print a fresh one"
                : "check 'user' and the password; many providers want a password made for this application";
    }

    // RFC 4616.
    private Optional<Reply> plain() throws MessagingException {
        byte[] response = base64(bytes("\0" + user + "\0"), secret);
        try {
            return respond("PLAIN", response);
        } finally {
            Arrays.fill(response, (byte) 0);
        }
    }

    private Optional<Reply> login() throws MessagingException {
        Optional<Reply> answer = session.login(bytes("AUTH LOGIN"));
        if (answer.filter(Reply::isIntermediate).isEmpty()) {
            return answer;
        }
        answer = session.login(base64(bytes(user)));
        return answer.filter(Reply::isIntermediate).isPresent() ? sendWiped(base64(secret)) : answer;
    }

    // RFC 2195.
    private Optional<Reply> cram() throws MessagingException {
        Optional<Reply> answer = session.login(bytes("AUTH CRAM-MD5"));
        if (answer.filter(Reply::isIntermediate).isEmpty()) {
            return answer;
        }
        byte[] challenge;
        try {
            challenge = Base64.getDecoder().decode(answer.get().text());
        } catch (IllegalArgumentException e) {
            return session.login(bytes("*"));
        }
        try {
            Mac mac = Mac.getInstance("HmacMD5");
            mac.init(new SecretKeySpec(secret, "HmacMD5"));
            String response = user + " " + HexFormat.of().formatHex(mac.doFinal(challenge));
            return session.login(base64(bytes(response)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacMD5", e);
        }
    }

    private byte[] bearer() {
        return base64(bytes("user=" + user + "\1auth=Bearer "), secret, bytes("\1\1"));
    }

    private Optional<Reply> xoauth2(byte[] token) throws MessagingException {
        try {
            Optional<Reply> answer = respond("XOAUTH2", token);
            // What is wrong with the token comes as a challenge; an empty line asks for the verdict.
            return answer.filter(Reply::isIntermediate).isPresent() ? session.login(new byte[0]) : answer;
        } finally {
            Arrays.fill(token, (byte) 0);
        }
    }

    private Optional<Reply> respond(String mechanism, byte[] response) throws MessagingException {
        byte[] start = bytes("AUTH " + mechanism);
        if (start.length + 1 + response.length + LINE_END <= COMMAND_LINE) {
            return sendWiped(concatenated(start, bytes(" "), response));
        }
        Optional<Reply> answer = session.login(start);
        return answer.filter(Reply::isIntermediate).isPresent() ? session.login(response) : answer;
    }

    private Optional<Reply> sendWiped(byte[] line) throws MessagingException {
        try {
            return session.login(line);
        } finally {
            Arrays.fill(line, (byte) 0);
        }
    }

    private Reply withoutSecrets(Reply reply) {
        // The mail library reads answers byte by byte, as ISO 8859-1.
        byte[] text = reply.text().getBytes(StandardCharsets.ISO_8859_1);
        byte[] plain = base64(bytes("\0" + user + "\0"), secret);
        if (contains(text, secret) || contains(text, base64(secret)) || contains(text, plain)) {
            return new Reply(reply.code(), "");
        }
        StringBuilder safe = new StringBuilder();
        for (String word : reply.text().split(" ")) {
            boolean suspect = word.length() >= LONG_WORD && word.chars().allMatch(SmtpLogin::isBase64);
            safe.append(safe.isEmpty() ? "" : " ").append(suspect ? "…" : word);
        }
        return new Reply(reply.code(), safe.toString());
    }

    private static boolean isBase64(int c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '+' || c == '/' || c == '=');
    }

    private static boolean contains(byte[] text, byte[] part) {
        for (int at = 0; at + part.length <= text.length; at++) {
            if (Arrays.equals(text, at, at + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] base64(byte[]... parts) {
        byte[] whole = concatenated(parts);
        byte[] encoded = Base64.getEncoder().encode(whole);
        Arrays.fill(whole, (byte) 0);
        return encoded;
    }

    private static byte[] concatenated(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteBuffer whole = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            whole.put(part);
        }
        return whole.array();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] utf8(char[] text) {
        ByteBuffer buffer = StandardCharsets.UTF_8.encode(CharBuffer.wrap(text));
        byte[] bytes = Arrays.copyOf(buffer.array(), buffer.limit());
        Arrays.fill(buffer.array(), (byte) 0);
        return bytes;
    }
}
