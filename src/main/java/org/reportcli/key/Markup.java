package org.reportcli.key;

import java.util.Map;

/**
 * Takes the HTML off a key that was saved from a web page: tags go away, those that break a line leave a line end, and
 * character references become characters. Armor holds neither {@code <} nor {@code &}, so a plain key stays as it is;
 * and whatever comes out is believed only as far as its signatures hold.
 */
final class Markup {
    private static final int LONGEST_TAG = 2_000;
    private static final int LONGEST_REFERENCE = 12;
    private static final Map<String, String> NAMED = Map.of(
            "plus", "+", "equals", "=", "sol", "/", "nbsp", " ", "amp", "&", "lt", "<", "gt", ">", "quot", "\"",
            "NewLine", "\n", "hyphen", "-");

    private Markup() {}

    static String remove(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            char next = text.charAt(at);
            int end = next == '<' ? endOfTag(text, at) : next == '&' ? endOfReference(text, at) : -1;
            if (end < 0) {
                plain.append(next);
                at++;
            } else {
                plain.append(next == '<' ? insteadOfTag(text.substring(at, end)) : character(text, at, end));
                at = end;
            }
        }
        return plain.toString();
    }

    private static int endOfTag(String text, int at) {
        if (at + 1 >= text.length()) {
            return -1;
        }
        char first = text.charAt(at + 1);
        if (!Character.isLetter(first) && first != '/' && first != '!') {
            return -1;
        }
        int limit = Math.min(text.length(), at + LONGEST_TAG);
        for (int i = at + 1; i < limit; i++) {
            if (text.charAt(i) == '>') {
                return i + 1;
            }
            if (text.charAt(i) == '<') {
                return -1;
            }
        }
        return -1;
    }

    private static String insteadOfTag(String tag) {
        String name = tag.substring(1, tag.length() - 1).replaceAll("^/|[\\s/].*$", "");
        return switch (name.toLowerCase(java.util.Locale.ROOT)) {
            case "br", "p", "div", "pre", "li", "tr", "td", "h1", "h2", "h3", "h4" -> "\n";
            default -> "";
        };
    }

    private static int endOfReference(String text, int at) {
        int limit = Math.min(text.length(), at + LONGEST_REFERENCE);
        for (int i = at + 1; i < limit; i++) {
            char next = text.charAt(i);
            if (next == ';') {
                return i + 1;
            }
            if (!Character.isLetterOrDigit(next) && next != '#') {
                return -1;
            }
        }
        return -1;
    }

    private static String character(String text, int at, int end) {
        String name = text.substring(at + 1, end - 1);
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, text.substring(at, end));
        }
        boolean hex = name.startsWith("#x") || name.startsWith("#X");
        try {
            int point = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            return Character.isValidCodePoint(point) ? Character.toString(point) : text.substring(at, end);
        } catch (NumberFormatException e) {
            return text.substring(at, end);
        }
    }
}
