package org.reportcli.leak.person;

import org.reportcli.leak.Confidence;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakLevel;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.NumberDetector;
import org.reportcli.leak.Window;

/** Sorts runs of digits by their form, and hands on the few that may lead to a person. */
final class PersonNumbers implements NumberDetector {
    /** The length of a card's number in four groups. */
    private static final int CARD = 19;

    private static final int DOT = 1;
    private static final int DASH = 2;
    private static final int SPACE = 4;
    private static final int OTHER = 8;

    @Override
    public void number(Window window, int begin, int end, int digits, Findings findings) {
        int start = begin;
        if (window.at(start) == '(' && !closes(window, start, end)) {
            start++;
        }
        char first = window.at(start);
        char after = window.at(end);
        if (first == '+') {
            plus(window, start, end, digits, findings);
            return;
        }
        if (end - start == digits) {
            if (digits >= 13 && digits <= 19 && !Chars.isLetter(after) && after != '_') {
                plain(window, start, end, digits, findings);
            } else if (digits == 17 && (after | 0x20) == 'x' && !Chars.isAlphanumeric(window.at(end + 1))) {
                selfEvident("cn-id", window, start, end + 1, "a Chinese identity number", findings);
            }
            return;
        }
        if (window.at(start + 4) == '-' && window.at(start + 7) == '-') {
            if (end - start > 17 && window.at(start + 10) == ' ') {
                number(window, start + 11, end, digits - 8, findings);
            }
            return;
        }
        if (Chars.isLetter(after)) {
            return;
        }
        grouped(window, start, end, digits, findings);
    }

    /** Whether a bracket closes inside the run, as that of an area's code does. */
    private static boolean closes(Window window, int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if (window.at(i) == ')') {
                return true;
            }
        }
        return false;
    }

    private static void plus(Window window, int start, int end, int digits, Findings findings) {
        char before = window.at(start - 1);
        if (digits < 8
                || Chars.isAlphanumeric(before)
                || before == '+'
                || before == '/'
                || Chars.isLetter(window.at(end))) {
            return;
        }
        for (int stop = end; stop > start + 8; stop = shorter(window, start, stop)) {
            int count = 0;
            for (int i = start; i < stop; i++) {
                count += Chars.isDigit(window.at(i)) ? 1 : 0;
            }
            if (count < 8) {
                return;
            }
            if (count > 15) {
                continue;
            }
            PhoneNumbers.Verdict verdict = PhoneNumbers.international(window.text(start, stop));
            if (verdict == PhoneNumbers.Verdict.PERSONAL && SamplePeople.around(window, start, stop)) {
                findings.dismiss(LeakRules.PHONE_NUMBER, start, stop, "it belongs to a sample person");
                return;
            }
            if (verdict == PhoneNumbers.Verdict.PERSONAL) {
                findings.leak(LeakRules.PHONE_NUMBER, start, stop, Confidence.CERTAIN, "somebody's telephone number");
                return;
            }
            findings.dismiss(LeakRules.PHONE_NUMBER, start, stop, verdict.reason());
            if (verdict != PhoneNumbers.Verdict.NONE) {
                return;
            }
        }
    }

    /** Without the last group of digits, which may belong to what follows. */
    private static int shorter(Window window, int start, int end) {
        int i = end;
        while (i > start && Chars.isDigit(window.at(i - 1))) {
            i--;
        }
        while (i > start && !Chars.isDigit(window.at(i - 1))) {
            i--;
        }
        return i;
    }

    private static void plain(Window window, int start, int end, int digits, Findings findings) {
        char before = window.at(start - 1);
        if (before == '.'
                || before == '-' && Chars.isAlphanumeric(window.at(start - 2))
                || window.at(end) == '.' && Chars.isDigit(window.at(end + 1))
                || window.at(end) == '-' && Chars.isAlphanumeric(window.at(end + 1))) {
            return;
        }
        if (digits == 18 && selfEvident("cn-id", window, start, end, "a Chinese identity number", findings)) {
            return;
        }
        CardNumbers.judge(window, start, end, false, findings);
    }

    private void grouped(Window window, int start, int end, int digits, Findings findings) {
        if (end - start > 17 && several(window, start, end, findings)) {
            return;
        }
        long shape = 0;
        int signs = 0;
        int length = 0;
        int groups = 0;
        for (int i = start; i <= end; i++) {
            char c = i == end ? '\n' : window.at(i);
            if (Chars.isDigit(c)) {
                length++;
                continue;
            }
            if (length > 0) {
                shape = shape << 4 | Math.min(15, length);
                groups++;
                if ((shape & 0xFFFF) == 0x4444 && isCard(window, start, i)) {
                    CardNumbers.judge(window, i - CARD, i, true, findings);
                    return;
                }
            }
            length = 0;
            if (i < end) {
                signs |= c == '.' ? DOT : c == '-' ? DASH : c == ' ' ? SPACE : OTHER;
            }
        }
        if (groups == 4 && signs == DOT && digits <= 12) {
            NetworkAddresses.four(window, start, end, findings);
        } else if ((shape == 0x465 || shape == 0x464 || shape == 0x44445 || shape == 0x44443)
                && (signs == SPACE || signs == DASH)) {
            CardNumbers.judge(window, start, end, true, findings);
        } else if (shape == 0x324 && signs == DASH && !isPart(window, start, end)) {
            securityNumber(window, start, end, findings);
        } else if (shape == 0x3332 && signs == (DOT | DASH)) {
            selfEvident("br-cpf", window, start, end, "a Brazilian personal number", findings);
        } else if (shape == 0x3442 && signs == DOT) {
            selfEvident("ch-ahv", window, start, end, "a Swiss social-security number", findings);
        } else if (shape == 0x1222332 && signs == SPACE) {
            selfEvident("fr-nir", window, start, end, "a French social-security number", findings);
        } else if (window.at(start) == '0'
                && window.at(start + 1) == '0'
                && digits >= 11
                && digits <= 16
                && window.at(start + 2) != '0'
                && (signs & (DOT | OTHER)) == 0) {
            plus00(window, start, end, findings);
        } else if (shape == 0x334 && window.at(start) == '(' && window.at(start + 4) == ')') {
            plus00(window, start, end, findings);
        }
    }

    /** Looks at each of several numbers that single spaces part; whether there was one that stands for itself. */
    private boolean several(Window window, int start, int end, Findings findings) {
        boolean found = false;
        int from = start;
        for (int i = start; i <= end; i++) {
            char c = i == end ? ' ' : window.at(i);
            if (c != ' ' && c != '(' && c != ')') {
                continue;
            }
            int dots = 0;
            int digits = 0;
            for (int k = from; k < i; k++) {
                dots += window.at(k) == '.' ? 1 : 0;
                digits += Chars.isDigit(window.at(k)) ? 1 : 0;
            }
            if (i > from && i - from < end - start && (dots == 3 || dots == 0 && i - from >= 13)) {
                number(window, from, i, digits, findings);
                found = true;
            }
            from = i + 1;
        }
        return found;
    }

    /** Whether four groups of four that end at a place have the same sign between them and are no part of an account's number. */
    private static boolean isCard(Window window, int start, int end) {
        int first = end - CARD;
        char sign = window.at(end - 5);
        if (first < start || window.at(end - 10) != sign || window.at(end - 15) != sign || sign != ' ' && sign != '-') {
            return false;
        }
        if (Chars.isDigit(window.at(end + 1)) && window.at(end) == sign && sign == '-') {
            return false;
        }
        boolean account = Chars.isDigit(window.at(first - 2))
                && Chars.isDigit(window.at(first - 3))
                && Chars.isLetter(window.at(first - 4));
        return !account && (first == start || window.at(first - 1) == ' ');
    }

    private static boolean isPart(Window window, int start, int end) {
        char before = window.at(start - 1);
        char after = window.at(end);
        return before == '-' || before == '.' || before == '/' || before == '#' || after == '-' || after == '/';
    }

    private static void securityNumber(Window window, int start, int end, Findings findings) {
        Surroundings near = Surroundings.before(window, start, 32).last(2);
        if (near.say("order") || near.say("ticket") || near.say("part") || near.say("case") || near.say("build")) {
            findings.dismiss(LeakRules.NATIONAL_ID, start, end, "what stands before it names something else");
        } else if (Checks.hold("us-ssn", window.text(start, end))) {
            findings.leak(
                    LeakRules.NATIONAL_ID,
                    start,
                    end,
                    Confidence.LIKELY,
                    LeakLevel.WARNING,
                    "a US social-security number");
        } else {
            findings.dismiss(LeakRules.NATIONAL_ID, start, end, "the number was never given out, or it is a sample");
        }
    }

    /** A number with 00 in place of the plus sign, or with its area's code in brackets. */
    private static void plus00(Window window, int start, int end, Findings findings) {
        String written = window.text(start, end);
        PhoneNumbers.Verdict verdict = written.charAt(0) == '('
                ? PhoneNumbers.international("+1 " + written)
                : PhoneNumbers.international("+" + written.substring(2));
        if (verdict == PhoneNumbers.Verdict.PERSONAL) {
            findings.leak(LeakRules.PHONE_NUMBER, start, end, Confidence.LIKELY, "somebody's telephone number");
        } else {
            findings.dismiss(LeakRules.PHONE_NUMBER, start, end, verdict.reason());
        }
    }

    private static boolean selfEvident(
            String check, Window window, int start, int end, String what, Findings findings) {
        if (!Checks.hold(check, window.text(start, end)) || SamplePeople.around(window, start, end)) {
            return false;
        }
        findings.leak(LeakRules.NATIONAL_ID, start, end, Confidence.CERTAIN, what);
        return true;
    }
}
