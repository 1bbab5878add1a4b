package org.reportcli.leak.person;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;

/** Finds dates of birth behind the words that announce them. */
final class BirthDates implements Detector {
    private static final class Forms {
        static final String MONTH =
                "(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|se[pt]|o[ck]t|nov|de[cz]|ene|abr|ago|dic|janv|févr|fév|avr|juin|juil|août|déc|gen|mag|giu|lug|set|ott)[a-zéûäö]*\\.?";
        static final Pattern DATE =
                Pattern.compile("(?i)((?:19|20)[0-9]{2}[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12][0-9]|3[01])"
                        + "|(?:0?[1-9]|[12][0-9]|3[01])(?:[-/]|\\. ?|%2F)(?:0?[1-9]|[12][0-9]|3[01])(?:[-/]|\\. ?|%2F)(?:(?:19|20)[0-9]{2}|[0-9]{2})"
                        + "|(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
                        + "|(?:0?[1-9]|[12][0-9]|3[01])(?:\\.|st|nd|rd|th)?[- ](?:de )?(?:of )?" + MONTH
                        + ",?[- ](?:de )?(?:19|20)[0-9]{2}"
                        + "|" + MONTH
                        + " (?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?,? (?:19|20)[0-9]{2})(?:[^0-9]|$)");
        static final Pattern NAME = Pattern.compile(
                "(?:(?:Patient|Patientin|Herr|Frau|Mr|Mrs|Ms|Dr)\\.? )*(\\p{Lu}[\\p{L}'’-]+(?: (?:von|van|de|der|zu|di|da|del|la|el|bin|al))*(?: \\p{Lu}[\\p{L}'’.-]*){1,2})[,( ]+(?:\\*? ?)$");
    }

    @Override
    public List<String> words() {
        return Vocabulary.list("birth-labels");
    }

    @Override
    public boolean insideWords() {
        return false;
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        Label label = Label.of(window, start, end);
        if (label.isNone() || isMethod(window, label.end())) {
            return;
        }
        boolean prose = !label.isKey(window);
        label.show(window, prose ? 4 : 1, (shown, place, stop) -> judge(shown, label, place, prose, findings));
    }

    private static boolean isMethod(Window window, int end) {
        return window.at(end) == '(' && window.at(end + 1) == ')';
    }

    private static boolean judge(Window window, Label label, int place, boolean prose, Findings findings) {
        if (Chars.isAlphanumeric(window.at(place - 1))) {
            return false;
        }
        char first = window.at(place);
        if (!Chars.isDigit(first) && !Chars.isLetter(first)) {
            return false;
        }
        Matcher matcher = Forms.DATE.matcher(window.text(place, place + 40));
        if (!matcher.lookingAt()) {
            return false;
        }
        String date = matcher.group(1);
        int end = place + date.length();
        if (isSample(date)) {
            findings.dismiss(LeakRules.BIRTH_DATE, place, end, "it is a date that forms and tests begin with");
        } else if (SamplePeople.around(window, place, end)) {
            findings.dismiss(LeakRules.BIRTH_DATE, place, end, "it belongs to a sample person");
        } else {
            findings.leak(LeakRules.BIRTH_DATE, place, end, Confidence.LIKELY, "somebody's date of birth");
            if (prose) {
                name(window, label.start(), findings);
            }
        }
        return true;
    }

    /** The name before {@code born} and {@code geb.}. */
    private static void name(Window window, int before, Findings findings) {
        int line = window.lineStart(before, 60);
        Matcher matcher = Forms.NAME.matcher(window.text(line, before));
        if (matcher.find()) {
            findings.leak(
                    LeakRules.PERSON,
                    line + matcher.start(1),
                    line + matcher.end(1),
                    Confidence.LIKELY,
                    "somebody's name");
        }
    }

    private static boolean isSample(String date) {
        boolean january = date.contains("-01-01")
                || date.startsWith("01.01.")
                || date.startsWith("01/01/")
                || date.startsWith("1.1.")
                || date.startsWith("1/1/")
                || date.endsWith("0101") && date.length() == 8;
        return january
                || date.startsWith("0000")
                || date.equals("12.08.1964")
                || date.equals("1964-08-12")
                || date.equals("31.12.1999")
                || date.equals("1999-12-31");
    }
}
