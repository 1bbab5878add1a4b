package org.reportcli.scope;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a text in lower case, each with its place. A URL is one word, {@code url}, because what its path is
 * called says little about the weakness; the end of a sentence is the word {@link #END}, which no phrase crosses.
 */
final class Tokens {
    /** The end of a sentence or of a paragraph. */
    static final String END = ".";

    /** What is read of one text; what matters is said before. */
    private static final int MOST = 20_000;

    private final String text;
    private final List<String> words = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    private Tokens(String text) {
        this.text = text;
        int at = 0;
        while (at < text.length() && words.size() < MOST) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            if (Character.isLetterOrDigit(point)) {
                at = readWord(at);
            } else {
                if (endsSentence(point, at)) {
                    add(END, at, next);
                }
                at = next;
            }
        }
    }

    static Tokens of(String text) {
        return new Tokens(text);
    }

    int count() {
        return words.size();
    }

    String word(int index) {
        return words.get(index);
    }

    int start(int index) {
        return starts.get(index);
    }

    int end(int index) {
        return ends.get(index);
    }

    /** The text as it stands from one word up to another, which does not belong to it. */
    String text(int from, int to) {
        return text.substring(start(from), end(to - 1));
    }

    private int readWord(int start) {
        int end = start;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            boolean apostrophe = (point == '\'' || point == '\u2019')
                    && end + 1 < text.length()
                    && Character.isLetter(text.charAt(end + 1));
            if (!Character.isLetterOrDigit(point) && !apostrophe) {
                break;
            }
            end += Character.charCount(point);
        }
        if (text.startsWith("://", end)) {
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            add("url", start, end);
        } else {
            add(fold(text.substring(start, end)), start, end);
        }
        return end;
    }

    private void add(String word, int start, int end) {
        words.add(word);
        starts.add(start);
        ends.add(end);
    }

    private boolean endsSentence(int point, int at) {
        boolean before = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
        return switch (point) {
            case '.', '!', '?' -> before;
            case '\n' -> at + 1 < text.length() && (text.charAt(at + 1) == '\n' || text.charAt(at + 1) == '\r');
            default -> false;
        };
    }

    /** A word as phrases spell it: lower case, straight apostrophes dropped, {@code ß} as {@code ss}. */
    static String fold(String word) {
        return word.toLowerCase(Locale.ROOT)
                .replace("'", "")
                .replace("\u2019", "")
                .replace("\u00df", "ss");
    }
}
