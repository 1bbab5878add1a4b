package org.reportcli.leak.credential;

import org.reportcli.leak.Confidence;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;

/** A user and a password that a sentence tells to use: {@code use guest / PASSWORD to log in}. */
final class ToldLogin {
    private static final int LONGEST_USER = 40;
    private static final int REACH = 120;
    private static final Suspicion SUSPICION =
            new Suspicion(LeakRules.PASSWORD, Confidence.POSSIBLE, "a password in a sentence");

    private final Window window;
    private final Findings findings;

    ToldLogin(Window window, Findings findings) {
        this.window = window;
        this.findings = findings;
    }

    /** Looks for both, where the user may begin at a place. */
    void look(int from) {
        int user = from;
        while (user - from < LONGEST_USER && isOfUser(window.at(user))) {
            user++;
        }
        int start = joined(user);
        if (user == from || start < 0) {
            return;
        }
        int line = window.lineEnd(start, REACH);
        int end = LineWords.end(window, start, line);
        Span word = new Span(start, end).withoutQuotes(window);
        String text = word.text(window);
        if (PasswordWord.isChosenForUser(text)
                && PasswordWord.mayBe(text, false, true)
                && ProseWords.isForLogin(window, end, line)) {
            SUSPICION.settle(FieldName.PASSWORD, window, word.start(), word.end(), findings);
        }
    }

    /** Behind what joins the user, which ends at a place, with what follows; -1 where nothing does. */
    private int joined(int user) {
        if (window.says(user, " / ")) {
            return user + 3;
        }
        boolean sign = window.at(user) == '/' || window.at(user) == ':';
        return sign && Character.isLetterOrDigit(window.at(user + 1)) ? user + 1 : -1;
    }

    private static boolean isOfUser(char c) {
        return Spelling.isAlphanumeric(c) || "._-@`'\"".indexOf(c) >= 0;
    }
}
