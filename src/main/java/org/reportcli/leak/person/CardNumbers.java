package org.reportcli.leak.person;

import java.util.HashSet;
import java.util.Set;
import org.apache.commons.validator.routines.CreditCardValidator;
import org.apache.commons.validator.routines.CreditCardValidator.CreditCardRange;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakLevel;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;

/** Judges numbers of 13 to 19 digits: those of payment cards have a check digit and begin as their issuers' do. */
final class CardNumbers {
    private static final Set<String> FOR = Vocabulary.set("card-words");
    private static final Set<String> AGAINST = Vocabulary.set("counter-words");

    private CardNumbers() {}

    private static final class Known {
        static final CreditCardValidator ISSUERS = new CreditCardValidator(new CreditCardRange[] {
            new CreditCardRange("34", null, 15, 15),
            new CreditCardRange("37", null, 15, 15),
            new CreditCardRange("300", "305", 14, 14),
            new CreditCardRange("3095", null, 14, 14),
            new CreditCardRange("36", null, 14, 14),
            new CreditCardRange("38", "39", 14, 14),
            new CreditCardRange("3528", "3589", 16, 16),
            new CreditCardRange("4", null, 13, 13),
            new CreditCardRange("4", null, 16, 16),
            new CreditCardRange("51", "55", 16, 16),
            new CreditCardRange("2221", "2720", 16, 16),
            new CreditCardRange("6011", null, 16, 16),
            new CreditCardRange("644", "659", 16, 16),
            new CreditCardRange("62", null, 16, 19),
            new CreditCardRange("5018", null, 16, 19),
            new CreditCardRange("5020", null, 16, 19),
            new CreditCardRange("5038", null, 16, 19),
            new CreditCardRange("6304", null, 16, 19),
            new CreditCardRange("6759", null, 16, 19),
            new CreditCardRange("6761", "6763", 16, 19),
        });
        static final Set<String> TESTS = new HashSet<>(Resource.rows("test-cards.txt"));
    }

    /** Judges digits that stand between two places, in groups or not; whether it was a card. */
    static boolean judge(Window window, int start, int end, boolean grouped, Findings findings) {
        char first = window.at(start);
        if (first < '2' || first > '6') {
            return false;
        }
        StringBuilder digits = new StringBuilder(19);
        for (int i = start; i < end; i++) {
            if (Chars.isDigit(window.at(i))) {
                digits.append(window.at(i));
            }
        }
        if (digits.length() > 19 || !CheckDigits.luhn(digits)) {
            return false;
        }
        String number = digits.toString();
        if (!Known.ISSUERS.isValid(number)) {
            return false;
        }
        if (Known.TESTS.contains(number) || isPattern(number)) {
            findings.dismiss(LeakRules.CARD_NUMBER, start, end, "payment services document it for tests");
            return true;
        }
        Surroundings before = Surroundings.before(window, start, 48);
        Surroundings near = before.last(3);
        boolean named = near.sayOne(FOR) || before.sayOne(FOR) && !near.sayOne(AGAINST) || columnNamed(window, start);
        boolean beside = Surroundings.behind(window, end, 60).sayOne(Vocabulary.set("card-fields"));
        if (!named
                && !beside
                && ((grouped ? before.last(1) : near).sayOne(AGAINST) || !grouped && isFrame(window, start))) {
            findings.dismiss(
                    LeakRules.CARD_NUMBER,
                    start,
                    end,
                    "what stands before it says that it counts or names something else");
            return false;
        }
        if (!named && !beside && !grouped && isNamed(window, start)) {
            findings.dismiss(LeakRules.CARD_NUMBER, start, end, "its name does not speak of a card");
            return false;
        }
        if (!named && !beside && (number.length() == 13 || number.length() == 14 || number.length() > 16)) {
            findings.dismiss(LeakRules.CARD_NUMBER, start, end, "nothing beside it speaks of a card");
            return false;
        }
        boolean sure = named || beside;
        boolean likely = grouped || sure;
        findings.leak(
                LeakRules.CARD_NUMBER,
                start,
                end,
                sure ? Confidence.CERTAIN : Confidence.LIKELY,
                likely ? LeakLevel.ERROR : LeakLevel.WARNING,
                "the number of a payment card");
        return true;
    }

    /** Numbers in which hardly a digit differs were made up: the tests of whoever is not in the table. */
    private static boolean isPattern(String number) {
        boolean[] seen = new boolean[10];
        int different = 0;
        int longest = 0;
        int run = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(i) - '0';
            different += seen[digit] ? 0 : 1;
            seen[digit] = true;
            run = i > 0 && number.charAt(i - 1) == number.charAt(i) ? run + 1 : 1;
            longest = Math.max(longest, run);
        }
        return different <= 3
                || longest >= 6
                || number.contains("1234567")
                || number.startsWith("1234", 4) && number.startsWith("5678", 8);
    }

    /** Whether a name stands before a value: a key with a colon or an equals sign, in quotes or not. */
    private static boolean isNamed(Window window, int start) {
        int i = start - 1;
        while (i > start - 4 && (window.at(i) == '"' || window.at(i) == '\'' || window.at(i) == ' ')) {
            i--;
        }
        char c = window.at(i);
        return c == ':' || c == '=' || c == '/' || c == '#' || c == '[' || c == '(';
    }

    /** Addresses in crashes and dumps. */
    private static boolean isFrame(Window window, int start) {
        return window.at(start - 1) == '#'
                || window.at(start - 1) == 'x'
                || window.at(start - 1) == '@'
                || window.at(start - 1) == '.';
    }

    private static boolean columnNamed(Window window, int start) {
        int line = window.lineStart(start, 1024);
        return line > 1 && Surroundings.before(window, line - 1, 120).sayOne(Vocabulary.set("card-columns"));
    }
}
