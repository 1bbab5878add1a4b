package org.reportcli.leak.person;

import java.util.Locale;
import java.util.Set;
import org.reportcli.leak.Window;

/** What stands around something with an at sign, and says that it is no mail address of a person. */
final class MailContext {
    private static final Set<String> COMMANDS = Vocabulary.set("login-commands");

    private static final Set<String> FILES = Vocabulary.set("file-endings");

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
        if ((before == ':' || before == '/') && isInAddress(window, from)) {
            return "it is part of an address of a service";
        }
        Surroundings line = Surroundings.before(window, from, 80);
        if (line.sayOne(COMMANDS)) {
            return "it is a user on another machine";
        }
        if (line.say("message id")
                || line.say("in reply to")
                || line.say("references")
                || line.say("content id")
                || line.say("cid")) {
            return "it is the id of a message";
        }
        return "";
    }

    /** Whether the address stands where its owner has published it: a commit, a key, the head of a source file. */
    static boolean isPublished(Window window, int from) {
        Surroundings line = Surroundings.before(window, from, 80);
        return line.say("author")
                || line.say("signed off by")
                || line.say("co authored by")
                || line.say("commit")
                || line.say("committer")
                || line.say("maintainer")
                || line.say("copyright")
                || line.say("reviewed by")
                || line.say("uid") && window.at(from - 1) == '<'
                || line.say("reporter")
                || line.say("pgp")
                || line.say("gpg");
    }

    private static boolean isPath(Window window, int place) {
        char c = window.at(place);
        return c == '/' || c == '~' || c == '.' && window.at(place + 1) == '/';
    }

    private static boolean isInAddress(Window window, int from) {
        for (int i = from - 1; i > from - 80; i--) {
            char c = window.at(i);
            if (c == '/' && window.at(i - 1) == '/' && window.at(i - 2) == ':') {
                return true;
            }
            if (c <= ' ' || c == '"' || c == '\'' || c == '<' || c == '?' || c == '&') {
                return false;
            }
        }
        return false;
    }
}
