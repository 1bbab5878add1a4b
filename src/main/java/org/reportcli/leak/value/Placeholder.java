package org.reportcli.leak.value;

import java.util.Locale;
import java.util.Optional;

/**
 * Values that stand for another one: {@code <token>}, {@code $TOKEN}, {@code xxxx}, {@code [cookie-1]}. A value is judged
 * whole; one that merely holds a placeholder is none.
 */
public final class Placeholder {
    /** How much of a value may be seen on either side of an ellipsis. */
    private static final int LONGEST_VISIBLE = 12;

    private static final int SHORTEST_COUNT = 8;
    private static final int LONGEST_COUNT = 12;

    private Placeholder() {}

    /** Why a whole value is a placeholder, as the end of "it was let pass because …"; empty where it is none. */
    public static Optional<String> reason(CharSequence value) {
        String text = value.toString().strip();
        if (text.isEmpty()) {
            return Optional.of("it is empty");
        }
        if (Paint.covers(text)) {
            return Optional.of("it is masked already");
        }
        if (Brackets.hold(text) || PlaceholderWords.isReference(text) || VariableName.is(text)) {
            return Optional.of("it stands for another value");
        }
        if (isCut(text)) {
            return Optional.of("most of it is left out");
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (PlaceholderWords.are(lower)) {
            return Optional.of("it is a word that stands for a value");
        }
        return isCount(lower) ? Optional.of("it is counted up") : Optional.empty();
    }

    /** A short beginning and an ellipsis: what is shown opens nothing. */
    private static boolean isCut(String text) {
        int dots = text.indexOf("...");
        int cut = dots >= 0 ? dots : text.indexOf('…');
        if (cut < 0) {
            cut = Math.max(text.indexOf("[snip"), text.indexOf("<snip"));
        }
        int behind = text.length() - cut - (dots >= 0 ? 3 : 1);
        return cut >= 0 && cut <= LONGEST_VISIBLE && behind <= LONGEST_VISIBLE;
    }

    /** {@code 1234567890}, {@code abcdef0123456789}: each char the one after the char before. */
    private static boolean isCount(String lower) {
        if (lower.length() < SHORTEST_COUNT || lower.length() > LONGEST_COUNT) {
            return false;
        }
        int steps = 0;
        for (int i = 1; i < lower.length(); i++) {
            char before = lower.charAt(i - 1);
            char c = lower.charAt(i);
            steps += c - before == 1 || before == '9' && (c == '0' || c == 'a') ? 1 : 0;
        }
        return steps >= (lower.length() - 1) * 4 / 5;
    }
}
