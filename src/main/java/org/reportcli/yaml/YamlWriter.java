package org.reportcli.yaml;

import java.util.Map;
import java.util.Set;

/**
 * Writes values as people would: plain where that is safe, as blocks of lines where there are lines, in double quotes
 * otherwise (YAML 1.2, sections 7.3 and 8.1). What is written is read back as the same value.
 */
final class YamlWriter {
    /** How far what is inside is indented. */
    static final int STEP = 2;

    private static final Set<String> MEANT_OTHERWISE =
            Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n", "~");
    private static final String PLAIN_SIGNS = " _./@+,()'-:?=&%#~;$!*^|<>";

    private final StringBuilder out = new StringBuilder();

    private YamlWriter() {}

    /** An entry of a mapping whose keys stand at a column, with its line end. */
    static String entry(String key, YamlValue value, int indent) {
        YamlWriter writer = new YamlWriter();
        writer.field(key, value, indent);
        return writer.out.toString();
    }

    /** A text that stands behind a key or a dash, in one line. */
    static String inline(String text) {
        return isPlain(text) ? text : quoted(text);
    }

    private void field(String key, YamlValue value, int indent) {
        spaces(indent);
        out.append(isPlain(key) ? key : quoted(key)).append(':');
        value(value, indent, false);
    }

    /** What stands behind a colon or a dash, with the line end. */
    private void value(YamlValue value, int indent, boolean behindDash) {
        if (value instanceof YamlValue.Flag flag) {
            out.append(' ').append(flag.value()).append('\n');
        } else if (value instanceof YamlValue.Text text) {
            out.append(' ');
            text(text, indent);
        } else if (value instanceof YamlValue.Items list) {
            items(list, indent, behindDash);
        } else if (value instanceof YamlValue.Fields mapping) {
            fields(mapping, indent, behindDash);
        }
    }

    private void items(YamlValue.Items list, int indent, boolean behindDash) {
        if (list.items().isEmpty()) {
            out.append(" []\n");
            return;
        }
        boolean first = behindDash;
        if (!behindDash) {
            out.append('\n');
        }
        for (YamlValue item : list.items()) {
            if (first) {
                out.append(' ');
            } else {
                spaces(indent + STEP);
            }
            out.append('-');
            value(item, indent + STEP, true);
            first = false;
        }
    }

    private void fields(YamlValue.Fields mapping, int indent, boolean behindDash) {
        if (mapping.fields().isEmpty()) {
            out.append(" {}\n");
            return;
        }
        boolean first = behindDash;
        if (!behindDash) {
            out.append('\n');
        }
        for (Map.Entry<String, YamlValue> entry : mapping.fields().entrySet()) {
            if (first) {
                out.append(' ')
                        .append(isPlain(entry.getKey()) ? entry.getKey() : quoted(entry.getKey()))
                        .append(':');
                value(entry.getValue(), indent + STEP, false);
            } else {
                field(entry.getKey(), entry.getValue(), indent + STEP);
            }
            first = false;
        }
    }

    private void text(YamlValue.Text text, int indent) {
        String value = text.text();
        boolean lines = value.indexOf('\n') >= 0 || text.block() && !value.isEmpty();
        if (lines && isBlock(value)) {
            block(value, indent + STEP);
        } else {
            out.append(inline(value)).append('\n');
        }
    }

    private void block(String value, int indent) {
        int end = value.length();
        while (end > 0 && value.charAt(end - 1) == '\n') {
            end--;
        }
        int breaks = value.length() - end;
        out.append('|');
        if (value.charAt(0) == ' ' || value.charAt(0) == '\n') {
            out.append(STEP);
        }
        if (breaks == 0) {
            out.append('-');
        }
        out.append('\n');
        for (String line : value.substring(0, end).split("\n", -1)) {
            if (!line.isEmpty()) {
                spaces(indent);
                out.append(line);
            }
            out.append('\n');
        }
    }

    /** Whether a block keeps the text: no line but the last ones is only spaces, and all chars can stand as they are. */
    private static boolean isBlock(String value) {
        // Empty lines at the end of a block cannot be told from those that follow it in the file.
        if (value.endsWith("\n\n")) {
            return false;
        }
        boolean blank = true;
        boolean content = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\n') {
                // A line of nothing but spaces could be taken for indentation.
                if (blank && i > 0 && value.charAt(i - 1) != '\n') {
                    return false;
                }
                blank = true;
            } else if (!isPrintable(c)) {
                return false;
            } else if (c != ' ' && c != '\t') {
                blank = false;
                content = true;
            } else if (c == '\t' && blank) {
                return false;
            }
        }
        return content && (!blank || value.endsWith("\n"));
    }

    static boolean isPlain(String text) {
        if (text.isEmpty() || MEANT_OTHERWISE.contains(text.toLowerCase(java.util.Locale.ROOT))) {
            return false;
        }
        char first = text.charAt(0);
        if (!Character.isLetter(first) && !isDate(text) || Character.isSurrogate(first)) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean last = i == text.length() - 1;
            if (!Character.isLetterOrDigit(c) && PLAIN_SIGNS.indexOf(c) < 0 && !isPlainBeyondAscii(c)) {
                return false;
            }
            if (c == ':' && (last || text.charAt(i + 1) == ' ')
                    || c == '#' && text.charAt(i - 1) == ' '
                    || c == ' ' && last) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlainBeyondAscii(char c) {
        return c > 0xA0
                && c != '\u2028'
                && c != '\u2029'
                && c != '\uFEFF'
                && isPrintable(c)
                && !Character.isSurrogate(c);
    }

    private static boolean isDate(String text) {
        if (text.length() != 10) {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            char c = text.charAt(i);
            if (i == 4 || i == 7 ? c != '-' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isPrintable(char c) {
        return c == '\t'
                || c >= ' ' && c < 0x7F
                || c >= 0xA0 && c < 0xFFFE && c != '\u2028' && c != '\u2029' && c != '\uFEFF';
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (isPrintable(c)) {
                        quoted.append(c);
                    } else {
                        quoted.append(String.format("\\u%04X", (int) c));
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    private void spaces(int count) {
        out.append(" ".repeat(count));
    }
}
