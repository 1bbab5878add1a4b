package org.reportcli.leak;

/**
 * The part of a text that is in memory. Detectors look at it around a place and never further than they need, so that a
 * scan takes time in proportion to the text, whatever stands in it.
 */
public final class Window implements CharSequence {
    /** So many chars may be looked at for each that there is; texts that are not made to be slow need a tenth of it. */
    private static final long PATIENCE = 500;

    /** Short texts are taken for so long, in chars. */
    private static final int LEAST = 4 * 1024;

    /** What becomes a string is mostly looked at this often. */
    private static final long TEXT = 8;

    private final char[] chars;
    private final int length;
    private long looked;

    /** A window on the first {@code length} chars; they do not change while it is looked at. */
    Window(char[] chars, int length) {
        this.chars = chars;
        this.length = length;
    }

    /** A window on a whole text. */
    public static Window of(String text) {
        return new Window(text.toCharArray(), text.length());
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return chars[index];
    }

    /** The char at a place; a line feed where the place is outside. */
    public char at(int index) {
        looked++;
        return index < 0 || index >= length ? '\n' : chars[index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text(start, end);
    }

    /** The text between two places, which are moved inside where they are not. */
    public String text(int start, int end) {
        int from = Math.max(0, start);
        int to = Math.min(length, end);
        looked += Math.max(0, to - from) * TEXT;
        return to <= from ? "" : new String(chars, from, to - from);
    }

    /** Where the line of a place begins, but at most {@code most} chars before it. */
    public int lineStart(int place, int most) {
        int start = Math.min(place, length);
        int stop = Math.max(0, start - most);
        while (start > stop && chars[start - 1] != '\n' && chars[start - 1] != '\r') {
            start--;
        }
        looked += place - start;
        return start;
    }

    /** Where the line of a place ends, before its line end, but at most {@code most} chars behind it. */
    public int lineEnd(int place, int most) {
        int end = Math.max(0, place);
        int stop = (int) Math.min(length, (long) end + most);
        while (end < stop && chars[end] != '\n' && chars[end] != '\r') {
            end++;
        }
        looked += end - place;
        return end;
    }

    /** Whether a word in lower case stands at a place, in ASCII letters of either case. */
    public boolean says(int place, String lower) {
        if (place < 0 || place + lower.length() > length) {
            return false;
        }
        for (int i = 0; i < lower.length(); i++) {
            if (Alphabet.lower(chars[place + i]) != lower.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether detectors have looked at more chars than any text is worth. */
    boolean isExhausted() {
        return looked > PATIENCE * (LEAST + length);
    }

    /** Counts chars that were looked at without asking for each, or work that takes as long. */
    public void charge(int count) {
        looked += count;
    }

    char[] array() {
        return chars;
    }

    @Override
    public String toString() {
        return text(0, length);
    }
}
