package org.reportcli.key;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * ASCII armor (RFC 9580, section 6.2), read the way vendors publish it: text around it, indented or quoted, without the
 * blank line after its headers, with any line ends. The checksum is not looked at (section 6.1 forbids to refuse for
 * it): signatures decide what is true.
 */
final class Armor {
    private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,40}:( .*)?");
    private static final Pattern TAIL = Pattern.compile("={0,2}(=[A-Za-z0-9+/]{4})?");
    private static final String BEGIN = "-----BEGIN PGP ";
    private static final String END = "-----END PGP ";
    private static final String DASHES = "-----";
    private static final int LONGEST_LABEL = 40;

    /**
     * One block.
     *
     * @param label such as {@code PUBLIC KEY BLOCK}
     */
    record Block(String label, byte[] content) {}

    private Armor() {}

    /** All blocks in a text, in their order; none where the text holds no armor. Only those of keys have content. */
    static List<Block> blocks(String text) throws MalformedKeyException {
        List<Block> blocks = new ArrayList<>();
        int line = 1;
        int counted = 0;
        for (int begin = text.indexOf(BEGIN); begin >= 0; ) {
            line += lineFeeds(text, counted, begin);
            counted = begin;
            String label = label(text, begin + BEGIN.length(), line);
            int body = begin + BEGIN.length() + label.length();
            int next = text.indexOf(BEGIN, body);
            if (label.endsWith("KEY BLOCK")) {
                int end = text.indexOf(END + label + DASHES, body);
                if (end < 0 || next >= 0 && next < end) {
                    throw MalformedKeyException.armorCutOff("is cut off: the armor that begins in line " + line
                            + " has no line '" + END + label + DASHES + "'");
                }
                blocks.add(new Block(label, content(text.substring(body + DASHES.length(), end), line)));
            } else if (!label.isBlank()) {
                blocks.add(new Block(label, new byte[0]));
            }
            begin = next;
        }
        return blocks;
    }

    private static byte[] content(String body, int firstLine) throws MalformedKeyException {
        StringBuilder data = new StringBuilder(body.length());
        boolean mayBeHeader = true;
        int number = firstLine - 1;
        for (String raw : body.split("\r\n|\r|\n", -1)) {
            number++;
            String line = unquoted(raw);
            // A lone dash is what is left of the END line in a clear-signed mail.
            if (line.isEmpty()
                    || line.equals("-")
                    || mayBeHeader && HEADER.matcher(line).matches()) {
                continue;
            }
            mayBeHeader = false;
            append(line, number, data);
        }
        int padding = data.indexOf("=");
        String tail = padding < 0 ? "" : data.substring(padding);
        if (!TAIL.matcher(tail).matches()) {
            throw MalformedKeyException.damaged("is damaged: the armor's last lines are not in order");
        }
        data.setLength(padding < 0 ? data.length() : padding);
        if (data.length() % 4 == 1) {
            throw MalformedKeyException.armorCutOff("is cut off: the armor's data lack characters");
        }
        try {
            return Base64.getDecoder().decode(data.toString());
        } catch (IllegalArgumentException e) {
            throw MalformedKeyException.damaged("is damaged: the armor's data are no Base64", e);
        }
    }

    private static void append(String line, int number, StringBuilder data) throws MalformedKeyException {
        for (int at = 0; at < line.length(); at++) {
            char next = line.charAt(at);
            if (next < 0x80 && (Character.isLetterOrDigit(next) || next == '+' || next == '/' || next == '=')) {
                data.append(next);
            } else if (!isBlank(next)) {
                throw MalformedKeyException.damaged(
                        "is damaged: line " + number + " holds '" + next + "', which armor does not have");
            }
        }
    }

    // Quoted mail, and text that a page or an editor indented.
    private static String unquoted(String line) {
        int start = 0;
        while (start < line.length() && (isBlank(line.charAt(start)) || line.charAt(start) == '>')) {
            start++;
        }
        return line.substring(start).strip();
    }

    private static boolean isBlank(char next) {
        return Character.isWhitespace(next) || next == '\u00A0' || next == '\u200B' || next == '\uFEFF';
    }

    // Empty where this is no armor line after all.
    private static String label(String text, int start, int line) throws MalformedKeyException {
        int limit = Math.min(text.length(), start + LONGEST_LABEL);
        int at = start;
        while (at < limit && (text.charAt(at) == ' ' || Character.isUpperCase(text.charAt(at)))) {
            at++;
        }
        if (at == text.length()) {
            throw MalformedKeyException.armorCutOff("is cut off in the armor's first line, line " + line);
        }
        return text.startsWith(DASHES, at) ? text.substring(start, at) : "";
    }

    private static int lineFeeds(String text, int from, int to) {
        int count = 0;
        for (int at = from; at < to; at++) {
            if (text.charAt(at) == '\n') {
                count++;
            }
        }
        return count;
    }
}
