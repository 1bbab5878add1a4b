package org.reportcli.leak.person;

import java.util.Locale;
import java.util.Set;

/** Whether a number of a person can have been given out: its check digits, its ranges, the dates in it. */
final class Checks {
    private static final Set<String> SAMPLE_DEVICES =
            Set.of("490154203237518", "356938035643809", "990000862471854", "352099001761481", "353270040000000");

    private Checks() {}

    /**
     * Judges a number.
     *
     * @param check the name of the check, as in national-ids.txt
     * @param written the number as it is written, with signs between
     * @throws IllegalArgumentException for a check that is not there
     */
    static boolean hold(String check, String written) {
        String value = bare(written);
        if (CheckDigits.isMonotonous(value) || value.contains("12345678") || value.contains("23456789")) {
            return false;
        }
        return switch (check) {
            case "us-ssn" -> usSocialSecurity(value);
            case "us-itin" -> within(value, 3, 5, 50, 99) && value.length() == 9;
            case "uk-nino" -> britishInsurance(value);
            case "uk-nhs" -> CheckDigits.weighted(value, "10 9 8 7 6 5 4 3 2 1", 11);
            case "de-tax" -> germanTax(value);
            case "de-svnr" -> germanInsurance(value);
            case "de-kvnr" -> germanHealth(value);
            case "de-card" -> germanCard(value);
            case "at-svnr" -> austrianInsurance(value);
            case "ch-ahv" -> value.startsWith("756") && CheckDigits.ean(value);
            case "fr-nir" -> frenchSecurity(value);
            case "es-dni" ->
                spanishLetter(value.substring(0, value.length() - 1), value) && !value.startsWith("000000");
            case "es-nie" ->
                spanishLetter("xyz".indexOf(value.charAt(0)) + value.substring(1, value.length() - 1), value);
            case "it-cf" -> italianCode(value);
            case "nl-bsn" -> CheckDigits.weighted(value.length() == 8 ? "0" + value : value, "9 8 7 6 5 4 3 2 -1", 11);
            case "be-nrn" -> belgianNumber(value);
            case "pt-nif" -> portugueseTax(value);
            case "pl-pesel" -> CheckDigits.weighted(value, "1 3 7 9 1 3 7 9 1 3 1", 10);
            case "pl-nip" -> CheckDigits.weighted(value, "6 5 7 2 3 4 5 6 7 -1", 11);
            case "se-pnr" -> swedishNumber(value);
            case "dk-cpr" -> Dates.dayMonth(value, 0);
            case "no-fnr" ->
                CheckDigits.weighted(value, "3 7 6 1 8 9 4 5 2 1 0", 11)
                        && CheckDigits.weighted(value, "5 4 3 2 7 6 5 4 3 2 1", 11);
            case "fi-hetu" -> finnishCode(written);
            case "ie-pps" -> irishNumber(value);
            case "cz-rc" -> czechNumber(value);
            case "ro-cnp" -> romanianCode(value);
            case "bg-egn" -> CheckDigits.remainder(value, "2 4 8 5 10 9 7 3 6", 11) % 10 == last(value);
            case "gr-amka" -> CheckDigits.luhn(value) && Dates.dayMonth(value, 0);
            case "hr-oib" -> CheckDigits.mod11and10(value);
            case "tr-tckn" -> turkishNumber(value);
            case "br-cpf" -> brazilianNumber(value);
            case "ar-cuit" -> (11 - CheckDigits.remainder(value, "5 4 3 2 7 6 5 4 3 2", 11)) % 11 == last(value);
            case "cl-rut" -> chileanNumber(value);
            case "mx-curp" -> mexicanCode(value);
            case "mx-rfc", "my-nric" -> Dates.monthDay(value, value.length() == 12 ? 2 : 6);
            case "ca-sin" -> CheckDigits.luhn(value) && value.charAt(0) != '0' && value.charAt(0) != '8';
            case "in-aadhaar" -> CheckDigits.verhoeff(value);
            case "in-pan" -> !value.startsWith("abc");
            case "cn-id" -> chineseNumber(value);
            case "kr-rrn" -> Dates.monthDay(value, 2);
            case "jp-my" -> japaneseNumber(value);
            case "tw-id" -> taiwaneseNumber(value);
            case "sg-nric" -> singaporeanNumber(value);
            case "id-nik" -> indonesianNumber(value);
            case "th-id" -> (11 - CheckDigits.remainder(value, "13 12 11 10 9 8 7 6 5 4 3 2", 11)) % 10 == last(value);
            case "au-tfn" -> value.length() == 9 && CheckDigits.weighted(value, "1 4 3 7 5 8 6 9 10", 11);
            case "au-medicare" -> CheckDigits.remainder(value, "1 3 7 9 1 3 7 9", 10) == digit(value, 8);
            case "nz-ird" -> newZealandTax(value);
            case "za-id" -> CheckDigits.luhn(value) && Dates.monthDay(value, 2);
            case "il-id", "luhn" -> CheckDigits.luhn(value);
            case "imei" -> !SAMPLE_DEVICES.contains(value) && (value.length() != 15 || CheckDigits.luhn(value));
            case "imsi" -> value.length() >= 14;
            case "vehicle" -> digits(value) >= 5 && digits(value) <= 14;
            case "passport", "licence" -> digits(value) >= 4 && !value.contains("123456");
            case "account", "plausible" -> !value.contains("123456");
            default -> throw new IllegalArgumentException(check);
        };
    }

    /** The letters, in lower case, and digits of a number. */
    static String bare(String written) {
        StringBuilder bare = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                bare.append(c);
            }
        }
        return bare.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean usSocialSecurity(String value) {
        return !value.startsWith("000")
                && !value.startsWith("666")
                && value.charAt(0) != '9'
                && !value.startsWith("00", 3)
                && !value.endsWith("0000")
                && !value.equals("078051120")
                && !value.equals("219099999")
                && !value.equals("457555462")
                && !value.startsWith("12345")
                && !value.startsWith("11122333");
    }

    private static boolean britishInsurance(String value) {
        String prefix = value.substring(0, 2);
        return "dfiquv".indexOf(value.charAt(0)) < 0
                && "dfiquvo".indexOf(value.charAt(1)) < 0
                && !" bg gb nk kn tn nt zz ".contains(" " + prefix + " ")
                && !value.startsWith("123456", 2);
    }

    /** ISO 7064, MOD 11,10; of the first ten digits one is there twice or thrice, so that one is missing at least. */
    private static boolean germanTax(String value) {
        int[] counts = new int[10];
        for (int i = 0; i < 10; i++) {
            counts[digit(value, i)]++;
        }
        int most = 0;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        return value.charAt(0) != '0' && most >= 2 && most <= 3 && CheckDigits.mod11and10(value);
    }

    private static boolean germanInsurance(String value) {
        int letter = value.charAt(8) - 'a' + 1;
        String digits = value.substring(0, 8) + letter / 10 + letter % 10 + value.substring(9, 11);
        return CheckDigits.crossSums(digits, "2 1 2 5 7 1 2 1 2 1 2 1") % 10 == last(value);
    }

    private static boolean germanHealth(String value) {
        int letter = value.charAt(0) - 'a' + 1;
        String digits = "" + letter / 10 + letter % 10 + value.substring(1, 9);
        return CheckDigits.crossSums(digits, "1 2 1 2 1 2 1 2 1 2") % 10 == last(value) || digits(value) == 9;
    }

    private static boolean germanCard(String value) {
        return digits(value) >= 3 && (value.length() == 9 || CheckDigits.mrz(value.substring(0, 9)) == last(value));
    }

    private static boolean austrianInsurance(String value) {
        int sum = 3 * digit(value, 0) + 7 * digit(value, 1) + 9 * digit(value, 2);
        String birth = value.substring(4);
        return (sum + CheckDigits.remainder(birth, "5 8 4 2 1 6", 11)) % 11 == digit(value, 3);
    }

    private static boolean frenchSecurity(String value) {
        String number = value.substring(0, 13);
        long rest = Long.parseLong(number.replace('a', '0').replace('b', '0'));
        if (number.indexOf('a') > 0) {
            rest -= 1_000_000;
        } else if (number.indexOf('b') > 0) {
            rest -= 2_000_000;
        }
        return 97 - rest % 97 == Integer.parseInt(value.substring(13));
    }

    private static boolean spanishLetter(String digits, String value) {
        return "trwagmyfpdxbnjzsqvhlcke".charAt(Integer.parseInt(digits) % 23) == value.charAt(value.length() - 1)
                && !digits.equals("12345678")
                && !digits.endsWith("1234567");
    }

    private static boolean italianCode(String value) {
        int[] odd = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23};
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            char c = value.charAt(i);
            int worth = c <= '9' ? c - '0' : c - 'a';
            sum += i % 2 == 0 ? odd[worth] : worth;
        }
        return sum % 26 == value.charAt(15) - 'a' && !value.startsWith("rssmra");
    }

    private static boolean belgianNumber(String value) {
        long number = Long.parseLong(value.substring(0, 9));
        int check = Integer.parseInt(value.substring(9));
        return 97 - number % 97 == check || 97 - (2_000_000_000L + number) % 97 == check;
    }

    private static boolean portugueseTax(String value) {
        int rest = 11 - CheckDigits.remainder(value, "9 8 7 6 5 4 3 2", 11);
        return (rest > 9 ? 0 : rest) == last(value) && "12356789".indexOf(value.charAt(0)) >= 0;
    }

    private static boolean swedishNumber(String value) {
        String ten = value.substring(value.length() - 10);
        int day = digit(ten, 4) * 10 + digit(ten, 5);
        return CheckDigits.luhn(ten) && within(ten, 2, 4, 1, 12) && (day >= 1 && day <= 31 || day >= 61 && day <= 91);
    }

    private static boolean finnishCode(String written) {
        int number = Integer.parseInt(written.substring(0, 6) + written.substring(7, 10));
        char check = Character.toLowerCase(written.charAt(10));
        return "0123456789abcdefhjklmnprstuvwxy".charAt(number % 31) == check && Dates.dayMonth(written, 0);
    }

    private static boolean irishNumber(String value) {
        int second = value.length() == 9 && value.charAt(8) != 'w' ? value.charAt(8) - 'a' + 1 : 0;
        int sum = CheckDigits.sum(value, "8 7 6 5 4 3 2") + 9 * second;
        return "wabcdefghijklmnopqrstuv".charAt(sum % 23) == value.charAt(7) && !value.startsWith("1234567");
    }

    private static boolean czechNumber(String value) {
        int month = Integer.parseInt(value.substring(2, 4)) % 50;
        boolean dated = month >= 1 && (month <= 12 || month >= 21 && month <= 32) && within(value, 4, 6, 1, 31);
        return dated && (value.length() == 9 || Long.parseLong(value.substring(0, 9)) % 11 % 10 == last(value));
    }

    private static boolean romanianCode(String value) {
        int rest = CheckDigits.remainder(value, "2 7 9 1 4 6 3 5 8 2 7 9", 11);
        return (rest == 10 ? 1 : rest) == last(value) && Dates.monthDay(value, 3);
    }

    private static boolean turkishNumber(String value) {
        int odd = 0;
        int even = 0;
        for (int i = 0; i < 9; i++) {
            odd += i % 2 == 0 ? digit(value, i) : 0;
            even += i % 2 == 0 ? 0 : digit(value, i);
        }
        int tenth = Math.floorMod(odd * 7 - even, 10);
        return tenth == digit(value, 9) && (odd + even + tenth) % 10 == last(value);
    }

    private static boolean brazilianNumber(String value) {
        int first = CheckDigits.sum(value, "10 9 8 7 6 5 4 3 2") * 10 % 11 % 10;
        int second = CheckDigits.sum(value, "11 10 9 8 7 6 5 4 3 2") * 10 % 11 % 10;
        return first == digit(value, 9) && second == digit(value, 10) && !value.startsWith("123456789");
    }

    private static boolean chileanNumber(String value) {
        int sum = 0;
        int weight = 2;
        for (int i = value.length() - 2; i >= 0; i--) {
            sum += digit(value, i) * weight;
            weight = weight == 7 ? 2 : weight + 1;
        }
        char check = "0k987654321".charAt(sum % 11);
        return check == value.charAt(value.length() - 1) && value.length() >= 8 && !value.startsWith("12345678");
    }

    private static boolean mexicanCode(String value) {
        String alphabet = "0123456789abcdefghijklmnñopqrstuvwxyz";
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += alphabet.indexOf(value.charAt(i)) * (18 - i);
        }
        return (10 - sum % 10) % 10 == last(value);
    }

    private static boolean chineseNumber(String value) {
        int rest = CheckDigits.remainder(value, "7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2", 11);
        return "10x98765432".charAt(rest) == value.charAt(17)
                && within(value, 6, 10, 1900, 2100)
                && Dates.monthDay(value, 10);
    }

    private static boolean japaneseNumber(String value) {
        int rest = CheckDigits.remainder(value, "6 5 4 3 2 7 6 5 4 3 2", 11);
        return (rest <= 1 ? 0 : 11 - rest) == last(value);
    }

    private static boolean taiwaneseNumber(String value) {
        int letter = "abcdefghjklmnpqrstuvxywzio".indexOf(value.charAt(0)) + 10;
        int sum = letter / 10 + letter % 10 * 9 + CheckDigits.sum(value.substring(1), "8 7 6 5 4 3 2 1 1");
        return sum % 10 == 0 && !value.endsWith("23456789");
    }

    private static boolean singaporeanNumber(String value) {
        char prefix = value.charAt(0);
        int sum = CheckDigits.sum(value.substring(1), "2 7 6 5 4 3 2")
                + (prefix == 't' || prefix == 'g' ? 4 : prefix == 'm' ? 3 : 0);
        String letters = prefix == 's' || prefix == 't' ? "jzihgfedcba" : prefix == 'm' ? "xwutrqpnjlk" : "xwutrqpnmlk";
        return letters.charAt(sum % 11) == value.charAt(8) && !value.startsWith("1234567", 1);
    }

    private static boolean indonesianNumber(String value) {
        int day = digit(value, 6) * 10 + digit(value, 7);
        return within(value, 8, 10, 1, 12) && day % 40 >= 1 && day % 40 <= 31 && day <= 71;
    }

    private static boolean newZealandTax(String value) {
        String nine = value.length() == 8 ? "0" + value : value;
        int rest = CheckDigits.remainder(nine, "3 2 7 6 5 4 3 2", 11);
        int check = rest == 0 ? 0 : 11 - rest;
        if (check == 10) {
            rest = CheckDigits.remainder(nine, "7 4 3 2 5 2 7 6", 11);
            check = rest == 0 ? 0 : 11 - rest;
        }
        return check == last(nine);
    }

    private static boolean within(String value, int from, int to, int least, int most) {
        int number = Integer.parseInt(value.substring(from, to));
        return number >= least && number <= most;
    }

    private static int digits(String value) {
        return (int) value.chars().filter(c -> c >= '0' && c <= '9').count();
    }

    private static int digit(String value, int at) {
        return value.charAt(at) - '0';
    }

    private static int last(String value) {
        return value.charAt(value.length() - 1) - '0';
    }
}
