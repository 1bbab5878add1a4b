package org.reportcli.leak.redact;

/** Text as it is written between double quotes in YAML 1.2 (section 5.7). */
final class DoubleQuoted {
    private DoubleQuoted() {}

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '"' -> escaped.append("\\\"");
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> {
                    if (isPlain(point)) {
                        escaped.appendCodePoint(point);
                    } else if (point <= 0xFFFF) {
                        escaped.append(String.format("\\u%04X", point));
                    } else {
                        escaped.append(String.format("\\U%08X", point));
                    }
                }
            }
        });
        return escaped.toString();
    }

    private static boolean isPlain(int point) {
        return point >= ' ' && point < 0x7F
                || point > 0xA0 && point != 0x2028 && point != 0x2029 && point != 0xFEFF && point < 0xD800
                || point >= 0xE000 && point < 0xFFFE && point != 0xFEFF
                || point >= 0x10000;
    }
}
