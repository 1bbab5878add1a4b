package org.reportcli.vendor;

/** What a vendor may be called: it becomes a file's name and a part of case ids. */
final class VendorId {
    static final int LONGEST = 40;

    private VendorId() {}

    static boolean isValid(String id) {
        if (id.isEmpty() || id.length() > LONGEST || id.charAt(0) == '-') {
            return false;
        }
        for (int at = 0; at < id.length(); at++) {
            char c = id.charAt(at);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-')) {
                return false;
            }
        }
        return true;
    }
}
