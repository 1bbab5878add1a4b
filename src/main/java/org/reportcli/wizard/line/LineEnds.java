package org.reportcli.wizard.line;

/** Line ends: a terminal sends a carriage return, a clipboard from elsewhere both; a report has line feeds. */
final class LineEnds {
    private LineEnds() {}

    /** The text with line feeds alone. */
    static String unix(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The text without the end of its last line. */
    static String open(String text) {
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }
}
