package org.reportcli.leak.redact;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds values that are known to be leaks where no detector sees them: in prose, percent-encoded, escaped, inside of Base64.
 * One pass over the text, whatever the number of values.
 */
final class KnownValues {
    /** The fewest chars of a value that is looked for by itself; what is shorter stands everywhere by chance. */
    static final int SHORTEST = 6;

    /** The most chars of a value that is looked for by itself. */
    static final int LONGEST = 32 * 1024;

    /** The most Base64 digits that are masked with the value in them; of a longer run, only its own part. */
    private static final int LONGEST_RUN = 4 * 1024;

    /** Passwords that are words of every report. */
    private static final Set<String> COMMON = Set.of(
            "access",
            "account",
            "address",
            "admin123",
            "administrator",
            "anonymous",
            "attacker",
            "browser",
            "bypass",
            "cookie",
            "customer",
            "database",
            "default",
            "description",
            "example",
            "examples",
            "exploit",
            "google",
            "https:",
            "internal",
            "invalid",
            "localhost",
            "manager",
            "monitor",
            "network",
            "password",
            "passwort",
            "public",
            "report",
            "request",
            "response",
            "secret",
            "secure",
            "security",
            "server",
            "service",
            "session",
            "string",
            "support",
            "system",
            "tester",
            "testing",
            "testtest",
            "undefined",
            "username",
            "victim",
            "website",
            "welcome");

    private static final int FILTER = 1 << 20;
    private static final int FACTOR = 31;
    /** The factor of the first char of those that are hashed. */
    private static final int HIGHEST = FACTOR * FACTOR * FACTOR * FACTOR * FACTOR;

    private final Map<Integer, List<Form>> forms = new HashMap<>();
    private long[] filter = new long[0];

    private record Form(String text, Pseudonym pseudonym, boolean core) {}

    /** Looks for a value from now on. */
    void add(String value, Pseudonym pseudonym) {
        if (value.length() < SHORTEST || value.length() > LONGEST || COMMON.contains(value.toLowerCase(Locale.ROOT))) {
            return;
        }
        Forms.whole(value).forEach(text -> add(new Form(text, pseudonym, false)));
        Forms.base64Cores(value).forEach(text -> add(new Form(text, pseudonym, true)));
    }

    private void add(Form form) {
        int hash = spread(rolling(form.text.toCharArray(), 0));
        List<Form> alike = forms.computeIfAbsent(hash, key -> new ArrayList<>(1));
        if (alike.stream().noneMatch(other -> other.text.equals(form.text))) {
            alike.add(form);
            alike.sort(
                    Comparator.comparingInt((Form each) -> each.text.length()).reversed());
            filter = filter.length == 0 ? new long[FILTER / Long.SIZE] : filter;
            filter[(hash & FILTER - 1) >> 6] |= 1L << hash;
        }
    }

    /**
     * Finds the values that begin in the first part of a text.
     *
     * @param length how many chars there are
     * @param to behind the last place where a value may begin
     * @param base the offset of the text's first char, which is added to the places of the masks
     */
    void find(char[] chars, int length, int to, long base, Consumer<Mask> found) {
        int stop = Math.min(to, length - SHORTEST + 1);
        if (forms.isEmpty() || stop <= 0) {
            return;
        }
        CharSequence text = CharBuffer.wrap(chars, 0, length);
        int rolling = rolling(chars, 0);
        for (int at = 0; at < stop; at++) {
            int hash = spread(rolling);
            if ((filter[(hash & FILTER - 1) >> 6] >>> hash & 1) != 0) {
                Mask mask = match(text, at, base, forms.getOrDefault(hash, List.of()));
                if (mask != null) {
                    found.accept(mask);
                    at = (int) Math.max(at, mask.end() - base - 1);
                    if (at + 1 < stop) {
                        rolling = rolling(chars, at + 1);
                    }
                    continue;
                }
            }
            if (at + 1 < stop) {
                rolling = (rolling - chars[at] * HIGHEST) * FACTOR + chars[at + SHORTEST];
            }
        }
    }

    private static Mask match(CharSequence text, int at, long base, List<Form> candidates) {
        for (Form form : candidates) {
            int end = at + form.text.length();
            if (end > text.length() || !says(text, at, form.text)) {
                continue;
            }
            if (form.core) {
                return run(text, at, end, base, form.pseudonym);
            }
            if (beginsAt(text, at) && endsAt(text, end)) {
                return new Mask(base + at, base + end, form.pseudonym);
            }
        }
        return null;
    }

    private static boolean says(CharSequence text, int at, String form) {
        for (int i = 0; i < form.length(); i++) {
            if (text.charAt(at + i) != form.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    // Half of an encoded text is of no use to a reader, and the rest of it may say how the value begins.
    private static Mask run(CharSequence text, int from, int to, long base, Pseudonym pseudonym) {
        int start = from;
        while (start > 0 && to - start <= LONGEST_RUN && isBase64(text.charAt(start - 1))) {
            start--;
        }
        int end = to;
        while (end < text.length() && end - from <= LONGEST_RUN && isBase64(text.charAt(end))) {
            end++;
        }
        if (end - start > LONGEST_RUN) {
            return new Mask(base + from, base + to, pseudonym);
        }
        while (end < text.length() && text.charAt(end) == '=' && end - to < 3) {
            end++;
        }
        return new Mask(base + start, base + end, pseudonym);
    }

    private static boolean beginsAt(CharSequence text, int at) {
        if (at == 0 || !isWord(text.charAt(at)) || !isWord(text.charAt(at - 1))) {
            return true;
        }
        boolean percent = at >= 3
                && text.charAt(at - 3) == '%'
                && Character.digit(text.charAt(at - 2), 16) >= 0
                && Character.digit(text.charAt(at - 1), 16) >= 0;
        boolean escape = at >= 2 && text.charAt(at - 2) == '\\' && "nrtbf".indexOf(text.charAt(at - 1)) >= 0;
        return percent || escape;
    }

    private static boolean endsAt(CharSequence text, int end) {
        return end == text.length() || !isWord(text.charAt(end - 1)) || !isWord(text.charAt(end));
    }

    private static boolean isWord(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }

    private static boolean isBase64(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '+' || c == '/' || c == '-' || c == '_');
    }

    private static int rolling(char[] chars, int at) {
        int hash = 0;
        for (int i = 0; i < SHORTEST; i++) {
            hash = hash * FACTOR + chars[at + i];
        }
        return hash;
    }

    private static int spread(int hash) {
        return hash ^ hash >>> 16;
    }
}
