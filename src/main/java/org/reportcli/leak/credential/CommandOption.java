package org.reportcli.leak.credential;

import org.reportcli.leak.Window;

/**
 * An option of a command that carries a password.
 *
 * @param name with its dashes
 */
record CommandOption(String name, Carries carries) {
    /** What is glued to an option may be another option: {@code -pv}. */
    private static final int SHORTEST_GLUED = 3;

    /** A dash and a letter. */
    private static final int SHORT_NAME = 2;

    /** What an option carries, and how. */
    enum Carries {
        /** A password, as the next word or behind an equals sign. */
        PASSWORD("password"),
        /** A password right behind the option, without a space. */
        GLUED("glued"),
        /** One of these two. */
        EITHER("either"),
        /** A password behind a user and a colon, or a comma. */
        LOGIN("user:password"),
        /** A password behind a user and a percent sign. */
        SMB_LOGIN("user%password"),
        /** A password behind a user and a slash, before a host. */
        OPERAND("user/password"),
        /** The cookies of a request. */
        COOKIE("cookie");

        private final String word;

        Carries(String word) {
            this.word = word;
        }

        static Carries of(String word) {
            for (Carries each : values()) {
                if (each.word.equals(word)) {
                    return each;
                }
            }
            throw new IllegalArgumentException("no option carries " + word);
        }

        boolean mayBeGlued() {
            return this == GLUED || this == EITHER;
        }
    }

    /** Reads {@code -p=password}. */
    static CommandOption of(String text) {
        int equals = text.indexOf('=');
        return new CommandOption(text.substring(0, equals), Carries.of(text.substring(equals + 1)));
    }

    /**
     * The value that this option has.
     *
     * @param word of a command line
     * @param next the word behind it, null where there is none
     * @return null where the word is not this option, or has no value
     */
    Span value(Window window, Span word, Span next) {
        if (carries == Carries.OPERAND || !isAt(window, word)) {
            return null;
        }
        if (word.length() == name.length()) {
            return carries == Carries.GLUED ? null : next;
        }
        int behind = word.start() + name.length();
        char sign = window.at(behind);
        if (sign == '=' || sign == ':' && name.charAt(0) == '/') {
            return new Span(behind + 1, word.end()).withoutQuotes(window);
        }
        // curl -umarie:…: what is glued to an option of one letter has a colon, which other options have not.
        boolean login = carries == Carries.LOGIN && name.length() == SHORT_NAME && Character.isLetterOrDigit(sign);
        return (carries.mayBeGlued() || login) && word.end() - behind >= SHORTEST_GLUED
                ? new Span(behind, word.end()).withoutQuotes(window)
                : null;
    }

    /** Whether a word begins with the option; options are told apart by case. */
    private boolean isAt(Window window, Span word) {
        if (word.length() < name.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (window.at(word.start() + i) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
