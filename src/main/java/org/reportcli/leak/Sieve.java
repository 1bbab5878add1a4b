package org.reportcli.leak;

/**
 * One pass over a text that lets almost all of it through at the cost of a look or two per char. What stays are the places where
 * a word may begin, by its first three chars, and those where a run of digits begins. The pass decides nothing at a place but
 * writes each down and then keeps it or not: a processor that guesses wrongly at each tenth char would take twice the time.
 */
final class Sieve {
    /** The length of the shortest word. */
    static final int SHORTEST = 3;

    private static final int MASK = (1 << SHORTEST * Alphabet.BITS) - 1;
    private static final int KINDS = 1 << Alphabet.BITS;
    /** For each kind, which kinds begin a run of digits behind it. */
    private static final long[] DIGITS_BEHIND = digitsBehind();

    private final long[] begins = new long[(MASK + 1) / Long.SIZE];

    /** What stays in one pass. It is used again for the next. */
    static final class Catch {
        private static final int MOST = 4 * 1024;

        /** How many places one pass may look at. */
        final int size;
        /** Where words may begin. */
        final int[] words;
        /** Where runs of digits begin. */
        final int[] numbers;

        int wordCount;
        int numberCount;

        /** @param length of the text, if it is known to be short */
        Catch(int length) {
            size = Math.max(1, Math.min(MOST, length));
            words = new int[size];
            numbers = new int[size];
        }
    }

    /** Lets words that begin so stay. */
    void keep(int code) {
        begins[code >> Alphabet.BITS] |= 1L << code;
    }

    /** Lets words that begin with a char stay. */
    void keepAll(char first) {
        int code = Alphabet.kind(first) << (SHORTEST - 1) * Alphabet.BITS;
        for (int i = 0; i < KINDS * KINDS; i++) {
            keep(code + i);
        }
    }

    /** How many codes there are. */
    static int codes() {
        return MASK + 1;
    }

    /** The first three chars of a word as a number. */
    static int code(char first, char second, char third) {
        return (Alphabet.kind(first) << Alphabet.BITS | Alphabet.kind(second)) << Alphabet.BITS | Alphabet.kind(third);
    }

    /** Looks at the places between two, no more than fit. */
    void pass(Window window, int from, int to, Catch caught) {
        // Fields and statics are read once: the loop is too hot to leave that to the compiler.
        char[] chars = window.array();
        byte[] kinds = Alphabet.table();
        long[] wordBegins = begins;
        long[] digitsBehind = DIGITS_BEHIND;
        int[] wordPlaces = caught.words;
        int[] numberPlaces = caught.numbers;
        int words = 0;
        int numbers = 0;
        int code = code(window.at(from - 1), window.at(from), window.at(from + 1));
        int within = Math.min(to, window.length() - SHORTEST + 1);
        for (int i = from; i < within; i++) {
            int behind = code >> Alphabet.BITS;
            numberPlaces[numbers] = i;
            numbers += (int) (digitsBehind[behind >> Alphabet.BITS] >>> behind) & 1;
            code = (code << Alphabet.BITS | kinds[chars[i + SHORTEST - 1]]) & MASK;
            wordPlaces[words] = i;
            words += (int) (wordBegins[code >> Alphabet.BITS] >>> code) & 1;
        }
        for (int i = Math.max(from, within); i < to; i++) {
            int behind = code >> Alphabet.BITS;
            numberPlaces[numbers] = i;
            numbers += (int) (digitsBehind[behind >> Alphabet.BITS] >>> behind) & 1;
            code = code << Alphabet.BITS & MASK;
            wordPlaces[words] = i;
            words += (int) (wordBegins[code >> Alphabet.BITS] >>> code) & 1;
        }
        caught.wordCount = words;
        caught.numberCount = numbers;
    }

    private static long[] digitsBehind() {
        long digits = 0;
        for (char c = '0'; c <= '9'; c++) {
            digits |= 1L << Alphabet.kind(c);
        }
        long[] behind = new long[KINDS];
        for (int kind = 0; kind < KINDS; kind++) {
            behind[kind] = Alphabet.isAlphanumeric(kind) || kind == Alphabet.kind('_') ? 0 : digits;
        }
        return behind;
    }
}
