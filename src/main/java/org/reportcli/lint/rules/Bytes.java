package org.reportcli.lint.rules;

/** Sizes in words, in decimal units as mail servers and policies state them. */
final class Bytes {
    private Bytes() {}

    static String words(long bytes) {
        if (bytes < 1_000) {
            return bytes == 1 ? "1 byte" : bytes + " bytes";
        }
        if (bytes < 1_000_000) {
            return tenths(bytes, 1_000) + " kB";
        }
        return bytes < 1_000_000_000 ? tenths(bytes, 1_000_000) + " MB" : tenths(bytes, 1_000_000_000) + " GB";
    }

    // By hand, since formatting by the library depends on the locale.
    private static String tenths(long bytes, long unit) {
        long tenths = bytes / (unit / 10);
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }
}
