package org.reportcli.leak.credential;

import java.util.ArrayList;
import java.util.List;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakLevel;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Lexicon;
import org.reportcli.leak.Window;

/** Finds the codes of a second factor: those of messages, which work once and soon, and those kept for a lost device. */
final class CodeDetector implements Detector {
    private static final int REACH = 600;
    private static final int MOST_WORDS = 6;
    private static final int MOST_WORDS_OF_HEADING = 3;
    private static final int MOST_CODES = 40;
    private static final int LONGEST_TAIL = 6;
    private static final int LONGEST_BEFORE = 40;

    private final List<String> kept = StartWords.of("code-kept");
    private final Lexicon lexicon = new Lexicon(List.of(kept));

    @Override
    public List<String> words() {
        List<String> words = new ArrayList<>(StartWords.of("code-sent"));
        words.addAll(kept);
        return words;
    }

    @Override
    public boolean insideWords() {
        return false;
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        int at = end;
        while (at - end < LONGEST_TAIL && isOfName(window.at(at))) {
            at++;
        }
        if (isOfName(window.at(at))) {
            return;
        }
        boolean keep = lexicon.lists(window, start, end) != 0;
        if (!keep && before(window, start, findings)) {
            return;
        }
        behind(window, at, keep, findings);
    }

    /** {@code 482913 is your code}: whether a code stands before the word. */
    private static boolean before(Window window, int start, Findings findings) {
        if (window.at(start - 1) != ' ') {
            return false;
        }
        int from = start - 1;
        int line = window.lineStart(start, LONGEST_BEFORE);
        while (from > line && !CodeWords.introduces(window, from)) {
            from--;
        }
        int end = from;
        while (end > line && !Spelling.isDigit(window.at(end - 1)) && start - end < LONGEST_BEFORE) {
            end--;
        }
        int gap = Signs.behindSpaces(window, end);
        if (from <= line || gap < from) {
            return false;
        }
        int code = end;
        while (code > line && isOfCode(window.at(code - 1))) {
            code--;
        }
        if (!OneTimeCode.isSent(window.text(code, end))) {
            return false;
        }
        tell(false, new Span(code, end), window, findings);
        return true;
    }

    /** The codes behind the word: right behind it, behind a word that announces one, or on the lines below. */
    private static void behind(Window window, int from, boolean keep, Findings findings) {
        int line = window.lineEnd(from, REACH);
        int limit = keep ? Math.min(window.length(), from + REACH) : line;
        int at = from;
        int words = 0;
        int codes = 0;
        boolean near = true;
        while (words < MOST_WORDS && codes < MOST_CODES) {
            int start = OneTimeCode.next(window, at, limit);
            near |= keep && words < MOST_WORDS_OF_HEADING && start > line && at <= line
                    || isParted(window, at, start, words > 0);
            int end = OneTimeCode.wordEnd(window, start, limit);
            if (end == start) {
                return;
            }
            Span code = near || codes > 0 ? OneTimeCode.at(window, start, limit, keep) : null;
            if (code != null) {
                tell(keep, code, window, findings);
                codes++;
                if (!keep) {
                    return;
                }
                at = code.end();
                continue;
            }
            boolean numbering = near && OneTimeCode.isNumbering(window, start, end);
            near = numbering || CodeWords.announces(window, start, end);
            if (codes > 0 && !numbering && !CodeWords.joins(window, start, end)) {
                return;
            }
            words += numbering ? 0 : 1;
            at = end;
        }
    }

    /** Whether a sign stands between two places that parts a name from its value, or a sentence where words stand before it. */
    private static boolean isParted(Window window, int from, int to, boolean sentence) {
        for (int i = from; i < to; i++) {
            char c = window.at(i);
            boolean parts = c == ':' || c == '=' || c == '→' || c == '>';
            if (parts && (!sentence || i + 1 < to)) {
                return true;
            }
        }
        return false;
    }

    private static void tell(boolean keep, Span code, Window window, Findings findings) {
        String text = code.text(window);
        if (OneTimeCode.isMadeUp(text)) {
            findings.dismiss(LeakRules.PASSWORD, code.start(), code.end(), "it is the code that everybody tries");
            return;
        }
        if (keep) {
            findings.leak(
                    LeakRules.PASSWORD, code.start(), code.end(), Confidence.LIKELY, "a code for a lost second factor");
        } else {
            findings.leak(
                    LeakRules.PASSWORD,
                    code.start(),
                    code.end(),
                    Confidence.POSSIBLE,
                    LeakLevel.WARNING,
                    "a code that works once");
        }
    }

    private static boolean isOfName(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static boolean isOfCode(char c) {
        return Spelling.isDigit(c) || c >= 'A' && c <= 'Z' || c == '-';
    }
}
