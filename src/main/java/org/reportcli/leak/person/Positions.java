package org.reportcli.leak.person;

import java.util.List;
import java.util.Set;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakLevel;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;

/** Finds where somebody is: a latitude or longitude exact to some ten metres, in a record that speaks of a person or a device. */
final class Positions implements Detector {
    private static final int REACH = 300;

    private static final Set<String> PEOPLE = Vocabulary.set("people-words");

    @Override
    public List<String> words() {
        return Vocabulary.list("position-labels");
    }

    @Override
    public boolean insideWords() {
        return false;
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        Label label = Label.of(window, start, end);
        if (!label.isNone() && label.isKey(window)) {
            label.show(window, 0, (shown, place, stop) -> judge(shown, place, findings));
        }
    }

    private static boolean judge(Window window, int place, Findings findings) {
        int dot = place;
        while (dot - place < 4 && Chars.isDigit(window.at(dot))) {
            dot++;
        }
        int end = dot + 1;
        while (end - dot < 18 && Chars.isDigit(window.at(end))) {
            end++;
        }
        if (dot == place || window.at(dot) != '.' || end - dot < 5) {
            return false;
        }
        int start = window.at(place - 1) == '-' ? place - 1 : place;
        Surroundings record =
                Surroundings.of(window, Math.max(0, place - REACH), Math.min(window.length(), place + REACH));
        if (record.sayOne(PEOPLE) && !SamplePeople.around(window, start, end)) {
            findings.leak(LeakRules.LOCATION, start, end, Confidence.LIKELY, LeakLevel.WARNING, "where somebody is");
        } else {
            findings.dismiss(LeakRules.LOCATION, start, end, "nothing around it speaks of a person");
        }
        return true;
    }
}
