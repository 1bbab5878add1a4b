package org.reportcli.wizard.line;

import java.io.PrintWriter;
import org.jline.terminal.Terminal;
import org.jline.utils.WCWidth;
import org.reportcli.support.SafeText;

/**
 * Writes texts to the terminal: inert, broken at its width, and marked by a sign, so that no colour carries a meaning alone.
 * The colours are red, green and magenta, which can be read on dark and on light; yellow, cyan, white and dim cannot.
 */
final class Page {
    static final String NONE = "";
    static final String BOLD = "1";
    static final String RED = "1;31";
    static final String GREEN = "32";
    static final String MAGENTA = "1;35";

    private static final String TAB = "    ";
    private static final String COMMAND = "    ";
    private static final int LEAST = 20;

    private final Terminal terminal;
    private final boolean colour;
    private int columns = LEAST;

    Page(Terminal terminal, boolean colour) {
        this.terminal = terminal;
        this.colour = colour;
    }

    /** Looks how wide the terminal is now; this starts a program, so it is not done for each line. */
    void measure() {
        columns = Math.max(LEAST, terminal.getWidth() - 1);
    }

    /** Writes a text, its first line after a sign and the others below the start of the first. */
    void write(String style, String sign, String rest, String text) {
        PrintWriter writer = terminal.writer();
        int width = columns - width(sign);
        boolean first = true;
        for (String line : SafeText.block(text).replace("\t", TAB).split("\n", -1)) {
            String left = line;
            String indent = indent(line, width);
            do {
                int end = end(left, width);
                String part = left.substring(0, end).stripTrailing();
                writer.write(styled(style, (first ? sign : rest) + part));
                writer.write('\n');
                String more = left.substring(end).stripLeading();
                left = more.isEmpty() ? "" : indent + more;
                first = false;
            } while (!left.isEmpty());
        }
        writer.flush();
    }

    /** Writes what somebody will copy: the terminal alone may break it, and joins it again where it is marked. */
    void command(String text) {
        PrintWriter writer = terminal.writer();
        for (String line : SafeText.block(text).replace("\t", TAB).split("\n", -1)) {
            writer.write(COMMAND + line + '\n');
        }
        writer.flush();
    }

    private String styled(String style, String text) {
        return colour && !style.isEmpty() ? "\u001B[" + style + "m" + text + "\u001B[0m" : text;
    }

    /** What was indented, or is an entry of a list, stays so where it is broken, as far as there is room. */
    private static String indent(String line, int width) {
        int at = line.length() - line.stripLeading().length();
        int label = at;
        while (label < line.length() && Character.isDigit(line.charAt(label))) {
            label++;
        }
        boolean listed = label > at ? line.startsWith(". ", label) : line.startsWith("- ", at);
        return " ".repeat(Math.min(listed ? label + 2 : at, width / 2));
    }

    /**
     * Where a line has to be broken: after the last blank that fits, else in the midst of a word that is too long. An address, a
     * path or a number in hexadecimal that is longer than any line stays whole: the terminal breaks it, and joins it again where
     * somebody copies it.
     */
    private static int end(String line, int width) {
        int used = 0;
        int blank = 0;
        for (int at = 0; at < line.length(); ) {
            int point = line.codePointAt(at);
            used += Math.max(0, WCWidth.wcwidth(point));
            if (used > width) {
                if (point == ' ') {
                    return at;
                }
                int next = line.indexOf(' ', at) < 0 ? line.length() : line.indexOf(' ', at);
                return isCopied(line.substring(blank, next).strip(), width)
                        ? next
                        : blank > 0 ? blank : Math.max(at, Character.charCount(point));
            }
            at += Character.charCount(point);
            if (point == ' ' && !line.substring(0, at).isBlank()) {
                blank = at;
            }
        }
        return line.length();
    }

    private static boolean isCopied(String word, int width) {
        return word.length() > width && word.chars().allMatch(c -> c > ' ' && c < '\u007F');
    }

    static int width(String text) {
        return text.codePoints()
                .map(WCWidth::wcwidth)
                .map(each -> Math.max(0, each))
                .sum();
    }
}
