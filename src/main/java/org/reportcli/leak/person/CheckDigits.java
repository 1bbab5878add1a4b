package org.reportcli.leak.person;

/** The ways in which check digits are made. All take digits without signs between. */
final class CheckDigits {
    private static final String[] DIHEDRAL = {
        "0123456789",
        "1234067895",
        "2340178956",
        "3401289567",
        "4012395678",
        "5987604321",
        "6598710432",
        "7659821043",
        "8765932104",
        "9876543210"
    };
    private static final String[] PERMUTED = {
        "0123456789", "1576283094", "5803796142", "8916043527", "9453126870", "4286573901", "2793806415", "7046913258"
    };

    private CheckDigits() {}

    /** ISO/IEC 7812-1, annex B: cards, and many numbers of persons. */
    static boolean luhn(CharSequence digits) {
        int sum = 0;
        for (int i = digits.length() - 1, nth = 0; i >= 0; i--, nth++) {
            int digit = digits.charAt(i) - '0';
            if (nth % 2 == 1) {
                digit = digit > 4 ? digit * 2 - 9 : digit * 2;
            }
            sum += digit;
        }
        return sum % 10 == 0;
    }

    /** Verhoeff's dihedral check. */
    static boolean verhoeff(String digits) {
        int check = 0;
        for (int i = digits.length() - 1, nth = 0; i >= 0; i--, nth++) {
            int permuted = PERMUTED[nth % 8].charAt(digits.charAt(i) - '0') - '0';
            check = DIHEDRAL[check].charAt(permuted) - '0';
        }
        return check == 0;
    }

    /** ISO 7064, MOD 11,10. */
    static boolean mod11and10(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length() - 1; i++) {
            int sum = (digits.charAt(i) - '0' + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10 == digits.charAt(digits.length() - 1) - '0';
    }

    /** The check of article numbers (EAN-13). */
    static boolean ean(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }

    /** Whether the sum of weighted digits can be divided; as many digits as weights. */
    static boolean weighted(String digits, String weights, int modulus) {
        return Math.floorMod(sum(digits, weights), modulus) == 0;
    }

    /** The remainder of the sum of weighted digits. */
    static int remainder(String digits, String weights, int modulus) {
        return sum(digits, weights) % modulus;
    }

    /** The sum of the first digits, each times its weight; weights are parted by single spaces. */
    static int sum(String digits, String weights) {
        String[] each = weights.split(" ");
        int sum = 0;
        for (int i = 0; i < each.length; i++) {
            sum += (digits.charAt(i) - '0') * Integer.parseInt(each[i]);
        }
        return sum;
    }

    /** The sum of the cross sums of the products. */
    static int crossSums(String digits, String weights) {
        String[] each = weights.split(" ");
        int sum = 0;
        for (int i = 0; i < each.length; i++) {
            int product = (digits.charAt(i) - '0') * Integer.parseInt(each[i]);
            sum += product / 10 + product % 10;
        }
        return sum;
    }

    /** The check digit of a field of a machine-readable travel document (ICAO 9303, part 3, 4.9), in either case. */
    static int mrz(CharSequence field) {
        int sum = 0;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            int worth = c == '<' ? 0 : Character.digit(c, 36);
            sum += worth * (i % 3 == 0 ? 7 : i % 3 == 1 ? 3 : 1);
        }
        return sum % 10;
    }

    /** Whether one char is the whole value, or the value counts up or down: nobody was given such a number. */
    static boolean isMonotonous(CharSequence value) {
        int step = value.length() < 2 ? 0 : value.charAt(1) - value.charAt(0);
        if (step < -1 || step > 1) {
            return false;
        }
        for (int i = 1; i < value.length(); i++) {
            int next = value.charAt(i) - value.charAt(i - 1);
            if (next != step && next != step * -9) {
                return false;
            }
        }
        return true;
    }
}
