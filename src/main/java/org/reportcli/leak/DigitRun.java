package org.reportcli.leak;

/** A run of digits with what may stand between them. It is used again for the next one. */
final class DigitRun {
    /** How many chars may stand between two digits. */
    private static final int APART = 2;

    private static final int DIGIT = 1;
    private static final int SEPARATOR = 2;
    private static final int LETTER = 4;

    /** What each char is for a run. */
    private static final byte[] ROLE = roles();

    private final Window window;
    private final char[] chars;
    private final int length;

    private int first;
    private int end;
    private int digits;
    private int dots;

    DigitRun(Window window) {
        this.window = window;
        this.chars = window.array();
        this.length = window.length();
    }

    /** Whether a char may be a part of a run, or of the word that a run turns out to be a part of. */
    static boolean mayGoOver(char c) {
        return role(c) != 0;
    }

    /** Whether a digit stands at a place, and none of a word before it. */
    boolean beginsAt(int place) {
        return role(chars[place]) == DIGIT && (place == 0 || (role(chars[place - 1]) & (DIGIT | LETTER)) == 0);
    }

    /** Reads the run that begins at a place. */
    void read(int place) {
        char[] text = chars;
        byte[] roles = ROLE;
        int limit = Math.min(length, place + NumberDetector.LONGEST + 1);
        int behind = place + 1;
        int digitCount = 1;
        int dotCount = 0;
        for (int i = behind; i < limit; i++) {
            int role = roles[text[i]];
            if (role == DIGIT) {
                digitCount++;
                dotCount += text[i - 1] == '.' ? 1 : 0;
                behind = i + 1;
            } else if (role != SEPARATOR || i - behind >= APART) {
                break;
            }
        }
        first = place;
        end = behind;
        digits = digitCount;
        dots = dotCount;
    }

    /** Whether it is worth looking at: neither short nor a part of data. */
    boolean isNumber() {
        return (digits >= NumberDetector.FEWEST || dots == 3) && !isData();
    }

    /** Where it begins, with the plus sign and the bracket before it. */
    int start() {
        int start = first;
        if (window.at(start - 1) == '(') {
            start--;
        }
        if (window.at(start - 1) == '+') {
            start--;
        }
        return start;
    }

    /** Behind its last digit. */
    int end() {
        return end;
    }

    int digits() {
        return digits;
    }

    /** Where to look on: behind the run, or behind the word that it turned out to be a part of. */
    int next() {
        int next = end;
        if (isData()) {
            while (next < length && (role(chars[next]) & (DIGIT | LETTER)) != 0) {
                next++;
            }
        }
        return next;
    }

    private boolean isData() {
        return end - first > NumberDetector.LONGEST || end < length && role(chars[end]) == DIGIT;
    }

    private static int role(char c) {
        return ROLE[c];
    }

    private static byte[] roles() {
        byte[] roles = new byte[Character.MAX_VALUE + 1];
        for (char c = 0; c < 128; c++) {
            int kind = Alphabet.kind(c);
            boolean letter = Alphabet.isAlphanumeric(kind) || c == '_';
            roles[c] = (byte) (Alphabet.isDigit(kind) ? DIGIT : letter ? LETTER : 0);
        }
        for (char c : " .-/()\u00a0\u2011".toCharArray()) {
            roles[c] = SEPARATOR;
        }
        return roles;
    }
}
