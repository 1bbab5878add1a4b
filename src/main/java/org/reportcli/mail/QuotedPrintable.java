package org.reportcli.mail;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Text as quoted-printable (RFC 2045, section 6.7): ASCII, lines of at most 76 columns, CR LF. No line starts with a dot
 * or with {@code From }, and none ends in a blank, so no program on the way has a reason to change or misread one.
 */
final class QuotedPrintable {
    private static final int LINE = 76;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final StringBuilder out;
    private int column;

    private QuotedPrintable(int expected) {
        out = new StringBuilder(expected);
    }

    /** @param text with LF line ends */
    static String encode(String text) {
        QuotedPrintable printable = new QuotedPrintable(text.length() + text.length() / 8 + 16);
        for (String line : text.split("\n", -1)) {
            printable.line(line.getBytes(StandardCharsets.UTF_8));
        }
        // What split found behind the last line end is the empty rest, not a line.
        printable.out.setLength(printable.out.length() - 2);
        return printable.out.toString();
    }

    private void line(byte[] line) {
        for (int at = 0; at < line.length; at++) {
            boolean last = at == line.length - 1;
            // One column stays free for the soft line break.
            boolean plain = isPlain(line, at, last);
            if (column + (plain ? 1 : 3) > LINE - 1) {
                out.append("=\r\n");
                column = 0;
                plain = isPlain(line, at, last);
            }
            if (plain) {
                out.append((char) line[at]);
                column++;
            } else {
                out.append('=').append(HEX.toHexDigits(line[at]));
                column += 3;
            }
        }
        out.append("\r\n");
        column = 0;
    }

    private boolean isPlain(byte[] line, int at, boolean last) {
        byte octet = line[at];
        if (octet == ' ' || octet == '\t') {
            return !last;
        }
        boolean startsBadly = column == 0 && (octet == '.' || octet == 'F' && isFrom(line, at));
        return octet > ' ' && octet < 0x7F && octet != '=' && !startsBadly;
    }

    private static boolean isFrom(byte[] line, int at) {
        return at + 4 < line.length
                && line[at + 1] == 'r'
                && line[at + 2] == 'o'
                && line[at + 3] == 'm'
                && line[at + 4] == ' ';
    }
}
