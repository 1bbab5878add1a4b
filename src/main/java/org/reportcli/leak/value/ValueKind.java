package org.reportcli.leak.value;

/** What a value is made of, without its surroundings. */
public final class ValueKind {
    private ValueKind() {}

    /** Nothing but hexadecimal digits. */
    public static boolean isHex(CharSequence value) {
        for (int i = 0; i < value.length(); i++) {
            if (!isHexDigit(value.charAt(i))) {
                return false;
            }
        }
        return value.length() > 0;
    }

    /** A UUID (RFC 9562, section 4). */
    public static boolean isUuid(CharSequence value) {
        if (value.length() != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? value.charAt(i) != '-' : !isHexDigit(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Nothing but digits. */
    public static boolean isNumber(CharSequence value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return value.length() > 0;
    }

    /**
     * Whether it looks drawn by lot: letters and digits mixed, few words, no order. It breaks ties only; a password that a
     * person chose is not random.
     */
    public static boolean isRandom(CharSequence value) {
        int length = value.length();
        if (length < 8) {
            return false;
        }
        int digits = 0;
        int lower = 0;
        int upper = 0;
        int changes = 0;
        int before = -1;
        long seen = 0;
        int distinct = 0;
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c <= ' ' || c > '~') {
                return false;
            }
            int kind = c >= '0' && c <= '9' ? 0 : c >= 'a' && c <= 'z' ? 1 : c >= 'A' && c <= 'Z' ? 2 : 3;
            digits += kind == 0 ? 1 : 0;
            lower += kind == 1 ? 1 : 0;
            upper += kind == 2 ? 1 : 0;
            changes += before >= 0 && kind != before ? 1 : 0;
            before = kind;
            long bit = 1L << (c & 63);
            distinct += (seen & bit) == 0 ? 1 : 0;
            seen |= bit;
        }
        if (isHex(value)) {
            return length >= 16 && digits > 0 && digits < length && distinct >= 7;
        }
        boolean letters = lower + upper > 0;
        if (digits == 0) {
            // Two cases that change often: base64 without a digit by chance.
            return length >= 16 && lower > 2 && upper > 2 && changes * 3 >= length && distinct >= 9;
        }
        return letters && changes * 6 >= length && distinct * 3 >= Math.min(length, 24);
    }

    /** A hexadecimal digit, in either case. */
    public static boolean isHexDigit(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }
}
