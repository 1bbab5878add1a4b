package org.reportcli.leak;

/**
 * How far a stretch of text moves a place on.
 *
 * @param lines how many lines end in it
 * @param chars how many code points stand behind the last of these line ends, or in it where there is none
 */
record Advance(int lines, long chars) {
    static final Advance NONE = new Advance(0, 0);

    Advance then(Advance next) {
        return new Advance(lines + next.lines, next.lines > 0 ? next.chars : chars + next.chars);
    }
}
