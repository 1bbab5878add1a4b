package org.reportcli.leak.person;

import java.util.List;
import java.util.Set;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakLevel;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;

/** Finds where somebody is said to be: a latitude and a longitude in a sentence that speaks of a person. */
final class Whereabouts implements Detector {
    private static final int REACH = 48;
    private static final int SENTENCE = 200;
    private static final int LONGEST_GAP = 16;

    /** Four decimals tell places apart that are ten metres from each other. */
    private static final int FEWEST_DECIMALS = 4;

    private static final int MOST_DECIMALS = 15;
    private static final int MOST_LATITUDE = 90;
    private static final int MOST_LONGITUDE = 180;
    private static final Set<String> PEOPLE = Vocabulary.set("whereabouts-people");

    @Override
    public List<String> words() {
        return Vocabulary.list("whereabouts-labels");
    }

    @Override
    public boolean insideWords() {
        return false;
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        int latitude = number(window, end, Math.min(window.lineEnd(end, REACH), window.length()));
        int behind = degrees(window, latitude, MOST_LATITUDE);
        if (behind < 0) {
            return;
        }
        int longitude = number(window, behind, window.lineEnd(behind, LONGEST_GAP));
        int stop = degrees(window, longitude, MOST_LONGITUDE);
        if (stop < 0) {
            return;
        }
        Surroundings sentence =
                Surroundings.of(window, window.lineStart(start, SENTENCE), window.lineEnd(stop, SENTENCE));
        if (isNowhere(window, latitude, stop)) {
            findings.dismiss(LeakRules.LOCATION, latitude, stop, "it is nowhere");
        } else if (sentence.sayOne(PEOPLE)) {
            findings.leak(
                    LeakRules.LOCATION, latitude, stop, Confidence.LIKELY, LeakLevel.WARNING, "where somebody is");
        } else {
            findings.dismiss(LeakRules.LOCATION, latitude, stop, "nothing around it speaks of a person");
        }
    }

    /** The next number before a place, with its sign; -1 where there is none. */
    private static int number(Window window, int from, int to) {
        for (int i = from; i < to; i++) {
            if (window.at(i) == '"') {
                // Fields of a record, which others judge.
                return -1;
            }
            if (Chars.isDigit(window.at(i))) {
                boolean begins = !Chars.isAlphanumeric(window.at(i - 1)) && window.at(i - 1) != '.';
                return begins ? window.at(i - 1) == '-' ? i - 1 : i : -1;
            }
        }
        return -1;
    }

    /** Behind degrees with decimals that begin at a place; -1 where none do. */
    private static int degrees(Window window, int start, int most) {
        if (start < 0) {
            return -1;
        }
        int at = window.at(start) == '-' ? start + 1 : start;
        int whole = 0;
        int dot = at;
        while (dot - at < 3 && Chars.isDigit(window.at(dot))) {
            whole = whole * 10 + window.at(dot) - '0';
            dot++;
        }
        int end = dot + 1;
        while (end - dot <= MOST_DECIMALS && Chars.isDigit(window.at(end))) {
            end++;
        }
        boolean exact = window.at(dot) == '.' && end - dot > FEWEST_DECIMALS && whole <= most;
        return exact && !Chars.isAlphanumeric(window.at(end)) ? end : -1;
    }

    private static boolean isNowhere(Window window, int start, int end) {
        for (int i = start; i < end; i++) {
            if (window.at(i) >= '1' && window.at(i) <= '9') {
                return false;
            }
        }
        return true;
    }
}
