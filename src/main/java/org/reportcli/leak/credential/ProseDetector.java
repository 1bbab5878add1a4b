package org.reportcli.leak.credential;

import java.util.ArrayList;
import java.util.List;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.Lexicon;
import org.reportcli.leak.Window;

/** Finds passwords in sentences, English and German: "the password is …", "mit dem Passwort …", "credentials ada / …". */
final class ProseDetector implements Detector {
    private static final int REACH = 160;

    private final List<String> logins = StartWords.of("login");
    private final List<String> statements = StartWords.of("statement");
    private final Lexicon lexicon = new Lexicon(List.of(logins, statements));

    @Override
    public List<String> words() {
        List<String> words = new ArrayList<>(StartWords.of("prose"));
        words.addAll(logins);
        words.addAll(statements);
        return words;
    }

    @Override
    public boolean insideWords() {
        return false;
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        if (isPartOfName(window.at(start - 1))) {
            return;
        }
        boolean spaced = window.at(end - 1) == ' ';
        char next = window.at(end);
        if (!spaced && !mayFollow(next)) {
            return;
        }
        int lists = lexicon.lists(window, start, end);
        boolean login = (lists & 1) != 0;
        if (!login && !spaced && (next == ':' || next == '=')) {
            // A field, which others judge.
            return;
        }
        int line = window.lineEnd(end, REACH);
        new Sentence(window, end, line, findings).look(login, (lists & 2) != 0);
    }

    private static boolean isPartOfName(char before) {
        return switch (before) {
            case '_', '-', '.', '$', '/', '=', '[' -> true;
            default -> Character.isLetterOrDigit(before);
        };
    }

    private static boolean mayFollow(char c) {
        return switch (c) {
            case ' ', ':', 's', '*', '=', ',', ')' -> true;
            default -> false;
        };
    }
}
