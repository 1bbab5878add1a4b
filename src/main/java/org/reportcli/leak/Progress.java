package org.reportcli.leak;

/** Where in the whole text the first char of the window stands. */
final class Progress {
    private long offset;
    private long line = 1;
    /** Code points of the line that begins before the window. */
    private long before;

    /** Leaves chars behind. */
    void pass(char[] chars, int count) {
        int lines = 0;
        for (int i = 0; i < count; i++) {
            lines += chars[i] == '\n' ? 1 : 0;
        }
        int lineStart = 0;
        if (lines > 0) {
            line += lines;
            before = 0;
            lineStart = count;
            while (chars[lineStart - 1] != '\n') {
                lineStart--;
            }
        }
        for (int i = lineStart; i < count; i++) {
            before += Character.isLowSurrogate(chars[i]) ? 0 : 1;
        }
        offset += count;
    }

    long offset() {
        return offset;
    }

    /** A cursor at the window's first char. */
    Cursor cursor(Window window) {
        return new Cursor(window);
    }

    /** Turns places of the window, asked in ascending order, into places of the text. */
    final class Cursor {
        private final Window window;
        private int place;
        private long atLine = line;
        private long atColumn = before + 1;

        private Cursor(Window window) {
            this.window = window;
        }

        Place at(int index) {
            for (; place < index; place++) {
                char c = window.charAt(place);
                if (c == '\n') {
                    atLine++;
                    atColumn = 1;
                } else if (!Character.isLowSurrogate(c)) {
                    atColumn++;
                }
            }
            return new Place(offset + index, atLine, atColumn);
        }
    }
}
