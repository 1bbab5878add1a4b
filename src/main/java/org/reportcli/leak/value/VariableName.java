package org.reportcli.leak.value;

/** Names of variables and constants that stand where their values would: {@code $TOKEN}, {@code :token}, {@code API_TOKEN}. */
final class VariableName {
    private static final int FEWEST_CAPITALS = 4;

    private VariableName() {}

    static boolean is(String text) {
        char first = text.charAt(0);
        if (first == '$' && text.length() > 1) {
            // A password may begin with a dollar sign; the name of a variable has no other signs.
            char second = text.charAt(1);
            return second == '{' || second == '(' || isName(text) && !isMixed(text);
        }
        if (first == '%' && text.length() <= 3) {
            return true;
        }
        if (first == ':' && text.length() > 1) {
            return isName(text);
        }
        return isConstant(text);
    }

    /** Capitals with underscores, such as {@code API_TOKEN}; few digits. */
    private static boolean isConstant(String text) {
        boolean underscore = false;
        int capitals = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                capitals++;
            } else if (c == '_') {
                underscore = true;
            } else if (c < '0' || c > '9' || capitals * 4 < i) {
                return false;
            }
        }
        return underscore && capitals >= FEWEST_CAPITALS
                || capitals == text.length() && PlaceholderWords.isConstant(text);
    }

    /** A name, its members and elements, behind the sign that begins it. */
    private static boolean isName(String text) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && "_[]'.->".indexOf(c) < 0) {
                return false;
            }
        }
        return Character.isLetter(text.charAt(1)) || text.charAt(1) == '_';
    }

    /** Letters in either case and digits, as values have them and names seldom do. */
    private static boolean isMixed(String text) {
        boolean lower = false;
        boolean upper = false;
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            lower |= c >= 'a' && c <= 'z';
            upper |= c >= 'A' && c <= 'Z';
            digit |= c >= '0' && c <= '9';
        }
        return lower && upper && digit;
    }
}
