package org.reportcli.key;

import java.util.HexFormat;
import java.util.Locale;

/**
 * The whole fingerprint of an OpenPGP certificate: 40 hex digits (version 4, SHA-1; RFC 9580, section 5.5.4.2) or 64
 * (version 6, SHA-256; section 5.5.4.3). Never a key id.
 */
public record Fingerprint(String hex) {
    public Fingerprint {
        if (!hex.matches("[0-9A-F]{40}|[0-9A-F]{64}")) {
            throw new IllegalArgumentException("not a fingerprint: " + hex);
        }
    }

    /** From the bytes that a key computes. */
    public static Fingerprint of(byte[] bytes) {
        return new Fingerprint(HexFormat.of().withUpperCase().formatHex(bytes));
    }

    /**
     * From what people write: with spaces of any kind, colons, {@code 0x}, in lower case.
     *
     * @throws IllegalArgumentException with the reason in words, where it is too short, too long or not hexadecimal
     */
    public static Fingerprint parse(String written) {
        String bare = written.strip().replaceAll("[\\s\\u00A0\\u202F\\u2007\\u2009:]+", "");
        if (bare.startsWith("0x") || bare.startsWith("0X")) {
            bare = bare.substring(2);
        }
        String hex = bare.toUpperCase(Locale.ROOT);
        if (!hex.matches("[0-9A-F]*")) {
            throw new IllegalArgumentException("a fingerprint has hexadecimal digits only");
        }
        if (hex.length() != 40 && hex.length() != 64) {
            throw new IllegalArgumentException("a fingerprint has 40 or 64 hexadecimal digits, not " + hex.length()
                    + (hex.length() == 8 || hex.length() == 16 ? " (a key id is too short to pin a key)" : ""));
        }
        return new Fingerprint(hex);
    }

    /** In groups of four digits, for people to compare. */
    public String grouped() {
        return hex.replaceAll("(.{4})(?!$)", "$1 ");
    }

    @Override
    public String toString() {
        return hex;
    }
}
