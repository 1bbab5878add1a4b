package org.reportcli.leak.credential;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.reportcli.leak.value.DocumentedExample;
import org.reportcli.leak.value.Placeholder;
import org.reportcli.leak.value.ValueKind;

/** Whether a value that its name calls secret is one. */
final class SecretJudge {
    /** Passwords that are the same everywhere: knowing them helps nobody against one installation. */
    private static final Set<String> DEFAULTS = Set.of(
            "admin",
            "administrator",
            "root",
            "toor",
            "guest",
            "postgres",
            "mysql",
            "oracle",
            "sa",
            "password",
            "password1",
            "password123",
            "pass",
            "12345",
            "123456",
            "1234567",
            "12345678",
            "123456789",
            "1234",
            "111111",
            "000000",
            "0000",
            "qwerty",
            "letmein",
            "welcome",
            "changeme",
            "changeit",
            "default",
            "user",
            "test",
            "test123",
            "test1234",
            "demo",
            "secret",
            "s3cret",
            "s3cr3t",
            "tomcat",
            "manager",
            "cisco",
            "ubnt",
            "raspberry",
            "calvin",
            "vagrant",
            "ansible",
            "minioadmin",
            "rabbitmq",
            "elastic",
            "kibana",
            "grafana",
            "zabbix",
            "nagios",
            "admin123",
            "admin1234",
            "adminadmin",
            "pass123",
            "passw0rd",
            "p@ssw0rd",
            "p@ssword",
            "p@$$w0rd",
            "hunter2",
            "system",
            "public",
            "private",
            "support",
            "service",
            "operator",
            "monitor",
            "postgres123",
            "root123",
            "alpine",
            "dvwa",
            "bee",
            "bug",
            "webgoat",
            "juice",
            "scott",
            "tiger",
            "wrong",
            "wrongpassword",
            "wrongpass",
            "foobar",
            "passwort",
            "geheim",
            "start123",
            "anonymous",
            "neo4j",
            "couchdb",
            "airflow",
            "sonar",
            "jenkins",
            "nexus",
            "artifactory",
            "keycloak",
            "superset",
            "camunda",
            "liferay",
            "weblogic",
            "websphere",
            "jboss",
            "activemq",
            "glassfish",
            "splunk",
            "mongo",
            "redis",
            "hadoop",
            "alfresco",
            "openmediavault",
            "openvpn",
            "pfsense",
            "opnsense",
            "kali",
            "pi",
            "osmc",
            "odroid",
            "uucp",
            "anything",
            "xampp",
            "wampp",
            "dbuser",
            "dbpass",
            "mydb",
            "myuser",
            "mypass",
            "admin@123",
            "welcome1",
            "qwerty123",
            "abc123",
            "iloveyou",
            "mustermann",
            "maria",
            "db2admin",
            "informix");

    private static final Set<String> PROSE = Set.of(
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "the",
            "a",
            "an",
            "and",
            "or",
            "not",
            "no",
            "for",
            "of",
            "to",
            "in",
            "on",
            "at",
            "by",
            "with",
            "from",
            "via",
            "that",
            "this",
            "it",
            "its",
            "can",
            "could",
            "may",
            "will",
            "must",
            "should",
            "has",
            "have",
            "does",
            "do",
            "which",
            "when",
            "if",
            "field",
            "fields",
            "reset",
            "change",
            "policy",
            "protected",
            "based",
            "in-the-clear",
            "sent",
            "stored",
            "leaked",
            "exposed",
            "found",
            "used",
            "using",
            "required",
            "ist",
            "sind",
            "war",
            "wird",
            "werden",
            "wurde",
            "nicht",
            "kein",
            "keine",
            "und",
            "oder",
            "der",
            "die",
            "das",
            "ein",
            "eine",
            "im",
            "mit",
            "von",
            "zu",
            "auf",
            "per",
            "als",
            "kann",
            "muss",
            "sofort",
            "geändert",
            "gesetzt",
            "lautet",
            "vergessen",
            "zurücksetzen",
            "ändern");

    private SecretJudge() {}

    /** What a value is. */
    sealed interface Verdict {
        /** It leaks. */
        record Leaks(boolean sure) implements Verdict {}

        /** It is the same everywhere. */
        record Default() implements Verdict {}

        /** It is the hash of a password: who has it can guess until it fits. */
        record Hash() implements Verdict {}

        /** It is nothing, for a reason. */
        record Clean(String reason) implements Verdict {}
    }

    static Verdict judge(FieldName name, String value, boolean quoted, boolean code) {
        Optional<String> nothing = nothing(value);
        if (nothing.isPresent()) {
            return new Verdict.Clean(nothing.get());
        }
        if (value.endsWith("/aws4_request")) {
            return new Verdict.Clean("it is the scope of a signature");
        }
        if (!quoted && isExpression(value) || quoted && isInterpolated(value)) {
            return new Verdict.Clean("it is code that fetches a value");
        }
        if (isHash(value)) {
            return name == FieldName.PASSWORD || name == FieldName.SECRET && value.startsWith("$")
                    ? new Verdict.Hash()
                    : new Verdict.Clean("it is a hash");
        }
        return switch (name) {
            case PASSWORD -> password(value, quoted, code);
            case SECRET -> secret(value, quoted);
            case SESSION ->
                value.length() >= 8
                                && (ValueKind.isRandom(value)
                                        || ValueKind.isNumber(value) && value.length() >= 16
                                        || value.length() >= 20 && hasDigit(value) && hasLetter(value))
                        ? new Verdict.Leaks(ValueKind.isRandom(value))
                        : new Verdict.Clean("it is too simple for a session id");
            case WEAK ->
                value.length() >= 20 && ValueKind.isRandom(value) && !ValueKind.isUuid(value)
                        ? new Verdict.Leaks(false)
                        : new Verdict.Clean("neither its name nor its form says that it is secret");
            case HARMLESS -> new Verdict.Clean("its name says that it is not secret");
        };
    }

    /** Why a value stands for nothing, whatever it is called. */
    static Optional<String> nothing(String value) {
        return DocumentedExample.reason(value).or(() -> Placeholder.reason(value));
    }

    private static Verdict password(String value, boolean quoted, boolean code) {
        String lower = value.toLowerCase(Locale.ROOT);
        if (DEFAULTS.contains(lower)) {
            return new Verdict.Default();
        }
        if (value.length() < 4 || PROSE.contains(lower)) {
            return new Verdict.Clean("it is a word of the sentence");
        }
        if (!quoted && code && isIdentifier(value)) {
            return new Verdict.Clean("it is the name of a variable");
        }
        if (quoted && isSentence(value)) {
            return new Verdict.Clean("it is a sentence");
        }
        return new Verdict.Leaks(hasDigit(value) && hasLetter(value));
    }

    private static Verdict secret(String value, boolean quoted) {
        if (value.length() < 8) {
            return new Verdict.Clean("it is too short");
        }
        if (value.startsWith("http://")
                || value.startsWith("https://")
                || value.startsWith("/") && value.indexOf('/', 1) > 0 && !ValueKind.isRandom(value)) {
            return new Verdict.Clean("it is an address");
        }
        if (quoted && isSentence(value)) {
            return new Verdict.Clean("it is a sentence");
        }
        if (DEFAULTS.contains(value.toLowerCase(Locale.ROOT))) {
            return new Verdict.Default();
        }
        boolean random = ValueKind.isRandom(value) || ValueKind.isUuid(value);
        if (random) {
            return new Verdict.Leaks(true);
        }
        if (quoted && value.length() >= 32 && signs(value) >= 6) {
            return new Verdict.Leaks(true);
        }
        boolean mixed = hasDigit(value) && hasLetter(value) && value.indexOf(' ') < 0;
        return mixed && value.length() >= 10
                        || quoted
                                && signs(value) > 0
                                && hasLetter(value)
                                && value.indexOf(' ') < 0
                                && value.length() >= 12
                ? new Verdict.Leaks(false)
                : new Verdict.Clean("it looks like words");
    }

    /** A call, a member, an index: code, not a value. */
    static boolean isExpression(String value) {
        int open = value.indexOf('(');
        if (open > 0 && Character.isLetterOrDigit(value.charAt(open - 1)) && isPath(value.substring(0, open))) {
            return true;
        }
        int dot = value.indexOf('.');
        if (dot > 0 && dot < value.length() - 1 && isPath(value) && !hasDigit(value)) {
            return true;
        }
        int index = value.indexOf('[');
        return index > 0 && value.endsWith("]") && isPath(value.substring(0, index))
                || value.startsWith("$_")
                || value.startsWith("process.env")
                || value.startsWith("os.environ")
                || value.startsWith("os.getenv")
                || value.startsWith("ENV[")
                || value.startsWith("await")
                || value.startsWith("lambda")
                || value.startsWith("&")
                || value.startsWith("->")
                || value.startsWith("=");
    }

    private static boolean isInterpolated(String value) {
        return value.contains("${") && value.indexOf('}') > 0 && value.indexOf("${") < 3
                || value.startsWith("{") && value.endsWith("}")
                || value.startsWith("' +")
                || value.startsWith("\" +")
                || value.startsWith("+") && value.endsWith("+");
    }

    private static boolean isPath(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c)
                    && c != '_'
                    && c != '.'
                    && c != '$'
                    && c != '>'
                    && c != '-'
                    && c != ':'
                    && c != '?') {
                return false;
            }
        }
        return !text.isEmpty()
                && (Character.isLetter(text.charAt(0)) || text.charAt(0) == '_' || text.charAt(0) == '$');
    }

    private static boolean isIdentifier(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!Character.isLetter(c) && c != '_' && c != '$') {
                return false;
            }
        }
        return true;
    }

    /** Several words of letters. */
    static boolean isSentence(String value) {
        int spaces = 0;
        int letters = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            spaces += c == ' ' ? 1 : 0;
            letters += Character.isLetter(c) ? 1 : 0;
        }
        return spaces >= 2 && (letters + spaces) * 10 >= value.length() * 9 || spaces >= 5;
    }

    private static boolean isHash(String value) {
        return value.startsWith("$2a$")
                || value.startsWith("$2b$")
                || value.startsWith("$2y$")
                || value.startsWith("$argon2")
                || value.startsWith("$6$")
                || value.startsWith("$5$")
                || value.startsWith("$1$")
                || value.startsWith("{SSHA}")
                || value.startsWith("pbkdf2_")
                || value.startsWith("sha256$")
                || value.startsWith("scrypt:")
                || value.startsWith("sha256-")
                || value.startsWith("sha384-")
                || value.startsWith("sha512-")
                || value.startsWith("sha256:")
                || value.startsWith("$krb5")
                || value.startsWith("$P$")
                || value.startsWith("$S$")
                || value.startsWith("$7$")
                || value.startsWith("$y$");
    }

    static boolean hasDigit(String value) {
        return value.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    static boolean hasLetter(String value) {
        return value.chars().anyMatch(Character::isLetter);
    }

    /** Signs that names and words do not have. */
    private static long signs(String value) {
        return value.chars()
                .filter(c -> c > ' ' && !Character.isLetterOrDigit(c) && "_-./:\\".indexOf(c) < 0)
                .count();
    }

    static boolean hasSign(String value) {
        return value.chars().anyMatch(c -> c > ' ' && !Character.isLetterOrDigit(c));
    }
}
