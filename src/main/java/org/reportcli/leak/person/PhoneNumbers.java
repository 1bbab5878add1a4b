package org.reportcli.leak.person;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;

/** Judges telephone numbers by the numbering plans of the world. Slow: only what looks like one comes here. */
final class PhoneNumbers {
    /** Where numbers without a country's code are looked up. */
    private static final List<String> REGIONS = Vocabulary.list("phone-regions");

    private static final List<PhoneNumberType> SERVICES = List.of(
            PhoneNumberType.TOLL_FREE,
            PhoneNumberType.PREMIUM_RATE,
            PhoneNumberType.SHARED_COST,
            PhoneNumberType.UAN,
            PhoneNumberType.VOICEMAIL);

    /** What a number is. */
    enum Verdict {
        /** A person may answer. */
        PERSONAL("it may be a person's"),
        /** A regulator keeps it for films and examples, or somebody made it up. */
        FICTION("it is kept for films and examples, or made up"),
        /** Everybody may call it: free, shared cost, premium. */
        SERVICE("it is the number of a service"),
        /** No plan has it. */
        NONE("no numbering plan has it");

        private final String reason;

        Verdict(String reason) {
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    private PhoneNumbers() {}

    private static final class Plans {
        static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();
        static final List<String> FICTION = Resource.rows("fiction-phones.txt");
    }

    /** Judges a number with its country's code. */
    static Verdict international(String written) {
        if (isMadeUp(written)) {
            return Verdict.FICTION;
        }
        return in("DE", written);
    }

    /**
     * Judges a number with its country's code that is announced as a telephone number: its length has to be right. Plans change,
     * and North America's alone is known to the digit everywhere.
     */
    static Verdict announced(String written) {
        Verdict verdict = international(written);
        if (verdict != Verdict.NONE || written.startsWith("+1")) {
            return verdict;
        }
        try {
            PhoneNumberUtil util = Plans.UTIL;
            return util.isPossibleNumber(util.parse(written, "ZZ")) ? Verdict.PERSONAL : Verdict.NONE;
        } catch (NumberParseException e) {
            return Verdict.NONE;
        }
    }

    /** Judges a number without its country's code: where one region would take it for a person's, it is. */
    static Verdict national(String written) {
        if (isMadeUp(written)) {
            return Verdict.FICTION;
        }
        Verdict best = Verdict.NONE;
        for (String region : REGIONS) {
            Verdict verdict = in(region, written);
            if (verdict == Verdict.FICTION || verdict == Verdict.SERVICE && best == Verdict.NONE) {
                return verdict;
            }
            best = verdict.compareTo(best) < 0 ? verdict : best;
        }
        return best;
    }

    private static Verdict in(String region, String written) {
        PhoneNumberUtil util = Plans.UTIL;
        PhoneNumber number;
        try {
            number = util.parse(written, region);
        } catch (NumberParseException e) {
            return Verdict.NONE;
        }
        String canonical = util.format(number, PhoneNumberFormat.E164);
        if (isFiction(canonical)) {
            return Verdict.FICTION;
        }
        if (!util.isValidNumber(number)) {
            return Verdict.NONE;
        }
        return SERVICES.contains(util.getNumberType(number)) ? Verdict.SERVICE : Verdict.PERSONAL;
    }

    private static boolean isFiction(String canonical) {
        for (String row : Plans.FICTION) {
            if (row.length() == canonical.length()
                    || row.charAt(row.length() - 1) != '.' && canonical.startsWith(row)) {
                int i = 0;
                while (i < row.length() && (row.charAt(i) == '.' || row.charAt(i) == canonical.charAt(i))) {
                    i++;
                }
                if (i == row.length()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Digits that nobody was given: six alike in a row, or six that count up or down. */
    private static boolean isMadeUp(String written) {
        int alike = 1;
        int up = 1;
        int down = 1;
        int last = -9;
        for (int i = 0; i < written.length(); i++) {
            int digit = written.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                continue;
            }
            alike = digit == last ? alike + 1 : 1;
            up = digit == (last + 1) % 10 ? up + 1 : 1;
            down = last == (digit + 1) % 10 ? down + 1 : 1;
            if (alike >= 6 || up >= 6 || down >= 6) {
                return true;
            }
            last = digit;
        }
        return false;
    }
}
