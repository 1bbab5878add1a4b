package org.reportcli.leak.person;

import java.util.Locale;
import java.util.Set;
import org.reportcli.leak.Window;

/** What stands around something with an at sign, and says that it is no mail address of a person. */
final class MailContext {
    private static final Set<String> COMMANDS = Vocabulary.set("login-commands");

    private static final Set<String> FILES = Vocabulary.set("file-endings");

    private static final Set<String> SIGNATURES = Vocabulary.set("signatures");

    private MailContext() {}

    /** Why it is none; empty where it may be one. */
    static String reason(Window window, int from, int to, String local) {
        char before = window.at(from - 1);
        if (before == '*' || before == '•' || before == '…') {
            return "it is masked";
        }
        if (before == '@' || before == '$') {
            return "it is a name on another service";
        }
        int dot = to - 1;
        while (dot > from && window.at(dot) != '.') {
            dot--;
        }
        if (FILES.contains(window.text(dot + 1, to).toLowerCase(Locale.ROOT))) {
            return "it is the name of a file";
        }
        if (local.equals("git")
                || local.equals("hg")
                || local.equals("svn")
                || window.at(to) == ':' && isPath(window, to + 1)) {
            return "it is the place of a repository or of a file on another machine";
        }
        if (window.at(to) == ':' && Chars.isDigit(window.at(to + 1)) && Chars.isDigit(window.at(to + 2))
                || (before == ':' || before == '/') && isInAddress(window, from)) {
            return "it is part of an address of a service";
        }
        Surroundings line = Surroundings.before(window, from, 80);
        if (line.sayOne(COMMANDS)) {
            return "it is a user on another machine";
        }
        String words = line.words();
        if (words.endsWith(" message id ")
                || words.endsWith(" content id ")
                || words.endsWith(" cid ")
                || words.startsWith(" in reply to ")
                || words.startsWith(" references ")) {
            return "it is the id of a message";
        }
        return "";
    }

    /** Whether the address stands where its owner has published it: a commit, a key, the head of a source file. */
    static boolean isPublished(Window window, int from) {
        int line = window.lineStart(from, 80);
        while (line < from && (window.at(line) == ' ' || window.at(line) == '*' || window.at(line) == '#')) {
            line++;
        }
        for (String head : Vocabulary.list("heads-of-published")) {
            if (window.says(line, head)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the reporter speaks of an own address, or signs with it. */
    static boolean isOwn(Window window, int from, int to) {
        Surroundings near = Surroundings.before(window, from, 64).last(4);
        Surroundings behind = Surroundings.behind(window, to, 32);
        return Vocabulary.list("own-addresses").stream().anyMatch(near::say)
                || Vocabulary.list("own-accounts").stream()
                        .anyMatch(own -> near.words().endsWith(" " + own + " "))
                || Vocabulary.list("own-behind").stream().anyMatch(behind::say)
                || isSigned(window, from);
    }

    /** Whether the lines before a place end a letter, or begin the record of the reporter. */
    static boolean isSigned(Window window, int from) {
        int start = Math.max(0, from - 90);
        return window.text(start, from).indexOf('}') < 0
                && Surroundings.of(window, start, from).sayOne(SIGNATURES);
    }

    private static boolean isPath(Window window, int place) {
        char c = window.at(place);
        return c == '/' || c == '~' || c == '.' && window.at(place + 1) == '/';
    }

    /** Whether it is the user of an address, before its host; in the path or the query it may be anybody. */
    private static boolean isInAddress(Window window, int from) {
        for (int i = from - 1; i > from - 80; i--) {
            char c = window.at(i);
            if (c == '/' && window.at(i - 1) == '/' && window.at(i - 2) == ':') {
                return isUser(window.text(i + 1, from));
            }
            if (c <= ' ' || c == '"' || c == '\'' || c == '<' || c == '?' || c == '&') {
                return false;
            }
        }
        return false;
    }

    /** Whether what stands between the strokes and the at sign has no path; a password may have strokes, a port has none. */
    private static boolean isUser(String before) {
        int stroke = before.indexOf('/');
        int colon = before.indexOf(':');
        if (stroke < 0) {
            return true;
        }
        return colon >= 0
                && colon < stroke
                && !before.substring(colon + 1, stroke).chars().allMatch(Character::isDigit);
    }
}
