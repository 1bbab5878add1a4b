package org.reportcli.leak;

/** Where in the whole text the first char of the window stands. */
final class Progress {
    private long offset;
    private long line = 1;
    /** Code points of the line that begins before the window. */
    private long before;
    /** How far the part of the window leads at which nobody looks, since it was looked at in the one before. */
    private Advance overlap = Advance.NONE;

    /**
     * Goes on to the next window.
     *
     * @param chars how far it is there
     * @param head how far the part of this window leads that was looked at and is not in the next one
     * @param tail how far the other part leads
     */
    void pass(int chars, Advance head, Advance tail) {
        Advance passed = new Advance(0, before).then(overlap).then(head);
        offset += chars;
        line += passed.lines();
        before = passed.chars();
        overlap = tail;
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
            char[] chars = window.array();
            int lines = 0;
            int halves = 0;
            int lineStart = place;
            for (int i = place; i < index; i++) {
                char c = chars[i];
                if (c == '\n') {
                    lines++;
                    halves = 0;
                    lineStart = i + 1;
                } else if (Character.isLowSurrogate(c)) {
                    halves++;
                }
            }
            atLine += lines;
            atColumn = (lines == 0 ? atColumn : 1) + index - lineStart - halves;
            place = index;
            return new Place(offset + index, atLine, atColumn);
        }
    }
}
