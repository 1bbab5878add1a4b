package org.reportcli.leak.person;

import com.google.re2j.Matcher;
import java.util.List;
import java.util.Locale;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;

/** Finds postal addresses: a street with a number and a town by their form, a street alone behind the name of its field. */
final class PostalAddresses implements Detector {
    private static final int REACH = 90;
    private static final int LONGEST_NAME = 40;
    /** What a pattern takes for each char, as looks at chars. */
    private static final int PATTERN = 40;
    /** What is longer is no address, but whatever stands behind a name. */
    private static final int LONGEST_VALUE = 200;
    /** Signs that bind values to names: no address has many. */
    private static final int MOST_SIGNS = 2;
    /** No address goes over these. */
    private static final String ENDS = "\"<>{}=:;|&\t";

    @Override
    public List<String> words() {
        return Vocabulary.list("postal-labels");
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        if (!digitNear(window, start, end)) {
            return;
        }
        Label label = Label.of(window, start, end);
        if (!label.isNone() && (label.isKey(window) || isHead(window, label.end())) && isField(window, start)) {
            boolean[] found = new boolean[1];
            label.show(window, 0, (shown, place, stop) -> found[0] |= field(shown, label, place, stop, findings));
            if (found[0]) {
                return;
            }
        }
        whole(window, start, end, findings);
    }

    private static boolean isHead(Window window, int end) {
        char c = window.at(end);
        return c == ',' || c == ';' || c == '|' || c == '\n' || c == '\r' || c == ' ' && window.at(end + 1) == '|';
    }

    /** Whether a name is that of a field rather than the last part of a street. */
    private static boolean isField(Window window, int start) {
        return window.says(start, "addr")
                || window.says(start, "line")
                || window.says(start, "anschrift")
                || window.says(start, "adres")
                || window.says(start, "street")
                || window.says(start, "stra")
                || window.says(start, "ship")
                || window.says(start, "liefer")
                || window.says(start, "rechnung")
                || window.says(start, "wohna")
                || window.says(start, "posta")
                || window.says(start, "melde")
                || window.says(start, "heimat")
                || window.says(start, "privat")
                || window.says(start, "dirección")
                || window.says(start, "direccion")
                || window.says(start, "indirizzo");
    }

    private static boolean digitNear(Window window, int start, int end) {
        for (int i = start - 30; i < end + 80; i++) {
            if (Chars.isDigit(window.at(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether four digits stand together behind the street, in the same text. */
    private static boolean zipNear(Window window, int end) {
        int run = 0;
        for (int i = end; i < end + REACH && ENDS.indexOf(window.at(i)) < 0; i++) {
            run = Chars.isDigit(window.at(i)) ? run + 1 : 0;
            if (run == 4) {
                return true;
            }
        }
        return false;
    }

    /** Whether a capitalised word stands before the kind of a street, as in {@code Abbey Road}. */
    private static boolean isBehindName(Window window, int start) {
        int at = window.at(start - 1) == ' ' ? start - 1 : start;
        int first = at;
        while (at - first < LONGEST_NAME && !Character.isWhitespace(window.at(first - 1))) {
            first--;
        }
        return first < at && Character.isUpperCase(window.at(first));
    }

    private static void whole(Window window, int start, int end, Findings findings) {
        boolean english = window.at(start) == ' ' || window.says(start, "gardens");
        if (english && isBehindName(window, start)) {
            whole(StreetForm.ENGLISH, window, start, end, findings);
        }
        if (english || !zipNear(window, end)) {
            return;
        }
        char next = window.at(end) == ' ' ? window.at(end + 1) : window.at(end);
        boolean begins = !Chars.isLetter(window.at(start - 1));
        if (begins || Chars.isDigit(next)) {
            whole(StreetForm.NORTHERN, window, start, end, findings);
        }
        if (begins) {
            whole(StreetForm.FRENCH, window, start, end, findings);
            whole(StreetForm.ROMANCE, window, start, end, findings);
        }
        if (begins && (isField(window, start) || window.says(start, "boulevard"))) {
            whole(StreetForm.ENGLISH, window, start, end, findings);
        }
    }

    private static void whole(StreetForm form, Window window, int start, int end, Findings findings) {
        int from = Math.max(0, window.lineStart(start, 60));
        int to = Math.min(window.length(), end + REACH);
        String text = window.text(from, to);
        window.charge(PATTERN * text.length());
        Matcher matcher = form.whole().matcher(text);
        int at = 0;
        while (at < text.length() && matcher.find(at)) {
            int first = from + matcher.start();
            int last = from + matcher.end();
            // A town may have a stop within its name, and none behind it but that of the sentence.
            last -= window.at(last - 1) == '.' ? 1 : 0;
            if (!Chars.isAlphanumeric(window.at(first - 1)) && !Chars.isDigit(window.at(last))) {
                judge(window, first, last, findings);
            }
            at = matcher.end();
        }
    }

    private static boolean field(Window window, Label label, int place, int stop, Findings findings) {
        char quote = window.at(place - 1);
        int end = place;
        int signs = 0;
        while (end < stop && !ends(window, end, quote)) {
            char c = window.at(end);
            signs += c == '=' || c == ':' ? 1 : 0;
            if (signs > MOST_SIGNS || end - place > LONGEST_VALUE) {
                return false;
            }
            end++;
        }
        String value = window.text(place, end).stripTrailing();
        window.charge(PATTERN * value.length());
        end = place + value.length();
        boolean named = !window.says(label.start(), "addr") || label.end() - label.start() > 7;
        if (value.length() < 6 || !(named && isStreet(value)) && !hasStreet(value.replace('+', ' '), named)) {
            return false;
        }
        judge(window, place, end, findings);
        return true;
    }

    private static boolean hasStreet(String value, boolean anywhere) {
        for (StreetForm form : StreetForm.values()) {
            Matcher street = form.alone().matcher(value);
            if (street.find() && (anywhere || street.start() == 0)) {
                return true;
            }
        }
        return false;
    }

    private static boolean ends(Window window, int place, char quote) {
        char c = window.at(place);
        return c == '"'
                || c == '\n'
                || c == '\r'
                || c == '<'
                || c == '&'
                || c == '|'
                || c == ';'
                || c == '}'
                || c == '\t'
                || quote == '\'' && c == '\'';
    }

    /** A capitalised name, a number, and nothing that addresses of other kinds have. */
    private static boolean isStreet(String value) {
        if (!Chars.isUpper(value.charAt(0)) || value.length() > 80) {
            return false;
        }
        boolean digit = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ':' || c == '@' || c == '=' || c == '(' || c == '{' || c == '\\' || c == '_' || c == '%') {
                return false;
            }
            digit |= Chars.isDigit(c) && value.charAt(i - 1) == ' ';
        }
        return digit;
    }

    private static void judge(Window window, int start, int end, Findings findings) {
        String value = window.text(start, end).toLowerCase(Locale.ROOT);
        for (String sample : Vocabulary.list("sample-addresses")) {
            if (value.contains(sample)) {
                findings.dismiss(LeakRules.POSTAL_ADDRESS, start, end, "it is a sample address");
                return;
            }
        }
        if (SamplePeople.around(window, start, end)) {
            findings.dismiss(LeakRules.POSTAL_ADDRESS, start, end, "it belongs to a sample person");
        } else {
            findings.leak(LeakRules.POSTAL_ADDRESS, start, end, Confidence.LIKELY, "somebody's postal address");
        }
    }
}
