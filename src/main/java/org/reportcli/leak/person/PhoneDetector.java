package org.reportcli.leak.person;

import java.util.List;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;

/** Finds telephone numbers behind the words that announce them. */
final class PhoneDetector implements Detector {
    private static final int LONGEST = 36;

    @Override
    public List<String> words() {
        return Vocabulary.list("phone-labels");
    }

    @Override
    public boolean insideWords() {
        return false;
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        Label label = Label.of(window, start, end);
        if (label.isNone() || window.at(label.end()) == '(' || fewDigits(window, label.end())) {
            return;
        }
        boolean weak = window.says(start, "call")
                || window.says(start, "conta")
                || window.says(start, "kontakt")
                || window.says(start, "ring ")
                || window.says(start, "ruf ")
                || window.says(start, "text me")
                || window.says(start, "signal");
        label.show(window, 5, (shown, place, stop) -> judge(shown, place, weak, findings));
    }

    private static boolean fewDigits(Window window, int end) {
        int digits = 0;
        for (int i = end; i < end + 72; i++) {
            if (Chars.isDigit(window.at(i)) && ++digits >= 6) {
                return false;
            }
        }
        return !endsLine(window, end) && window.at(end) != ',' && window.at(end) != ';' && window.at(end) != '|';
    }

    private static boolean endsLine(Window window, int end) {
        return window.at(end) == '\n' || window.at(end) == '\r';
    }

    private static boolean judge(Window window, int place, boolean weak, Findings findings) {
        char first = window.at(place);
        boolean encodedPlus = window.says(place, "%2b");
        if (!Chars.isDigit(first) && first != '+' && first != '(' && !encodedPlus) {
            return false;
        }
        char before = window.at(place - 1);
        boolean inside = (before == '.' || before == '-' || before == '/') && Chars.isDigit(window.at(place - 2));
        if (Chars.isAlphanumeric(before) || inside) {
            return false;
        }
        int end = end(window, place);
        int digits = 0;
        StringBuilder written = new StringBuilder(LONGEST);
        for (int i = place; i < end; i++) {
            char c = window.at(i);
            if (c == '%') {
                written.append(window.says(i, "%2b") ? '+' : ' ');
                i += 2;
            } else {
                written.append(c == '+' && i > place ? ' ' : c);
                digits += Chars.isDigit(c) ? 1 : 0;
            }
        }
        if (digits < 8 || digits > 15) {
            return false;
        }
        boolean international = written.charAt(0) == '+';
        if (weak && !international && first != '0' && first != '(' && !grouped(written)) {
            return false;
        }
        if (!international && (isDate(written) || isVersion(written))) {
            return false;
        }
        String number = written.toString();
        PhoneNumbers.Verdict verdict = international ? PhoneNumbers.announced(number) : PhoneNumbers.national(number);
        if (verdict == PhoneNumbers.Verdict.NONE && !international && digits > 10) {
            verdict = PhoneNumbers.international("+" + number);
        }
        if (SamplePeople.around(window, place, end)) {
            findings.dismiss(LeakRules.PHONE_NUMBER, place, end, "it belongs to a sample person");
        } else if (verdict == PhoneNumbers.Verdict.PERSONAL) {
            findings.leak(LeakRules.PHONE_NUMBER, place, end, Confidence.CERTAIN, "somebody's telephone number");
        } else {
            findings.dismiss(LeakRules.PHONE_NUMBER, place, end, verdict.reason());
        }
        return true;
    }

    private static boolean grouped(CharSequence written) {
        int signs = 0;
        for (int i = 0; i < written.length(); i++) {
            signs += Chars.isDigit(written.charAt(i)) ? 0 : 1;
        }
        return signs == 2 && written.length() == 12;
    }

    /** Numbers parted by dots that do not begin with an area's code: {@code 10.0.15254}. */
    private static boolean isVersion(CharSequence written) {
        boolean american = written.length() == 12 && written.charAt(3) == '.' && written.charAt(7) == '.';
        return written.charAt(0) != '0' && !american && written.toString().indexOf('.') > 0;
    }

    private static boolean isDate(CharSequence written) {
        if (written.length() < 8) {
            return false;
        }
        char fifth = written.charAt(4);
        char third = written.charAt(2);
        return (fifth == '-' || fifth == '/') && written.charAt(7) == fifth
                || (third == '.' || third == '/') && written.charAt(5) == third && written.length() <= 10;
    }

    /** Behind the last digit of a number that begins at a place. */
    private static int end(Window window, int place) {
        int end = place;
        int gap = 0;
        int digits = 0;
        for (int i = place; i < place + LONGEST; i++) {
            char c = window.at(i);
            if (Chars.isDigit(c)) {
                if (gap > 3 || gap > 0 && digits >= 13) {
                    break;
                }
                digits++;
                end = i + 1;
                gap = 0;
            } else if (window.says(i, "%20") || window.says(i, "%2b") && i == place) {
                i += 2;
                gap++;
            } else if (c == ' '
                    || c == '-'
                    || c == '.'
                    || c == '/'
                    || c == '('
                    || c == ')'
                    || c == '\u00a0'
                    || c == '\u2011'
                    || c == '+' && (i == place || Chars.isDigit(window.at(i - 1)))) {
                gap++;
            } else {
                break;
            }
        }
        return end;
    }
}
