package org.reportcli.support;

/**
 * Text from outside (a report, a vendor, a key, a server, a file name) made inert for a terminal: what would move the
 * cursor, change colours, set a title, reorder letters or hide is shown as {@code \x1B} or {@code \u202E} instead.
 */
public final class SafeText {
    private SafeText() {}

    /** One line: every control character is escaped, also tab and line ends. */
    public static String line(String text) {
        return escape(text, false);
    }

    /** Several lines: line feeds and tabs stay as they are, a carriage return before a line feed is dropped. */
    public static String block(String text) {
        return escape(text.replace("\r\n", "\n"), true);
    }

    private static String escape(String text, boolean multiline) {
        StringBuilder safe = null;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            int width = Character.charCount(point);
            boolean harmless = multiline && (point == '\n' || point == '\t') || !isHazardous(point);
            if (!harmless && safe == null) {
                safe = new StringBuilder(text.length() + 16).append(text, 0, at);
            }
            if (safe != null) {
                append(safe, point, harmless);
            }
            at += width;
        }
        return safe == null ? text : safe.toString();
    }

    private static void append(StringBuilder safe, int point, boolean harmless) {
        if (harmless) {
            safe.appendCodePoint(point);
        } else if (point <= 0xFF) {
            safe.append(String.format("\\x%02X", point));
        } else if (point <= 0xFFFF) {
            safe.append(String.format("\\u%04X", point));
        } else {
            safe.append(String.format("\\U%08X", point));
        }
    }

    /** Controls (C0, DEL, C1), line and paragraph separators, bidi and invisible format characters, lone surrogates. */
    public static boolean isHazardous(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            // Hangul and Braille blanks and variation selectors draw nothing and may stand in for something.
            default -> point == 0x115F || point == 0x1160 || point == 0x3164 || point == 0xFFA0 || point == 0x034F;
        };
    }
}
