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
    private static final String PASS = "pass ";
    private static final String[] BEFORE_VERB = {" to ", " can ", " must ", " should ", " will ", " may ", " you "};

    /** A single-pass algorithm has no password. */
    private static final int SHORTEST_OF_COMPOUND = "Passwort".length();

    private final List<String> logins = StartWords.of("login");
    private final List<String> statements = StartWords.of("statement");
    private final List<String> uses = StartWords.of("login-use");
    private final Lexicon lexicon = new Lexicon(List.of(logins, statements, uses));

    @Override
    public List<String> words() {
        List<String> words = new ArrayList<>(StartWords.of("prose"));
        words.addAll(logins);
        words.addAll(statements);
        words.addAll(uses);
        return words;
    }

    @Override
    public boolean insideWords() {
        return false;
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        if (isPartOfName(window.at(start - 1)) && !isCompound(window, start, end)) {
            return;
        }
        boolean spaced = window.at(end - 1) == ' ';
        char next = window.at(end);
        if (!spaced && (!mayFollow(next) || next == ',' && window.at(end + 1) > ' ')) {
            return;
        }
        if (spaced && window.says(start, PASS) && isVerb(window, start)) {
            return;
        }
        int lists = lexicon.lists(window, start, end);
        if ((lists & 4) != 0) {
            new ToldLogin(window, findings).look(end);
            return;
        }
        boolean login = (lists & 1) != 0;
        if (!login && !spaced && (next == ':' || next == '=')) {
            // A field, which others judge.
            return;
        }
        new Sentence(window, end, REACH, findings).look(login, (lists & 2) != 0);
    }

    /** {@code you have to pass x}. */
    private static boolean isVerb(Window window, int start) {
        for (String before : BEFORE_VERB) {
            if (window.says(start - before.length(), before)) {
                return true;
            }
        }
        return false;
    }

    /** {@code das Admin-Passwort}. */
    private static boolean isCompound(Window window, int start, int end) {
        return end - start >= SHORTEST_OF_COMPOUND
                && window.at(start - 1) == '-'
                && Character.isLetter(window.at(start - 2))
                && Character.isUpperCase(window.at(start))
                && Character.isLowerCase(window.at(start + 1));
    }

    private static boolean isPartOfName(char before) {
        return switch (before) {
            case '_', '-', '.', '$', '/', '=', '[', '<', ':' -> true;
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
