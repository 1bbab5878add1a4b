package org.reportcli.leak.value;

/** Brackets around a whole value: it is the name of a value, and to be filled in. */
final class Brackets {
    private Brackets() {}

    static boolean hold(String text) {
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        return switch (first) {
            case '<' -> last == '>';
            case '{' -> last == '}';
            case '[' -> last == ']';
            case '(' -> last == ')';
            case '«' -> last == '»';
            case '§' -> last == '§' && text.length() > 1;
            case '%' -> last == '%' && text.length() > 2 || isEncoded(text);
            case '@' -> last == '@' && text.length() > 2;
            case '_' -> text.startsWith("__") && text.endsWith("__") && text.length() > 4;
            case '!' -> isTag(text);
            default -> false;
        };
    }

    /** {@code %3Ctoken%3E}, {@code %5BFILTERED%5D}. */
    private static boolean isEncoded(String text) {
        return text.startsWith("%3C") && text.endsWith("%3E") || text.startsWith("%5B") && text.endsWith("%5D");
    }

    /** A tag of YAML, which fetches the value: {@code !secret}. */
    private static boolean isTag(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (!Character.isLetter(text.charAt(i))) {
                return false;
            }
        }
        return text.length() > 3;
    }
}
