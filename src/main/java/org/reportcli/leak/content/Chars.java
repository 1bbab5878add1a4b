package org.reportcli.leak.content;

import java.io.CharArrayReader;
import java.io.Reader;
import java.util.Arrays;

/** Chars that are put together; unlike a {@link StringBuilder} it keeps them as they come, and packs none. */
final class Chars implements CharSequence {
    private char[] chars = new char[256];
    private int length;

    void add(char c) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, 2 * length);
        }
        chars[length++] = c;
    }

    void add(char[] from, int start, int count) {
        if (length + count > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(2 * chars.length, length + count));
        }
        System.arraycopy(from, start, chars, length, count);
        length += count;
    }

    void add(CharSequence text) {
        if (text instanceof Chars other) {
            add(other.chars, 0, other.length);
        } else {
            String string = text.toString();
            add(string.toCharArray(), 0, string.length());
        }
    }

    /** Holds nothing any more, nor the room for much. */
    void clear() {
        length = 0;
        if (chars.length > 64 * 1024) {
            chars = new char[256];
        }
    }

    /** Reads what is held; nothing may be added any more. */
    Reader reader() {
        return new CharArrayReader(chars, 0, length);
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return chars[index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(chars, start, end - start);
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }
}
