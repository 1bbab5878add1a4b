package org.reportcli.leak.person;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.validator.routines.IBANValidator;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;

/** Finds international bank account numbers (ISO 13616): a country, two check digits, and what its banks use. */
final class BankAccounts implements Detector {
    private static final String COUNTRIES =
            "ad ae al at az ba be bg bh br by ch cr cy cz de dk do ee es fi fo fr gb ge gi gl "
                    + "gr gt hr hu ie il is it jo kw kz lb li lt lu lv mc md me mk mr mt mu nl no pk pl ps pt qa ro rs sa se si sk sm tn "
                    + "tr ua va vg xk";
    private static final int SHORTEST = 15;
    private static final int LONGEST_LINE_END = 12;
    private static final int LONGEST = 34;

    private static final class Known {
        static final IBANValidator VALIDATOR = IBANValidator.getInstance();
        static final Set<String> EXAMPLES = new HashSet<>(Resource.rows("test-accounts.txt"));
    }

    @Override
    public List<String> words() {
        List<String> words = new ArrayList<>();
        for (String country : COUNTRIES.split(" ")) {
            for (char digit = '0'; digit <= '9'; digit++) {
                words.add(country + digit);
            }
        }
        return words;
    }

    @Override
    public boolean insideWords() {
        return false;
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        if (!Chars.isDigit(window.at(end))
                || Chars.isAlphanumeric(window.at(start - 1))
                || window.at(start - 1) == '_') {
            return;
        }
        StringBuilder compact = new StringBuilder(LONGEST);
        int stop = start;
        int digits = 0;
        boolean upper = false;
        boolean lower = false;
        boolean broken = false;
        for (int i = start; compact.length() <= LONGEST; i++) {
            char c = window.at(i);
            if (c < 128 && Chars.isAlphanumeric(c)) {
                upper |= c >= 'A' && c <= 'Z';
                lower |= c >= 'a';
                digits += Chars.isDigit(c) ? 1 : 0;
                compact.append(Character.toUpperCase(c));
                stop = i + 1;
            } else if (isLineEnd(c) && !broken && stop - start > compact.length() && compact.length() % 4 == 0) {
                // A number in groups goes on in the next line of a paragraph.
                broken = true;
                i = behindLineEnd(window, i) - 1;
                if (!Chars.isDigit(window.at(i + 1))) {
                    break;
                }
            } else if (!isSign(c) || !Chars.isAlphanumeric(window.at(i + 1)) || compact.length() % 4 != 0) {
                break;
            }
        }
        if (compact.length() < SHORTEST || digits < 10 || upper && lower && compact.length() == stop - start) {
            return;
        }
        judge(window, start, stop, compact.toString(), findings);
    }

    private static void judge(Window window, int start, int stop, String compact, Findings findings) {
        IBANValidator.Validator format = Known.VALIDATOR.getValidator(compact);
        if (format == null || format.getIbanLength() > compact.length()) {
            return;
        }
        String number = compact.substring(0, format.getIbanLength());
        int end = start;
        for (int left = number.length(); left > 0; end++) {
            left -= Chars.isAlphanumeric(window.at(end)) ? 1 : 0;
        }
        if (end < stop && Chars.isAlphanumeric(window.at(end))) {
            return;
        }
        if (!Known.VALIDATOR.isValid(number)) {
            findings.dismiss(LeakRules.BANK_ACCOUNT, start, end, "its check digits do not hold");
        } else if (Known.EXAMPLES.contains(number) || isMadeUp(number)) {
            findings.dismiss(LeakRules.BANK_ACCOUNT, start, end, "it is a documented example");
        } else if (SamplePeople.around(window, start, end)) {
            findings.dismiss(LeakRules.BANK_ACCOUNT, start, end, "it belongs to a sample person");
        } else {
            findings.leak(LeakRules.BANK_ACCOUNT, start, end, Confidence.CERTAIN, "the number of a bank account");
        }
    }

    /** Account numbers that count up or stand still were made up, with check digits that hold. */
    private static boolean isMadeUp(String number) {
        return number.contains("12345678") || number.contains("00000000000") || number.contains("98765432");
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /** Behind a line end, with the spaces on both sides of it. */
    private static int behindLineEnd(Window window, int from) {
        int at = from;
        while (at - from < LONGEST_LINE_END && (isLineEnd(window.at(at)) || window.at(at) == ' ')) {
            at++;
        }
        return at;
    }

    private static boolean isSign(char c) {
        return c == ' ' || c == '-' || c == '+' || c == '\u00a0';
    }
}
