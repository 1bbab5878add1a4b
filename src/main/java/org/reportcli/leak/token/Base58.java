package org.reportcli.leak.token;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Base58Check, in which wallets write keys: the last four bytes are the begin of a double SHA-256 of the others. */
final class Base58 {
    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(58);
    private static final int SUM = 4;

    private Base58() {}

    static boolean holdsChecksum(String text) {
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < text.length(); i++) {
            int digit = ALPHABET.indexOf(text.charAt(i));
            if (digit < 0) {
                return false;
            }
            number = number.multiply(BASE).add(BigInteger.valueOf(digit));
        }
        byte[] bytes = number.toByteArray();
        int from = bytes.length > 0 && bytes[0] == 0 ? 1 : 0;
        int ones = 0;
        while (ones < text.length() && text.charAt(ones) == '1') {
            ones++;
        }
        byte[] whole = new byte[ones + bytes.length - from];
        System.arraycopy(bytes, from, whole, ones, bytes.length - from);
        if (whole.length <= SUM) {
            return false;
        }
        byte[] body = Arrays.copyOf(whole, whole.length - SUM);
        byte[] sum = Arrays.copyOf(sha256(sha256(body)), SUM);
        return Arrays.equals(sum, Arrays.copyOfRange(whole, body.length, whole.length));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
