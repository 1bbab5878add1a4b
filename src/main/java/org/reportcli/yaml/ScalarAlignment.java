package org.reportcli.yaml;

import java.util.Arrays;

/**
 * Which char of a scalar's value stands where in the source.
 *
 * <p>Every style of YAML (plain, quoted, literal, folded; YAML 1.2, chapters 7 and 8) changes white space and escapes
 * only: the other chars of the source are the chars of the value, in order. So the two are walked side by side, with
 * white space aligned run by run. Where they disagree, the scalar's own place is the answer.
 */
public final class ScalarAlignment {
    private final Node.Scalar scalar;
    private final int[] offsets;

    private ScalarAlignment(Node.Scalar scalar, int[] offsets) {
        this.scalar = scalar;
        this.offsets = offsets;
    }

    static ScalarAlignment of(Node.Scalar scalar) {
        return new ScalarAlignment(scalar, align(scalar.value(), Atoms.of(scalar)));
    }

    /** Whether value and source agree, so that each char has its place. */
    public boolean agrees() {
        return offsets.length == scalar.value().length();
    }

    /** Where in the source a part of the value stands; both ends count in chars of the value. */
    public Range range(int start, int end) {
        if (offsets.length == 0 || start < 0 || end > scalar.value().length() || start > end) {
            return scalar.range();
        }
        int from = start < scalar.value().length()
                ? offsets[start]
                : scalar.range().end();
        if (end == start) {
            return new Range(from, from);
        }
        int last = offsets[end - 1];
        int escape = Atoms.widthAt(scalar, last);
        return new Range(from, Math.max(from, last + escape));
    }

    /** Offsets of the value's chars, or an empty array where value and source do not agree. */
    private static int[] align(String value, Atoms atoms) {
        int[] offsets = new int[value.length()];
        int atom = 0;
        int at = 0;
        while (at < value.length()) {
            int blankEnd = atom;
            while (blankEnd < atoms.size() && atoms.isBlank(blankEnd)) {
                blankEnd++;
            }
            int runEnd = at;
            int most = atoms.isEscapedBlank(blankEnd) ? at + atoms.folded(atom, blankEnd) : value.length();
            while (runEnd < Math.min(most, value.length()) && isBlank(value.charAt(runEnd)) && !atoms.isEscaped(atom)) {
                runEnd++;
            }
            if (runEnd > at) {
                alignBlanks(value, at, runEnd, atoms, atom, blankEnd, offsets);
                at = runEnd;
            }
            atom = blankEnd;
            if (at < value.length() && !(isBlank(value.charAt(at)) && !atoms.isEscaped(atom))) {
                if (atom >= atoms.size() || atoms.character(atom) != value.charAt(at)) {
                    return new int[0];
                }
                offsets[at++] = atoms.offset(atom++);
            } else if (at < value.length() && atom >= atoms.size()) {
                return new int[0];
            }
        }
        return offsets;
    }

    // Up to the last line feed, blanks are counted from the left (the end of a line); behind it, from the right, since
    // what stands there is indentation first and the value's own spaces last.
    private static void alignBlanks(String value, int from, int to, Atoms atoms, int first, int last, int[] offsets) {
        int lineFeed = value.lastIndexOf('\n', to - 1);
        for (int at = from; at < to; at++) {
            int wanted = at > lineFeed && lineFeed >= from ? last - (to - at) : first + (at - from);
            offsets[at] = atoms.offset(Math.max(first, Math.min(wanted, Math.max(first, last - 1))));
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    /** The chars of a scalar's source with escapes resolved, each with its offset. */
    private static final class Atoms {
        private final char[] characters;
        private final int[] offsets;
        private final boolean[] escaped;
        // Behind a line break that was escaped, so that blanks are indentation and breaks are line feeds.
        private final boolean[] continued;
        private final int end;
        private int size;

        private Atoms(int capacity, int end) {
            characters = new char[capacity];
            offsets = new int[capacity];
            escaped = new boolean[capacity];
            continued = new boolean[capacity];
            this.end = end;
        }

        static Atoms of(Node.Scalar scalar) {
            String text = scalar.source().text();
            int start = scalar.range().start();
            int end = Math.min(scalar.range().end(), text.length());
            Atoms atoms = new Atoms(Math.max(2, (end - start) * 2), end);
            char style = start < end && !scalar.plain() ? text.charAt(start) : 0;
            switch (style) {
                case '|', '>' -> atoms.addPlain(text, afterHeader(text, start, end), end);
                case '\'' -> atoms.addSingleQuoted(text, start + 1, end - 1);
                case '"' -> atoms.addDoubleQuoted(text, start + 1, end - 1);
                default -> atoms.addPlain(text, start, end);
            }
            return atoms;
        }

        static int widthAt(Node.Scalar scalar, int offset) {
            String text = scalar.source().text();
            if (offset >= text.length()) {
                return 0;
            }
            char style = scalar.plain() ? 0 : text.charAt(scalar.range().start());
            if (style == '\'' && text.charAt(offset) == '\'') {
                return 2;
            }
            return style == '"' && text.charAt(offset) == '\\'
                    ? Escape.at(text, offset).width()
                    : 1;
        }

        private static int afterHeader(String text, int start, int end) {
            int at = start;
            while (at < end && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                at++;
            }
            return at < end && text.startsWith("\r\n", at) ? at + 2 : Math.min(at + 1, end);
        }

        private void addPlain(String text, int from, int to) {
            for (int at = from; at < to; at++) {
                add(text.charAt(at), at, false);
            }
        }

        private void addSingleQuoted(String text, int from, int to) {
            for (int at = from; at < to; at++) {
                add(text.charAt(at), at, false);
                if (text.charAt(at) == '\'') {
                    at++;
                }
            }
        }

        private void addDoubleQuoted(String text, int from, int to) {
            for (int at = from; at < to; ) {
                if (text.charAt(at) == '\\') {
                    Escape escape = Escape.at(text, at);
                    for (char c : escape.characters().toCharArray()) {
                        add(c, at, true);
                    }
                    continued[size] = escape.characters().isEmpty();
                    at += escape.width();
                } else {
                    add(text.charAt(at), at, false);
                    at++;
                }
            }
        }

        private void add(char c, int offset, boolean wasEscaped) {
            characters[size] = c;
            offsets[size] = offset;
            escaped[size] = wasEscaped;
            size++;
        }

        int size() {
            return size;
        }

        char character(int atom) {
            return characters[atom];
        }

        boolean isEscaped(int atom) {
            return atom < size && escaped[atom];
        }

        boolean isBlank(int atom) {
            return !escaped[atom] && ScalarAlignment.isBlank(characters[atom]);
        }

        /** Whether a blank was written as an escape, which no folding touches. */
        boolean isEscapedBlank(int atom) {
            return isEscaped(atom) && ScalarAlignment.isBlank(characters[atom]);
        }

        /** How many chars a run of blanks in quotes becomes (YAML 1.2, section 6.5). */
        int folded(int from, int to) {
            int breaks = 0;
            for (int at = from; at < to; at++) {
                boolean secondHalf = characters[at] == '\n' && at > from && characters[at - 1] == '\r';
                breaks += (characters[at] == '\n' || characters[at] == '\r') && !secondHalf ? 1 : 0;
            }
            if (from < size && continued[from]) {
                return breaks;
            }
            return breaks == 0 ? to - from : Math.max(1, breaks - 1);
        }

        int offset(int atom) {
            return atom < size ? offsets[atom] : end;
        }

        @Override
        public String toString() {
            return new String(Arrays.copyOf(characters, size));
        }
    }

    /** An escape sequence of a double-quoted scalar (YAML 1.2, section 5.7). */
    private record Escape(String characters, int width) {
        static Escape at(String text, int backslash) {
            char c = backslash + 1 < text.length() ? text.charAt(backslash + 1) : '\\';
            return switch (c) {
                case 'x' -> hex(text, backslash, 2);
                case 'u' -> hex(text, backslash, 4);
                case 'U' -> hex(text, backslash, 8);
                case '0' -> new Escape("\0", 2);
                case 'a' -> new Escape("\u0007", 2);
                case 'b' -> new Escape("\b", 2);
                case 't' -> new Escape("\t", 2);
                case 'n' -> new Escape("\n", 2);
                case 'v' -> new Escape("\u000B", 2);
                case 'f' -> new Escape("\f", 2);
                case 'r' -> new Escape("\r", 2);
                case 'e' -> new Escape("\u001B", 2);
                case 'N' -> new Escape("\u0085", 2);
                case '_' -> new Escape("\u00A0", 2);
                case 'L' -> new Escape("\u2028", 2);
                case 'P' -> new Escape("\u2029", 2);
                // A line continued: the break is nothing.
                case '\n' -> new Escape("", 2);
                case '\r' -> new Escape("", text.startsWith("\n", backslash + 2) ? 3 : 2);
                default -> new Escape(String.valueOf(c), 2);
            };
        }

        private static Escape hex(String text, int backslash, int digits) {
            int end = Math.min(backslash + 2 + digits, text.length());
            try {
                int point = Integer.parseUnsignedInt(text.substring(backslash + 2, end), 16);
                return new Escape(Character.toString(point), end - backslash);
            } catch (IllegalArgumentException e) {
                return new Escape("", end - backslash);
            }
        }
    }
}
