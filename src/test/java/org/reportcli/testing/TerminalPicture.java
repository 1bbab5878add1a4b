package org.reportcli.testing;

import java.util.List;
import java.util.Locale;

/** Draws what a terminal showed as an SVG: monospaced, light on dark. */
public final class TerminalPicture {
    private static final double CHARACTER = 8.4;
    private static final int LINE = 20;
    private static final int MARGIN = 20;
    private static final int BAR = 28;
    private static final String PROMPT = "$ ";
    private static final String ANSWER = "> ";
    private static final String WARNING = "! ";

    private TerminalPicture() {}

    /** @param session the lines; those that start with a prompt were typed, and those behind {@code !} warn */
    public static String of(List<String> session) {
        int columns = session.stream().mapToInt(String::length).max().orElse(0);
        long width = Math.round(columns * CHARACTER) + 2 * MARGIN;
        int height = BAR + session.size() * LINE + MARGIN;
        StringBuilder svg = new StringBuilder(String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img">
                <title>report in a terminal</title>
                <rect width="100%%" height="100%%" rx="8" fill="#16181d"/>
                <circle cx="20" cy="16" r="5" fill="#ff5f57"/>
                <circle cx="38" cy="16" r="5" fill="#febc2e"/>
                <circle cx="56" cy="16" r="5" fill="#28c840"/>
                <g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" \
                fill="#c9d1d9">
                """, width, height, width, height));
        int y = BAR + LINE;
        for (String line : session) {
            svg.append(text(line, y));
            y += LINE;
        }
        return svg.append("</g>\n</svg>\n").toString();
    }

    // A stated length keeps the columns in place, whichever font the reader has.
    private static String text(String line, int y) {
        if (line.isBlank()) {
            return "";
        }
        String shown = escaped(line);
        if (line.startsWith(PROMPT)) {
            shown = "<tspan fill=\"#7ee787\">$</tspan><tspan fill=\"#ffffff\"> "
                    + escaped(line.substring(PROMPT.length())) + "</tspan>";
        } else if (line.startsWith(ANSWER)) {
            shown = "<tspan fill=\"#ffffff\">" + shown + "</tspan>";
        } else if (line.startsWith(WARNING)) {
            shown = "<tspan fill=\"#ff7bd8\">" + shown + "</tspan>";
        }
        return String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" xml:space=\"preserve\" textLength=\"%.1f\">%s</text>\n",
                MARGIN,
                y,
                line.length() * CHARACTER,
                shown);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
