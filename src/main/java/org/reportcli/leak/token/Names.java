package org.reportcli.leak.token;

import java.util.Locale;
import java.util.Set;
import org.reportcli.leak.Window;

/** The names that stand between the name of a service and a value: whether they speak of a secret, or of something else. */
final class Names {
    private static final Set<String> SECRET = Set.of(
            "key",
            "keys",
            "token",
            "tokens",
            "secret",
            "secrets",
            "apikey",
            "api",
            "access",
            "private",
            "password",
            "pass",
            "pwd",
            "auth",
            "bearer",
            "credential",
            "credentials",
            "apitoken",
            "accesstoken",
            "secretkey",
            "accesskey",
            "authtoken",
            "pat",
            "signing",
            "license",
            "licence",
            "authkey",
            "privatekey",
            "clientsecret",
            "appkey",
            "appsecret",
            "apisecret",
            "authorization",
            "passwd",
            "creds",
            "consumer",
            "service",
            "master",
            "admin",
            "write",
            "read",
            "personal",
            "sid",
            "dsn",
            "webhook",
            "refresh",
            "oauth",
            "jwt",
            "bot");
    /** What glues names of secrets: they stand in them and say nothing. */
    private static final Set<String> NEUTRAL = Set.of(
            "id",
            "client",
            "app",
            "application",
            "user",
            "account",
            "project",
            "org",
            "team",
            "live",
            "test",
            "prod",
            "dev",
            "staging",
            "production",
            "x",
            "the",
            "my",
            "is",
            "v1",
            "v2",
            "config",
            "server",
            "global",
            "new",
            "old",
            "com",
            "io",
            "co",
            "net",
            "foo",
            "bar",
            "http",
            "https",
            "www",
            "cloud",
            "key1",
            "key2");

    private static final Set<String> OTHER = Set.of(
            "sha",
            "sha1",
            "sha256",
            "sha512",
            "md5",
            "hash",
            "digest",
            "commit",
            "checksum",
            "etag",
            "rev",
            "revision",
            "version",
            "fingerprint",
            "integrity",
            "public",
            "publickey",
            "pubkey",
            "nonce",
            "csrf",
            "xsrf",
            "trace",
            "request",
            "requestid",
            "traceid",
            "correlation",
            "span",
            "uuid",
            "guid",
            "sum",
            "build",
            "image",
            "thumbprint",
            "resolution",
            "verification",
            "serial",
            "idempotency",
            "cursor",
            "continuation",
            "measurement",
            "tracking",
            "analytics",
            "sitekey",
            "filename",
            "file",
            "path",
            "ray",
            "cfray",
            "signature",
            "tree",
            "parent",
            "blob",
            "asset",
            "chunk",
            "bundle");

    private final Window window;
    private boolean secret;
    private boolean other;
    private boolean identifier;
    private int count;

    Names(Window window) {
        this.window = window;
    }

    /** Whether a name speaks of a secret. */
    boolean secret() {
        return secret;
    }

    /** Whether the last name speaks of something that is not secret. */
    boolean other() {
        return other;
    }

    /** Whether no name was read at all. */
    boolean none() {
        return count == 0;
    }

    /** Whether the last name ends as names of ids do. */
    boolean identifier() {
        return identifier;
    }

    /** Reads names that are glued to a word that ends at a place, and tells where they end; -1 where the word goes on. */
    int tail(int end) {
        int at = end;
        boolean glued = true;
        boolean spaced = false;
        while (at < end + 48) {
            char c = window.at(at);
            if (c == '_' || c == '-' || c == '.' || c == ' ' && Edges.isLetter(window.at(at + 1))) {
                at++;
                glued = false;
                spaced = c == ' ';
                continue;
            }
            if (!Edges.isLetter(c)) {
                return at;
            }
            int last = word(at);
            String name = window.text(at, last).toLowerCase(Locale.ROOT);
            if (last - at > 15 || spaced && !isKnown(name)) {
                return at;
            }
            boolean known = read(name);
            if (!known && glued && at == end && c >= 'a' && window.at(end - 1) >= 'a') {
                int inner = inner(name);
                if (inner == 0) {
                    return -1;
                }
                last = at + name.length();
            } else if (!known && Edges.isDigit(window.at(last))) {
                return at;
            }
            at = last;
            glued = true;
        }
        return at;
    }

    private int inner(String name) {
        for (String begin :
                new String[] {"api", "key", "token", "secret", "access", "auth", "client", "app", "pass", "id"}) {
            if (name.startsWith(begin)) {
                secret |= !begin.equals("app") && !begin.equals("client");
                return begin.length();
            }
        }
        return 0;
    }

    private int word(int at) {
        int last = at;
        while (Edges.isLetter(window.at(last)) && last < at + 40) {
            if (last > at && window.at(last) <= 'Z' && window.at(last - 1) >= 'a') {
                break;
            }
            last++;
        }
        return last;
    }

    /** Reads the names in a stretch that is no value. */
    void read(int start, int end) {
        int at = start;
        while (at < end) {
            if (Edges.isLetter(window.at(at))) {
                int last = at + 1;
                while (last < end
                        && Edges.isAlnum(window.at(last))
                        && !(window.at(last) <= 'Z' && window.at(last) >= 'A' && window.at(last - 1) >= 'a')) {
                    last++;
                }
                read(window.text(at, last).toLowerCase(Locale.ROOT));
                at = last;
            } else {
                at++;
            }
        }
    }

    private boolean read(String name) {
        count++;
        identifier = name.equals("id") || name.endsWith("id") && name.length() > 6;
        if (!OTHER.contains(name) && (SECRET.contains(name) || endsSecret(name))) {
            secret = true;
            return true;
        }
        if (OTHER.contains(name)) {
            other = true;
            return true;
        }
        return NEUTRAL.contains(name);
    }

    private static boolean isKnown(String name) {
        return SECRET.contains(name) || OTHER.contains(name) || NEUTRAL.contains(name) || endsSecret(name);
    }

    private static boolean endsSecret(String name) {
        return name.length() > 5
                && (name.endsWith("key")
                        || name.endsWith("token")
                        || name.endsWith("secret")
                        || name.endsWith("password"));
    }
}
