package org.reportcli.leak.token;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Window;

/** What has to hold of a token besides its shape. */
enum FamilyCheck {
    /** Nothing: the mark that the token bears is enough. */
    NONE,
    /** Digits and letters: the mark is short. */
    MIXED,
    /** A CRC-32 in base 62 at the end, as in tokens of GitHub and npm; it raises the confidence. */
    CRC,
    /** Base58 with a checksum of its own, as wallets use. */
    BASE58,
    /** An Azure signature: a version or an expiry stands beside it. */
    SAS,
    /** A signature of CloudFront, of Google or of old AWS addresses: whose it is stands beside it. */
    CLOUDFRONT,
    /** A Base64 text of a PEM block that holds a private key. */
    PEM64;

    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int AROUND = 600;

    boolean holds(Window window, int start, int end) {
        return switch (this) {
            case NONE, CRC -> true;
            case MIXED -> Randomness.mixed(window, start, end);
            case BASE58 -> Base58.holdsChecksum(window.text(start, end));
            case SAS -> {
                String around = window.text(start - AROUND, end + AROUND);
                yield around.contains("se=") && (around.contains("sv=") || around.contains("sr="));
            }
            case CLOUDFRONT -> {
                String around = window.text(start - AROUND, end + AROUND);
                yield around.contains("Key-Pair-Id=")
                        || around.contains("GoogleAccessId=")
                        || around.contains("AWSAccessKeyId=");
            }
            case PEM64 -> PemText.privateInBase64(window.text(start, end));
        };
    }

    Confidence confidence(Window window, int start, int end) {
        return switch (this) {
            case BASE58, PEM64 -> Confidence.CERTAIN;
            case CRC -> crc(window.text(start, end)) ? Confidence.CERTAIN : Confidence.LIKELY;
            default -> Confidence.LIKELY;
        };
    }

    private static boolean crc(String token) {
        int body = token.indexOf('_') + 1;
        if (token.length() - body <= 6) {
            return false;
        }
        CRC32 crc = new CRC32();
        crc.update(token.substring(body, token.length() - 6).getBytes(StandardCharsets.US_ASCII));
        long rest = crc.getValue();
        StringBuilder sum = new StringBuilder();
        for (int i = 0; i < 6; i++, rest /= 62) {
            sum.insert(0, BASE62.charAt((int) (rest % 62)));
        }
        return token.endsWith(sum.toString());
    }

    static FamilyCheck of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
