package org.reportcli.leak.content;

import java.io.CharArrayReader;
import java.io.Reader;
import java.util.Arrays;

/** Chars that are put together; unlike a {@link StringBuilder} it keeps them as they come, and packs none. */
final class Chars implements CharSequence {
    private static final int SMALL = 256;

    private char[] chars;
    private int length;

    Chars() {
        this(new char[SMALL]);
    }

    private Chars(char[] chars) {
        this.chars = chars;
    }

    /** The same chars by themselves, which stay as they are. */
    Chars copy() {
        Chars copy = new Chars(Arrays.copyOf(chars, length));
        copy.length = length;
        return copy;
    }

    void add(char c) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, Math.max(SMALL, 2 * length));
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

    /** A number that is the same for the same first chars. */
    int hash(int count) {
        int hash = count;
        for (int i = 0; i < count; i++) {
            hash = hash * 31 + chars[i];
        }
        return hash ^ hash >>> 8;
    }

    /** Whether so many first chars are those of a text. */
    boolean begins(String text, int count) {
        if (text.length() != count) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (text.charAt(i) != chars[i]) {
                return false;
            }
        }
        return true;
    }

    /** Holds nothing any more, nor the room for much. */
    void clear() {
        length = 0;
        if (chars.length > 64 * 1024) {
            chars = new char[SMALL];
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
