package org.reportcli.leak.person;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
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

    private static final class Forms {
        private static final String CAP = "\\p{Lu}[\\p{L}'’.-]*";
        private static final String NUMBER = "[0-9]{1,4} ?[a-zA-Z]?(?:[-/][0-9]{1,4}[a-z]?)*";
        private static final String TOWN =
                CAP + "(?:[ -](?:am|an|der|im|in|bei|ob|la|le|sur|de|del|do|di|" + CAP + ")){0,3}";
        private static final String ZIP = "(?:[A-Z]{1,2}-)?[0-9]{4,5}(?: [A-Z]{2}\\b)?(?:-[0-9]{3})?";
        private static final String REST = "(?:,| ?\\\\n|\\r?\\n| -| ·)? ?" + ZIP + " " + TOWN;
        /** Streets whose kind stands behind the name, with the number behind: Germany, Austria, Switzerland, the Netherlands, the north. */
        static final String BEHIND = "(?:" + CAP + "[ -]){0,3}(?:" + CAP
                + "(?:stra(?:ß|ss)e|str\\.|weg|allee|platz|gasse|ring|damm|ufer|hof|steig|berg|straat|laan|plein|kade|gracht|gatan|vägen|gata|vej|gade|allé|veien|katu|tie)|Str(?:aße|asse|\\.)|Weg|Allee|Platz|Gasse|Ring|Damm) "
                + NUMBER;
        /** Those that begin with a word of place. */
        static final String AT =
                "(?:Am|An der|An den|Im|In der|In den|Auf der|Auf dem|Zum|Zur|Unter den|Hinter der|Bei der|Beim) " + CAP
                        + "(?:[ -]" + CAP + ")? " + NUMBER;
        /** French: the number first. */
        static final String FRENCH =
                "[0-9]{1,4}(?: ?(?:bis|ter|quater))?,? (?:rue|avenue|av\\.|boulevard|bd|place|chemin|impasse|allée|quai|route|cours|square|passage)(?: [\\p{L}'’.-]+){1,5}";
        /** Spanish, Italian, Portuguese: the kind first, the number behind. */
        static final String ROMANCE =
                "(?:Calle|C/|Avenida|Avda\\.?|Plaza|Paseo|Carrer|Ronda|Via|Viale|Piazza|Corso|Vicolo|Largo|Rua|Travessa|Praça|ul\\.|ulica|al\\.)(?: ?[\\p{L}'’.-]+){1,5},? "
                        + "(?:n\\.? ?|nº ?)?" + NUMBER + "(?:, ?[0-9]º ?[A-Za-z]?)?";

        private static final String KIND =
                "(?:St|Street|Ave|Avenue|Rd|Road|Dr|Drive|Ln|Lane|Blvd|Boulevard|Ct|Court|Way|Pl|Place|Terrace|Ter|Cir|Circle|Pkwy|Parkway|Hwy|Gardens|Close|Crescent|Cres|Square|Sq|Grove|Mews|Row|Hill|Walk|Parade|Trail|Green|Park|View|Rise)";
        /** English: the number first, the kind last. */
        static final String ENGLISH =
                "(?:(?:Flat|Unit|Apt|Apartment) [0-9A-Z]{1,4},? )?[0-9]{1,5}[A-Za-z]?(?:/[0-9]{1,4})? (?:[NSEW]\\.? )?(?:"
                        + CAP + " ){1,3}" + KIND
                        + "\\b\\.?(?:,? ?(?:Apt|Apartment|Suite|Ste|Unit|Flat|#)\\.? ?#?[0-9A-Za-z-]{1,5})?";

        private static final String US =
                "(?:,|\\\\n|\\r?\\n)? ?" + CAP + "(?: " + CAP + "){0,2},? [A-Z]{2},? [0-9]{5}(?:-[0-9]{4})?";
        private static final String UK =
                "(?:,|\\\\n|\\r?\\n)? ?(?:" + CAP + ",? ){0,3}[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}\\b";
        private static final String OVERSEAS = "(?:,|\\r?\\n)? ?(?:" + CAP
                + ",? ){1,3}(?:[A-Z]{2,3} [0-9]{4}|[A-Z]{2} [A-Z][0-9][A-Z] ?[0-9][A-Z][0-9])\\b";
        static final Pattern WHOLE = Pattern.compile("((?:" + BEHIND + "|" + AT + "|" + FRENCH + "|" + ROMANCE + ")"
                + REST + "|" + ENGLISH + "(?:" + US + "|" + UK + "|" + OVERSEAS + "))");
        static final Pattern STREET =
                Pattern.compile("(?:" + BEHIND + "|" + AT + "|" + FRENCH + "|" + ROMANCE + "|" + ENGLISH + ")");
    }

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
            label.show(window, 0, (shown, place, stop) -> field(shown, label, place, stop, findings));
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

    /** Whether four digits stand together behind the street. */
    private static boolean zipNear(Window window, int end) {
        int run = 0;
        for (int i = end; i < end + REACH; i++) {
            run = Chars.isDigit(window.at(i)) ? run + 1 : 0;
            if (run == 4) {
                return true;
            }
        }
        return false;
    }

    /** Whether a kind of street begins a word, or stands at the end of a name with a number behind it. */
    private static boolean mayBeStreet(Window window, int start, int end) {
        char next = window.at(end) == ' ' ? window.at(end + 1) : window.at(end);
        return Chars.isDigit(next) || !Chars.isLetter(window.at(start - 1));
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
        boolean english = (window.at(start) == ' ' || window.says(start, "gardens")) && isBehindName(window, start);
        if (!english && !(mayBeStreet(window, start, end) && zipNear(window, end))) {
            return;
        }
        int from = Math.max(0, window.lineStart(start, 60));
        int to = Math.min(window.length(), end + REACH);
        String text = window.text(from, to);
        Matcher matcher = Forms.WHOLE.matcher(text);
        int at = 0;
        while (at < text.length() && matcher.find(at)) {
            int first = from + matcher.start();
            int last = from + matcher.end();
            if (!Chars.isAlphanumeric(window.at(first - 1)) && !Chars.isDigit(window.at(last))) {
                judge(window, first, last, findings);
            }
            at = matcher.end();
        }
    }

    private static boolean field(Window window, Label label, int place, int stop, Findings findings) {
        char quote = window.at(place - 1);
        int end = place;
        while (end < stop && !ends(window, end, quote)) {
            end++;
        }
        String value = window.text(place, end).stripTrailing();
        end = place + value.length();
        Matcher street = Forms.STREET.matcher(value.replace('+', ' '));
        boolean named = !window.says(label.start(), "addr") || label.end() - label.start() > 7;
        boolean form = street.find() && (named || street.start() == 0);
        if (value.length() < 6 || !form && !(named && isStreet(value))) {
            return false;
        }
        judge(window, place, end, findings);
        return true;
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
