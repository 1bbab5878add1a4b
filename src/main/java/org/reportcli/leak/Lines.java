package org.reportcli.leak;

/**
 * Counts the lines of a window while it is looked at, in two parts: up to where the next window begins, and from there on. The
 * places of line ends come from the sieve, which sees each char anyway.
 */
final class Lines {
    private final Window window;
    private final int border;

    private Advance head = Advance.NONE;
    private boolean behindBorder;
    /** Where the last line begins, or the part in which it does. */
    private int start;

    private int ends;
    /** How many chars of the last line are the second half of a code point. */
    private int halves;

    /**
     * The lines of a window.
     *
     * @param from where looking begins
     * @param border where the next window begins
     */
    Lines(Window window, int from, int border) {
        this.window = window;
        this.start = from;
        this.border = border;
    }

    /** Counts those that the sieve caught, which are behind all that were counted before. */
    void add(Sieve.Catch caught) {
        for (int i = 0; i < caught.breakCount; i++) {
            add(caught.breaks[i]);
        }
    }

    /** Counts those between two places, behind all that were counted before. */
    void add(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = window.charAt(i);
            if (c == '\n' || Character.isLowSurrogate(c)) {
                add(i);
            }
        }
    }

    private void add(int place) {
        if (place >= border) {
            turn();
        }
        if (window.charAt(place) == '\n') {
            ends++;
            start = place + 1;
            halves = 0;
        } else {
            halves++;
        }
    }

    private void turn() {
        if (!behindBorder) {
            behindBorder = true;
            head = advance(border);
            start = border;
            ends = 0;
            halves = 0;
        }
    }

    private Advance advance(int to) {
        return new Advance(ends, to - start - halves);
    }

    /** What has been counted up to where the next window begins. */
    Advance head() {
        turn();
        return head;
    }

    /** What has been counted from there to a place. */
    Advance tail(int to) {
        turn();
        return advance(to);
    }
}
