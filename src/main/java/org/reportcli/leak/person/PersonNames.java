package org.reportcli.leak.person;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Set;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;

/** Finds names that stand in a record beside another fact about the same person. A name alone is no leak. */
final class PersonNames implements Detector {
    private static final int REACH = 500;

    private static final class Forms {
        static final Pattern NAME = Pattern.compile(
                "(\\p{Lu}[\\p{L}'’.-]*(?:(?: |\\+|%20)(?:von|van|de|der|den|zu|di|da|del|la|el|bin|al|\\p{Lu}[\\p{L}'’.-]*)){0,4})(?:[^\\p{L}0-9]|$)");
        static final Set<String> PARTS = Vocabulary.set("parts-of-names");
        static final Set<String> ORGANISATIONS = Vocabulary.set("words-of-organisations");
        static final Set<String> THINGS = Vocabulary.set("names-of-things");
        static final Set<String> NO_NAMES = Vocabulary.set("no-names");
        static final Set<String> FACTS = Vocabulary.set("person-facts");
    }

    @Override
    public List<String> words() {
        return Vocabulary.list("name-labels");
    }

    @Override
    public boolean insideWords() {
        return false;
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        Label label = Label.of(window, start, end);
        if (label.isNone()) {
            return;
        }
        boolean medical = window.says(start, "patient") || window.says(start, "befund");
        char after = window.at(label.end());
        if (!medical
                && !label.isKey(window)
                && after != ','
                && after != ';'
                && after != '|'
                && after != '"'
                && after != ' '
                && after != '\t') {
            return;
        }
        if (!medical && after == ' ' && !label.isKey(window) && window.at(label.end() + 1) != '|') {
            return;
        }
        if (!mayFollow(window, label.end(), medical) || otherThing(window, start)) {
            return;
        }
        boolean whole = medical || isWhole(window, start);
        if (whole && !medical && !valuesAround(window, start) || !factsAround(window, start)) {
            return;
        }
        label.show(window, medical ? 2 : 0, (shown, place, stop) -> judge(shown, place, whole, findings));
    }

    /** Whether what begins right behind a key may be a name; below a head and in prose it is further away. */
    private static boolean mayFollow(Window window, int end, boolean prose) {
        char sign = window.at(end);
        if (prose || sign == ',' || sign == ';' || sign == '|' || sign == '\t' || sign == ' ') {
            return true;
        }
        for (int i = end; i < end + 8; i++) {
            if (Chars.isAlphanumeric(window.at(i))) {
                return Chars.isUpper(window.at(i));
            }
        }
        return true;
    }

    /** Names of hosts, files, users of machines and products. */
    private static boolean otherThing(Window window, int start) {
        char joint = window.at(start - 1);
        if (!Chars.isAlphanumeric(joint) && joint != '_' && joint != '-' && joint != ' ') {
            return false;
        }
        Surroundings before = Surroundings.before(window, start, 16).last(1);
        return before.sayOne(Forms.THINGS);
    }

    private static boolean judge(Window window, int place, boolean whole, Findings findings) {
        if (!Chars.isUpper(window.at(place)) || Chars.isAlphanumeric(window.at(place - 1))) {
            return false;
        }
        String text = window.text(place, place + 60);
        Matcher matcher = Forms.NAME.matcher(text);
        if (!matcher.lookingAt()) {
            return false;
        }
        String name = matcher.group(1);
        int end = place + name.length();
        int dot = name.indexOf('.');
        if (dot > 0 && dot + 1 < name.length() && Character.isLowerCase(name.charAt(dot + 1))) {
            return false;
        }
        boolean two = parts(name) > 1;
        char after = window.at(end);
        if (whole && !two || after == '(' || after == '=' || after == '/' || after == '_' || after == '@') {
            return false;
        }
        if (MailContext.isSigned(window, place)) {
            findings.dismiss(LeakRules.PERSON, place, end, "it is the reporter's");
        } else if (SamplePeople.isSample(name) || SamplePeople.around(window, place, end) || isWord(name)) {
            findings.dismiss(LeakRules.PERSON, place, end, "it is a sample person, or no person");
        } else {
            findings.leak(
                    LeakRules.PERSON, place, end, Confidence.LIKELY, "the name of a person, beside more about them");
        }
        return true;
    }

    /** Whether a field holds a whole name, or a thing's, rather than the first or last part of a person's. */
    private static boolean isWhole(Window window, int start) {
        return window.says(start, "name")
                && !Surroundings.before(window, start, 12).last(1).sayOne(Forms.PARTS);
    }

    /** Whether an address or some digits stand in the record: without either, a name in it names a thing more often than not. */
    private static boolean valuesAround(Window window, int start) {
        int digits = 0;
        for (int i = start - 200; i < start + REACH; i++) {
            char c = window.at(i);
            digits += Chars.isDigit(c) ? 1 : 0;
            if (c == '@' || digits >= 4) {
                return true;
            }
        }
        return false;
    }

    /** How many parts of two letters and more a name has. */
    private static int parts(String name) {
        int parts = 0;
        for (String part : name.split(" |\\+|%20")) {
            parts += part.length() > 1 ? 1 : 0;
        }
        return parts;
    }

    private static boolean isWord(String name) {
        if (Surroundings.of(Window.of(name), 0, name.length()).sayOne(Forms.ORGANISATIONS)) {
            return true;
        }
        return name.length() < 3 || Forms.NO_NAMES.contains(name);
    }

    /** Whether the record around a place, between braces or blank lines, says another fact about somebody. */
    private static boolean factsAround(Window window, int start) {
        int from = start;
        while (from > start - REACH
                && window.at(from - 1) != '{'
                && from > 0
                && !(window.at(from - 1) == '\n' && window.at(from - 2) == '\n')) {
            from--;
        }
        int to = start;
        while (to < start + REACH
                && to < window.length()
                && window.at(to) != '}'
                && !(window.at(to) == '\n' && window.at(to + 1) == '\n')) {
            to++;
        }
        return Surroundings.of(window, from, to).sayOne(Forms.FACTS);
    }
}
