package org.reportcli.wizard.line;

/** Line ends: a terminal sends a carriage return, a clipboard from elsewhere both; a report has line feeds. */
final class LineEnds {
    private LineEnds() {}

    /** The text with line feeds alone. */
    static String unix(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /**
     * A paste with line feeds alone. Many terminals send a carriage return for each line feed, and so two for each line end of
     * a text from Windows or from HTTP. Where a request or a response came with all its line ends doubled, each two are one;
     * in any other text they may be what was meant.
     */
    static String ofPaste(String text) {
        boolean doubled = text.indexOf('\n') < 0 && isHttp(text) && onlyPairs(text);
        return unix(doubled ? text.replace("\r\r", "\r") : text);
    }

    private static boolean isHttp(String text) {
        int end = text.indexOf('\r');
        String first = end < 0 ? text : text.substring(0, end);
        return first.startsWith("HTTP/") || first.contains(" HTTP/");
    }

    private static boolean onlyPairs(String text) {
        int run = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at < text.length() && text.charAt(at) == '\r') {
                run++;
            } else if (run % 2 == 1) {
                return false;
            }
        }
        return true;
    }

    /** The text without the end of its last line. */
    static String open(String text) {
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }
}
