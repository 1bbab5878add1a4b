package org.reportcli.leak.credential;

import java.util.List;
import java.util.Locale;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;

/** Finds passwords on command lines, by a table of commands and of the options that carry one. */
final class CommandDetector implements Detector {
    /** How many values of one command are looked at: no command has more, and texts may hold nothing but commands. */
    private static final int MOST_VALUES = 12;

    private static final int SHORTEST_KEY = 16;
    private static final int LONGEST_PORTS = 11;
    private static final Suspicion PASSWORD =
            new Suspicion(LeakRules.PASSWORD, Confidence.LIKELY, "a password on a command line");
    private static final Suspicion KEY = new Suspicion(LeakRules.SECRET, Confidence.LIKELY, "a key on a command line");

    @Override
    public List<String> words() {
        return CommandTable.words();
    }

    @Override
    public boolean insideWords() {
        return false;
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        char before = window.at(start - 1);
        if (Character.isLetterOrDigit(before) || before == '_' || before == '-' || before == '.') {
            return;
        }
        String command = window.text(start, end - 1).toLowerCase(Locale.ROOT);
        List<CommandOption> options = CommandTable.options(command);
        CommandLine line = new CommandLine(window, end);
        Span word = line.next();
        int judged = 0;
        while (word != null && judged < MOST_VALUES && !is(window, word, command)) {
            Span next = line.next();
            if (window.at(word.start()) != '-' && holds(window, word, '@')) {
                operand(window, word, options, findings);
                judged++;
            }
            for (CommandOption option : options) {
                Span value = option.value(window, word, next);
                if (value != null) {
                    take(window, value, option.carries(), findings);
                    judged++;
                }
            }
            word = next;
        }
    }

    /** Whether a word is the same command once more: it has a line of its own. */
    private static boolean is(Window window, Span word, String command) {
        return word.length() == command.length() && window.says(word.start(), command);
    }

    /** {@code user:password@host}, {@code domain/user:password@host}, {@code user/password@host}. */
    private static void operand(Window window, Span word, List<CommandOption> options, Findings findings) {
        String text = word.text(window);
        int at = text.lastIndexOf('@');
        if (at <= 0 || text.contains("://")) {
            return;
        }
        int split = text.indexOf(':');
        if ((split < 0 || split > at) && takesSlash(options)) {
            split = text.indexOf('/');
        }
        if (split > 0 && split + 1 < at) {
            password(window, word.start() + split + 1, word.start() + at, findings);
        }
    }

    /** Of most commands it is a domain and a user that a slash parts, or a folder and an image. */
    private static boolean takesSlash(List<CommandOption> options) {
        for (CommandOption option : options) {
            if (option.carries() == CommandOption.Carries.OPERAND) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Window window, Span word, char sign) {
        for (int i = word.start(); i < word.end(); i++) {
            if (window.at(i) == sign) {
                return true;
            }
        }
        return false;
    }

    private static void take(Window window, Span value, CommandOption.Carries carries, Findings findings) {
        switch (carries) {
            case COOKIE -> CookieJar.sent(window, value.start(), value.end(), findings);
            case LOGIN, SMB_LOGIN -> login(window, value, carries, findings);
            // Half of a pair of hashes: -hashes :NT.
            default ->
                password(window, value.start() + (window.at(value.start()) == ':' ? 1 : 0), value.end(), findings);
        }
    }

    private static void login(Window window, Span value, CommandOption.Carries carries, Findings findings) {
        int split = value.start();
        while (split < value.end() && !parts(carries, window.at(split))) {
            split++;
        }
        if (split + 1 < value.end()) {
            password(window, split + 1, value.end(), findings);
        } else if (split < value.end() && split - value.start() >= SHORTEST_KEY) {
            // A key in place of the user, with an empty password.
            KEY.settle(FieldName.SECRET, window, value.start(), split, findings);
        }
    }

    /** Whether a char parts a user and a password. */
    private static boolean parts(CommandOption.Carries carries, char c) {
        return carries == CommandOption.Carries.SMB_LOGIN ? c == '%' : c == ':' || c == ',';
    }

    private static void password(Window window, int start, int end, Findings findings) {
        if (start >= end) {
            return;
        }
        String value = window.text(start, end);
        if (isOther(value)) {
            findings.dismiss(LeakRules.PASSWORD, start, end, "it is a file, a number or another option");
        } else {
            PASSWORD.settle(FieldName.PASSWORD, window, start, end, findings);
        }
    }

    private static boolean isOther(String value) {
        char first = value.charAt(0);
        return first == '-'
                || first == '<'
                || first == '@'
                || first == '/'
                || value.endsWith(">")
                || value.contains(".txt")
                || value.contains(".lst")
                || isPorts(value);
    }

    /** {@code docker -p 8080:80}, {@code -p 443}. */
    private static boolean isPorts(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (!Spelling.isDigit(value.charAt(i)) && value.charAt(i) != ':') {
                return false;
            }
        }
        return value.length() <= LONGEST_PORTS;
    }
}
