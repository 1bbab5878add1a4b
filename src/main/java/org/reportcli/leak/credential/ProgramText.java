package org.reportcli.leak.credential;

/** Tells values from program text that stands where a value might: a call, a member, a template. */
final class ProgramText {
    private static final int SHORTEST_DRAWN = 8;

    private ProgramText() {}

    /** A call, a member, an element, or another expression that fetches a value. */
    static boolean isExpression(String value) {
        return isCall(value) || isMember(value) || isElement(value) || KnownValues.isCode(value);
    }

    /** {@code getpass.getpass("Password: ")}. */
    private static boolean isCall(String value) {
        int open = value.indexOf('(');
        return open > 0 && Character.isLetterOrDigit(value.charAt(open - 1)) && isPath(value, open);
    }

    /** {@code request.token}; digits make it a value. */
    private static boolean isMember(String value) {
        int dot = value.indexOf('.');
        return dot > 0 && dot < value.length() - 1 && isPath(value, value.length()) && !Spelling.hasDigit(value);
    }

    /** {@code config["token"]}, {@code Optional[str]}, also cut at its end. */
    private static boolean isElement(String value) {
        int index = value.indexOf('[');
        return index > 0 && (value.endsWith("]") || isIdentifier(value.substring(index + 1))) && isPath(value, index);
    }

    /** Names of variables and members, up to a place. */
    private static boolean isPath(String text, int end) {
        char first = text.charAt(0);
        if (!Character.isLetter(first) && first != '_' && first != '$') {
            return false;
        }
        for (int i = 1; i < end; i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && "_.$>-:?".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /** A literal with a variable in it, or the pieces between two literals. */
    static boolean isTemplate(String value) {
        int variable = value.indexOf("${");
        return variable >= 0 && variable < 3 && value.indexOf('}') > 0
                || value.startsWith("{") && value.endsWith("}")
                || value.startsWith("' +")
                || value.startsWith("\" +")
                || value.startsWith("+") && value.endsWith("+");
    }

    /** The name of a variable, without digits: with them it may as well be a password. */
    static boolean isIdentifier(String value) {
        int capitals = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!Character.isLetter(c) && c != '_' && c != '$') {
                return false;
            }
            capitals += Character.isUpperCase(c) ? 1 : 0;
        }
        // Humps are longer than that, and constants have no small letters.
        boolean drawn = value.length() >= SHORTEST_DRAWN && capitals * 3 >= value.length();
        return !drawn || capitals * 2 > value.length();
    }
}
