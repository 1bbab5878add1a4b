package org.reportcli.leak.content;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Walks through JSON (RFC 8259), one value or many behind each other, without holding it. It differs from a parser in what
 * matters here: strings may be of any length, since those beyond the limit are passed over instead of ending the walk, and
 * what is malformed or breaks off is read as far as it goes.
 */
final class JsonWalk {
    /** Takes the strings that are values. */
    interface Taker {
        /** A string; {@code escaped} if it holds escapes, which are undone in {@code value}. Only valid until it returns. */
        void string(JsonWalk walk, Chars value, boolean escaped) throws IOException;

        /** A string that is longer than the limit. */
        void tooLong(JsonWalk walk) throws IOException;

        /** Before an object or array begins. */
        void begin(JsonWalk walk);

        /** Before an object or array ends. */
        void end(JsonWalk walk) throws IOException;
    }

    /** Chars of a string that are held. */
    static final int LONGEST = 8 * 1024 * 1024;

    /** Deeper objects are walked through without their names. */
    static final int DEEPEST = 200;

    private static final int NAME = 80;

    /** Most JSON is found in other files, and short. */
    private static final int SMALL = 1024;

    private static final int LARGE = 16 * 1024;

    private final Reader in;
    private final Taker taker;
    private char[] buffer = new char[SMALL];
    private int at;
    private int filled;
    private final Chars value = new Chars();
    private final Names names = new Names();
    private boolean escaped;
    private boolean whole;

    private final Deque<Level> levels = new ArrayDeque<>();
    private int beyond;

    /** An object, or an array, which has no names. */
    private static final class Level {
        final boolean array;
        String name = "";
        int index;
        boolean named;

        Level(boolean array) {
            this.array = array;
        }

        String step() {
            return array ? Integer.toString(index) : name;
        }
    }

    /** The names that were read last: the same few stand again and again. */
    private static final class Names {
        private static final int SIZE = 256;

        private final String[] names = new String[SIZE];

        /** The first chars of a text as a step of a path. */
        String of(Chars text, int length) {
            int place = text.hash(length) & SIZE - 1;
            String known = names[place];
            if (known == null || !text.begins(known, length)) {
                known = text.subSequence(0, length).toString().replace('/', '_');
                names[place] = known;
            }
            return known;
        }
    }

    JsonWalk(Reader in, Taker taker) {
        this.in = in;
        this.taker = taker;
    }

    /** The names and numbers on the way to the value, such as {@code log/entries/3/response/content/text}. */
    String path() {
        return path(0);
    }

    /** The same without the last step. */
    String parent() {
        return path(1);
    }

    private String path(int less) {
        StringBuilder path = new StringBuilder();
        int left = levels.size() - less;
        for (var level = levels.descendingIterator(); level.hasNext() && left > 0; left--) {
            path.append(path.isEmpty() ? "" : "/").append(level.next().step());
        }
        return path.toString();
    }

    /** The name of the value in its object; empty in an array. */
    String name() {
        Level level = levels.peek();
        return level == null || level.array ? "" : level.name;
    }

    void walk() throws IOException {
        for (int c = next(); c >= 0; c = next()) {
            switch (c) {
                case '"' -> string();
                case '{', '[' -> begin(c == '[');
                case '}', ']' -> end();
                case ',' -> comma();
                default -> {
                    // Numbers, words, colons and blanks lead nowhere.
                }
            }
        }
        while (!levels.isEmpty()) {
            end();
        }
    }

    private void begin(boolean array) {
        if (beyond > 0 || levels.size() == DEEPEST) {
            beyond++;
            return;
        }
        taker.begin(this);
        levels.push(new Level(array));
    }

    private void end() throws IOException {
        if (beyond > 0) {
            beyond--;
        } else if (!levels.isEmpty()) {
            taker.end(this);
            levels.pop();
        }
    }

    private void comma() {
        Level level = levels.peek();
        if (level != null && beyond == 0) {
            level.index++;
            level.named = false;
        }
    }

    private void string() throws IOException {
        read();
        Level level = levels.peek();
        if (level != null && beyond == 0 && !level.array && !level.named) {
            level.name = names.of(value, Math.min(NAME, value.length()));
            level.named = true;
        } else if (whole) {
            taker.string(this, value, escaped);
        } else {
            taker.tooLong(this);
        }
    }

    /** Reads a string up to its closing quote. */
    private void read() throws IOException {
        value.clear();
        escaped = false;
        whole = true;
        while (at < filled || fill()) {
            int from = at;
            at = plainEnd(from);
            add(from, at);
            if (at < filled) {
                if (buffer[at++] == '"') {
                    return;
                }
                escaped = true;
                escape();
            }
        }
    }

    private int plainEnd(int from) {
        char[] chars = buffer;
        int end = filled;
        int i = from;
        while (i < end && chars[i] != '"' && chars[i] != '\\') {
            i++;
        }
        return i;
    }

    private void escape() throws IOException {
        int c = next();
        switch (c) {
            case -1 -> {
                // The text breaks off.
            }
            case 'n' -> add('\n');
            case 'r' -> add('\r');
            case 't' -> add('\t');
            case 'b' -> add('\b');
            case 'f' -> add('\f');
            case 'u' -> {
                int code = 0;
                for (int i = 0; i < 4; i++) {
                    code = code << 4 | Math.max(0, Character.digit(Math.max(0, next()), 16));
                }
                add((char) code);
            }
            default -> add((char) c);
        }
    }

    private void add(int from, int to) {
        if (value.length() + (to - from) > LONGEST) {
            whole = false;
        } else if (whole) {
            value.add(buffer, from, to - from);
        }
    }

    private void add(char c) {
        if (value.length() == LONGEST) {
            whole = false;
        } else if (whole) {
            value.add(c);
        }
    }

    private int next() throws IOException {
        return at < filled || fill() ? buffer[at++] : -1;
    }

    private boolean fill() throws IOException {
        if (filled == buffer.length && filled < LARGE) {
            buffer = new char[4 * filled];
        }
        at = 0;
        filled = Math.max(0, in.read(buffer, 0, buffer.length));
        return filled > 0;
    }
}
