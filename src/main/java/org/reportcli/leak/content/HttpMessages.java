package org.reportcli.leak.content;

import java.util.Locale;
import java.util.Set;

/** What HTTP/1 messages look like (RFC 9112). */
final class HttpMessages {
    private static final Set<String> METHODS = Set.of(
            "GET", "POST", "PUT", "HEAD", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "REPORT");

    private HttpMessages() {}

    /** Whether a line is the first of a request or a response. */
    static boolean startsMessage(String line) {
        if (line.startsWith("HTTP/1.") || line.startsWith("HTTP/2")) {
            return line.length() > 12 && Character.isDigit(line.charAt(line.indexOf(' ') + 1));
        }
        int blank = line.indexOf(' ');
        return blank > 0
                && blank < 10
                && line.indexOf(" HTTP/", blank) > 0
                && METHODS.contains(line.substring(0, blank));
    }

    /** The header fields of a message that say how its body is written. */
    static final class Head {
        private boolean chunked;
        private String encoding = "";
        private long length = -1;

        void field(String line) {
            int colon = line.indexOf(':');
            if (colon <= 0) {
                return;
            }
            String value = line.substring(colon + 1).trim().toLowerCase(Locale.ROOT);
            switch (line.substring(0, colon).trim().toLowerCase(Locale.ROOT)) {
                case "transfer-encoding" -> chunked = value.contains("chunked");
                case "content-encoding" -> encoding = value.equals("identity") ? "" : value;
                case "content-length" -> length = length(value);
                default -> {
                    // It says nothing of how the body is written.
                }
            }
        }

        private static long length(String value) {
            try {
                return Math.max(-1, Long.parseLong(value));
            } catch (NumberFormatException e) {
                return -1;
            }
        }

        boolean isChunked() {
            return chunked;
        }

        /** Such as {@code gzip}; empty where there is none. */
        String encoding() {
            return encoding;
        }

        /** In bytes; negative where it is not said. */
        long length() {
            return length;
        }

        /** Whether the body reads otherwise on the wire. */
        boolean isEncoded() {
            return chunked || !encoding.isEmpty();
        }
    }
}
