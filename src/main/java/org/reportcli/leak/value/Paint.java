package org.reportcli.leak.value;

/** The signs with which values are painted over: {@code ********}, {@code xxxx-xxxx}, {@code ████}. */
final class Paint {
    /** How many equal signs in a row are paint, where half of a value is. */
    private static final int RUN = 4;

    /** How many equal chars in a row are paint, whatever they are. */
    private static final int LONG_RUN = 8;

    private Paint() {}

    /** Whether a value is painted over, so that nothing is left to be used. */
    static boolean covers(String text) {
        int painted = 0;
        int run = 0;
        int longest = 0;
        char last = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            run = c == last ? run + 1 : 1;
            last = c;
            longest = Math.max(longest, run);
            painted += isPaint(c) ? 1 : 0;
        }
        int length = text.length();
        boolean onlyOneChar = longest == length && length > 1;
        return painted == length
                || onlyOneChar
                || longest >= LONG_RUN && longest * 2 >= length
                || longest >= RUN && painted >= RUN && painted * 2 >= length;
    }

    private static boolean isPaint(char c) {
        return switch (c) {
            case '*', 'x', 'X', '•', '·', '●', '_', '#', '?', '.', '…', '-', '–', '—' -> true;
            // Block elements and geometric shapes.
            default -> c >= '\u2580' && c <= '\u25FF';
        };
    }
}
