package org.reportcli.leak.credential;

import java.util.ArrayList;
import java.util.List;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Lexicon;
import org.reportcli.leak.Window;
import org.reportcli.leak.value.ValueKind;

/** Finds sessions, keys and PINs in sentences: "my session id is …", "der API-Key lautet …", "the PIN was …". */
final class TermDetector implements Detector {
    private static final int REACH = 200;
    private static final int MOST_WORDS = 6;
    private static final String TOKEN = "token ";
    private static final String FIELD = "session-id";
    private static final String SESSION_BEFORE = "session ";
    private static final int SHORTEST = 16;
    private static final int SHORTEST_UNANNOUNCED = 24;
    private static final int SHORTEST_PIN = 4;
    private static final int LONGEST_PIN = 8;
    private static final Suspicion SESSION =
            new Suspicion(LeakRules.SESSION, Confidence.LIKELY, "a session id in a sentence");
    private static final Suspicion KEY = new Suspicion(LeakRules.SECRET, Confidence.LIKELY, "a key in a sentence");
    private static final Suspicion PIN = new Suspicion(LeakRules.PASSWORD, Confidence.POSSIBLE, "a PIN in a sentence");

    private final List<String> sessions = StartWords.of("session-term");
    private final List<String> pins = StartWords.of("pin-term");
    private final Lexicon lexicon = new Lexicon(List.of(sessions, pins));

    @Override
    public List<String> words() {
        List<String> words = new ArrayList<>(StartWords.of("key-term"));
        words.addAll(sessions);
        words.addAll(pins);
        return words;
    }

    @Override
    public boolean insideWords() {
        return false;
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        int lists = lexicon.lists(window, start, end);
        if ((lists & 2) != 0) {
            pin(window, end, findings);
            return;
        }
        boolean verb = window.says(start, TOKEN);
        char next = window.at(end);
        if (verb && window.says(start - SESSION_BEFORE.length(), SESSION_BEFORE)
                || next != ':' && next != ' ' && window.at(end - 1) != ' ') {
            // A session token is another term, and a longer word says something else.
            return;
        }
        if (next == ':' && end - start == FIELD.length() && window.says(start, FIELD)) {
            // A field, which others judge.
            return;
        }
        Span value = value(window, next == ':' ? end + 1 : end, verb || next == ':');
        if (value == null) {
            return;
        }
        if ((lists & 1) != 0) {
            SESSION.settle(FieldName.SESSION, window, value.start(), value.end(), findings);
        } else {
            KEY.settle(FieldName.SECRET, window, value.start(), value.end(), findings);
        }
    }

    /**
     * The first random word, where only words stand before it that lead to one; null where none does.
     *
     * @param introduced whether it is clear already that a value follows
     */
    private static Span value(Window window, int from, boolean introduced) {
        int line = window.lineEnd(from, REACH);
        int at = from;
        boolean announced = introduced;
        for (int words = 0; words < MOST_WORDS; words++) {
            Span word = word(window, Signs.behindSpaces(window, at), line);
            if (word.length() == 0) {
                return null;
            }
            ProseWords.Role role = ProseWords.role(ProseWords.lists(window, word.start(), word.end()));
            if (role == ProseWords.Role.ANNOUNCES || word.length() == 1 && window.at(word.start()) == ':') {
                announced = true;
            } else if (role != ProseWords.Role.FILLS) {
                String text = word.text(window);
                // A long value may stand right behind the term.
                int least = announced ? SHORTEST : SHORTEST_UNANNOUNCED;
                boolean near = announced || words == 0;
                boolean random = word.length() >= least && !isOther(text) && ValueKind.isRandom(text);
                return near && random ? word : null;
            }
            at = LineWords.end(window, word.end(), line);
        }
        return null;
    }

    /** A fingerprint, a name with its value, or a JWT, which its own rule judges. */
    private static boolean isOther(String text) {
        return text.indexOf(':') >= 0 || isField(text) || text.startsWith("eyJ") && text.indexOf('.') > 0;
    }

    /** {@code correlationId=…}; what Base64 ends with is no such sign. */
    private static boolean isField(String text) {
        int sign = text.indexOf('=');
        return sign > 0 && sign < text.length() - 1 && text.charAt(sign + 1) != '=';
    }

    /** A word without the signs around it. */
    private static Span word(Window window, int from, int line) {
        int end = LineWords.end(window, from, line);
        int start = from;
        while (start < end - 1 && "\"'`*(„“»".indexOf(window.at(start)) >= 0) {
            start++;
        }
        while (end > start + 1 && "\"'`*).,;:!“”«".indexOf(window.at(end - 1)) >= 0) {
            end--;
        }
        return new Span(start, end);
    }

    /** Digits right behind a place. */
    private static void pin(Window window, int from, Findings findings) {
        Span word = word(window, from, window.lineEnd(from, REACH));
        if (word.length() >= SHORTEST_PIN && word.length() <= LONGEST_PIN && Spelling.isDigits(word.text(window))) {
            PIN.settle(FieldName.PASSWORD, window, word.start(), word.end(), findings);
        }
    }
}
