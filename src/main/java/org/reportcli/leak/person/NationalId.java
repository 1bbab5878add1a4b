package org.reportcli.leak.person;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;

/** Finds one kind of a person's number behind the words that name it: a row of national-ids.txt. */
final class NationalId implements Detector {
    private static final int LONGEST = 40;

    /** Checks that hold for much that is no such number: the word has to stand close. */
    private static final List<String> WEAK = List.of("passport", "licence", "account", "plausible", "de-card");

    private final String what;
    private final String shape;
    private final String check;
    private final List<String> words;
    /** Compiled when it is first needed; two threads may both do so, with the same result. */
    private volatile Compiled compiled = new Compiled(List.of());

    private record Compiled(List<Pattern> pattern) {}

    private NationalId(String row) {
        String[] cells = row.split("\t");
        what = cells[0];
        shape = cells[1];
        check = cells[2];
        words = List.of(cells[3].split(","));
    }

    /** All that the table has. */
    static List<NationalId> all() {
        List<NationalId> all = new ArrayList<>();
        for (String row : Resource.rows("national-ids.txt")) {
            all.add(new NationalId(row));
        }
        return all;
    }

    String what() {
        return what;
    }

    @Override
    public List<String> words() {
        return words;
    }

    @Override
    public boolean insideWords() {
        return false;
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        Label label = Label.of(window, start, end);
        if (label.isNone() || !digitNear(window, label.end())) {
            return;
        }
        label.show(window, WEAK.contains(check) ? 3 : 6, (shown, place, stop) -> judge(shown, place, findings));
    }

    private static boolean digitNear(Window window, int end) {
        for (int i = end; i < end + 72; i++) {
            if (Chars.isDigit(window.at(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean judge(Window window, int place, Findings findings) {
        if (Chars.isAlphanumeric(window.at(place - 1))) {
            return false;
        }
        Matcher matcher = pattern().matcher(window.text(place, place + LONGEST));
        if (!matcher.lookingAt()) {
            return false;
        }
        String value = matcher.group(1);
        int end = place + value.length();
        if (value.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        if (SamplePeople.around(window, place, end)) {
            findings.dismiss(LeakRules.NATIONAL_ID, place, end, "it belongs to a sample person");
        } else if (Checks.hold(check, value)) {
            boolean account = check.equals("account");
            findings.leak(
                    account ? LeakRules.BANK_ACCOUNT : LeakRules.NATIONAL_ID,
                    place,
                    end,
                    WEAK.contains(check) ? Confidence.LIKELY : Confidence.CERTAIN,
                    what);
        } else {
            findings.dismiss(LeakRules.NATIONAL_ID, place, end, "its check digits do not hold, or it is a sample");
        }
        return true;
    }

    private Pattern pattern() {
        List<Pattern> known = compiled.pattern();
        if (known.isEmpty()) {
            known = List.of(Pattern.compile("(" + shape + ")(?:[^0-9A-Za-z_]|$)"));
            compiled = new Compiled(known);
        }
        return known.get(0);
    }
}
