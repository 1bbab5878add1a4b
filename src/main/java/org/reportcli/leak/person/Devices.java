package org.reportcli.leak.person;

import java.util.List;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;

/** Finds hardware addresses (IEEE 802) behind the words that announce them: a device has one owner. */
final class Devices implements Detector {
    private static final int LENGTH = 17;

    @Override
    public List<String> words() {
        return Vocabulary.list("device-labels");
    }

    @Override
    public boolean insideWords() {
        return false;
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        Label label = Label.of(window, start, end);
        if (!label.isNone()) {
            label.show(window, 3, (shown, place, stop) -> judge(shown, place, findings));
        }
    }

    private static boolean judge(Window window, int place, Findings findings) {
        if (!isAddress(window, place)) {
            return false;
        }
        String address = window.text(place, place + LENGTH);
        String bare = Checks.bare(address);
        int different = (int) bare.chars().distinct().count();
        if (different < 5
                || bare.equals("aabbccddeeff")
                || bare.equals("001122334455")
                || bare.equals("deadbeefcafe")
                || bare.equals("123456789abc")
                || bare.startsWith("00005e")
                || bare.equals("112233445566")
                || SamplePeople.around(window, place, place + LENGTH)) {
            findings.dismiss(LeakRules.PERSON, place, place + LENGTH, "it is an example, or nobody's");
        } else {
            findings.leak(
                    LeakRules.PERSON, place, place + LENGTH, Confidence.LIKELY, "the hardware address of a device");
        }
        return true;
    }

    private static boolean isAddress(Window window, int place) {
        char sign = window.at(place + 2);
        if (sign != ':' && sign != '-' || Chars.isAlphanumeric(window.at(place - 1)) || window.at(place - 1) == ':') {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = window.at(place + i);
            if (i % 3 == 2 ? c != sign : !Chars.isHex(c)) {
                return false;
            }
        }
        char after = window.at(place + LENGTH);
        return !Chars.isAlphanumeric(after) && after != sign;
    }
}
