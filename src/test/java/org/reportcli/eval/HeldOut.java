package org.reportcli.eval;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Which labelled rows are kept from those who write the rules, so that learning by heart shows. */
final class HeldOut {
    private HeldOut() {}

    /** Three in ten, by a hash, so that a row keeps its side when others come. */
    static boolean holds(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            long number = 0;
            for (int at = 0; at < 4; at++) {
                number = number << 8 | hash[at] & 0xFF;
            }
            return number % 10 >= 7;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
