package org.reportcli.leak.credential;

import java.util.Optional;
import org.reportcli.leak.value.DocumentedExample;
import org.reportcli.leak.value.Placeholder;
import org.reportcli.leak.value.ValueKind;

/** Whether a value that its name calls secret is one. */
final class SecretJudge {
    private static final int SHORTEST_PASSWORD = 4;
    private static final int SHORTEST_SECRET = 8;
    private static final int SHORTEST_MIXED_SECRET = 10;
    private static final int SHORTEST_SIGNED_SECRET = 12;
    private static final int SHORTEST_SESSION = 8;
    private static final int SHORTEST_COUNTED_SESSION = 16;
    private static final int SHORTEST_MIXED_SESSION = 20;
    private static final int SHORTEST_OF_ANY_NAME = 20;
    private static final int LONGEST_VERSION = 12;

    private SecretJudge() {}

    /** Judges a value that stands by itself, such as an argument: all of it is the value, as if it stood in quotes. */
    static Verdict judge(FieldName name, String value) {
        return judge(name, value, true, false);
    }

    /**
     * Judges a value.
     *
     * @param quoted whether it stands in quotes
     * @param code whether the names of variables may stand where it stands
     */
    static Verdict judge(FieldName name, String value, boolean quoted, boolean code) {
        Optional<String> nothing = nothing(value);
        if (nothing.isPresent()) {
            return new Verdict.Clean(nothing.get());
        }
        if (value.endsWith("/aws4_request")) {
            return new Verdict.Clean("it is the scope of a signature");
        }
        if (quoted ? ProgramText.isTemplate(value) : ProgramText.isExpression(value)) {
            return new Verdict.Clean("it is code that fetches a value");
        }
        if (KnownValues.isHash(value)) {
            return name == FieldName.PASSWORD || name == FieldName.SECRET && value.startsWith("$")
                    ? new Verdict.Hash()
                    : new Verdict.Clean("it is a hash");
        }
        return switch (name) {
            case PASSWORD -> password(value, quoted, code);
            case SECRET -> secret(value, quoted);
            case SESSION -> session(value);
            case WEAK -> weak(value);
            case HARMLESS -> new Verdict.Clean("its name says that it is not secret");
        };
    }

    /** Why a value stands for nothing, whatever it is called. */
    static Optional<String> nothing(String value) {
        return DocumentedExample.reason(value).or(() -> Placeholder.reason(value));
    }

    private static Verdict password(String value, boolean quoted, boolean code) {
        if (KnownValues.isDefault(value)) {
            return new Verdict.Default();
        }
        if (value.length() < SHORTEST_PASSWORD || KnownValues.isWordOfSentence(value)) {
            return new Verdict.Clean("it is a word of the sentence");
        }
        if (isVersion(value)) {
            return new Verdict.Clean("it is a version");
        }
        if (isPath(value)) {
            return new Verdict.Clean("it is the path of a file");
        }
        if (!quoted && code && ProgramText.isIdentifier(value)) {
            return new Verdict.Clean("it is the name of a variable");
        }
        if (quoted && Spelling.isSentence(value)) {
            return new Verdict.Clean("it is a sentence");
        }
        return new Verdict.Leaks(Spelling.isMixed(value));
    }

    private static Verdict secret(String value, boolean quoted) {
        if (value.length() < SHORTEST_SECRET) {
            return new Verdict.Clean("it is too short");
        }
        if (isAddress(value)) {
            return new Verdict.Clean("it is an address");
        }
        if (quoted && Spelling.isSentence(value)) {
            return new Verdict.Clean("it is a sentence");
        }
        if (KnownValues.isDefault(value)) {
            return new Verdict.Default();
        }
        if (ValueKind.isRandom(value) || ValueKind.isUuid(value) || quoted && isLongWithSigns(value)) {
            return new Verdict.Leaks(true);
        }
        return isMixedSecret(value) || quoted && isSignedSecret(value)
                ? new Verdict.Leaks(false)
                : new Verdict.Clean("it looks like words");
    }

    private static boolean isAddress(String value) {
        return value.startsWith("http://")
                || value.startsWith("https://")
                || value.startsWith("/") && value.indexOf('/', 1) > 0 && !ValueKind.isRandom(value);
    }

    /** {@code ./pw.txt}, {@code ~/.pw}, {@code /run/secrets/pw}: names of folders and files, and nothing else. */
    private static boolean isPath(String value) {
        char first = value.charAt(0);
        boolean here = value.startsWith("./") || value.startsWith("../") || value.startsWith("~/");
        if (!here && !(first == '/' && value.indexOf('/', 1) > 0)) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!Character.isLetterOrDigit(c) && "/._-~".indexOf(c) < 0) {
                return false;
            }
        }
        return here || !ValueKind.isRandom(value);
    }

    /** {@code 3.2.1}. */
    private static boolean isVersion(String value) {
        int dots = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            dots += c == '.' ? 1 : 0;
            if (c != '.' && !Spelling.isDigit(c)) {
                return false;
            }
        }
        return dots > 1 && value.length() <= LONGEST_VERSION;
    }

    /** Drawn from all signs of a keyboard, as the keys of frameworks are. */
    private static boolean isLongWithSigns(String value) {
        return value.length() >= 32 && Spelling.rareSigns(value) >= 6;
    }

    private static boolean isMixedSecret(String value) {
        return value.length() >= SHORTEST_MIXED_SECRET && value.indexOf(' ') < 0 && Spelling.isMixed(value);
    }

    private static boolean isSignedSecret(String value) {
        return value.length() >= SHORTEST_SIGNED_SECRET
                && value.indexOf(' ') < 0
                && Spelling.rareSigns(value) > 0
                && Spelling.hasLetter(value);
    }

    private static Verdict session(String value) {
        boolean random = ValueKind.isRandom(value);
        boolean session = random
                || value.length() >= SHORTEST_COUNTED_SESSION && ValueKind.isNumber(value)
                || value.length() >= SHORTEST_MIXED_SESSION && Spelling.isMixed(value);
        return session && value.length() >= SHORTEST_SESSION
                ? new Verdict.Leaks(random)
                : new Verdict.Clean("it is too simple for a session id");
    }

    private static Verdict weak(String value) {
        return value.length() >= SHORTEST_OF_ANY_NAME && ValueKind.isRandom(value) && !ValueKind.isUuid(value)
                ? new Verdict.Leaks(false)
                : new Verdict.Clean("neither its name nor its form says that it is secret");
    }
}
