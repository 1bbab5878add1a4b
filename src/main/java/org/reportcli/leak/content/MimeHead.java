package org.reportcli.leak.content;

import java.util.Locale;
import java.util.Optional;

/**
 * What the header of a MIME part says of its body.
 *
 * @param type the media type, in lower case
 * @param encoding the transfer encoding, in lower case
 * @param boundary what stands between the parts of a multipart
 * @param name of the file, or empty
 */
record MimeHead(String type, String encoding, Optional<String> boundary, String name) {
    boolean isBase64() {
        return encoding.equals("base64");
    }

    boolean isEncoded() {
        return boundary.isEmpty() && (isBase64() || encoding.equals("quoted-printable"));
    }

    /** Whether the body is a message again, with a header of its own. */
    boolean holdsMessage() {
        return type.equals("message/rfc822") && !isEncoded();
    }

    /** Takes the lines of a header. */
    static final class Builder {
        private static final int FIELD = 4096;

        private final StringBuilder field = new StringBuilder();
        private String type = "";
        private String encoding = "";
        private String name = "";
        private Optional<String> boundary = Optional.empty();

        void line(String line) {
            boolean folded = line.charAt(0) == ' ' || line.charAt(0) == '\t';
            if (!folded) {
                field();
            }
            if (field.length() + line.length() < FIELD) {
                field.append(line);
            }
        }

        private void field() {
            int colon = field.indexOf(":");
            if (colon > 0) {
                String value = field.substring(colon + 1).trim();
                switch (field.substring(0, colon).trim().toLowerCase(Locale.ROOT)) {
                    case "content-type" -> {
                        type = first(value);
                        name = name.isEmpty() ? parameter(value, "name").orElse("") : name;
                        boundary = type.startsWith("multipart/") ? parameter(value, "boundary") : Optional.empty();
                    }
                    case "content-transfer-encoding" -> encoding = first(value);
                    case "content-disposition" ->
                        name = parameter(value, "filename").orElse(name);
                    default -> {
                        // It says nothing of the body.
                    }
                }
            }
            field.setLength(0);
        }

        MimeHead build() {
            field();
            return new MimeHead(type, encoding, boundary, name);
        }

        private static String first(String value) {
            int end = value.indexOf(';');
            return (end < 0 ? value : value.substring(0, end)).trim().toLowerCase(Locale.ROOT);
        }

        /** A parameter behind the first semicolon, quoted or not. */
        private static Optional<String> parameter(String value, String wanted) {
            String lower = value.toLowerCase(Locale.ROOT);
            int at = value.indexOf(';');
            while (at >= 0) {
                int start = at + 1;
                while (start < value.length() && value.charAt(start) <= ' ') {
                    start++;
                }
                int equals = value.indexOf('=', start);
                if (equals < 0) {
                    return Optional.empty();
                }
                boolean quoted = equals + 1 < value.length() && value.charAt(equals + 1) == '"';
                int from = equals + (quoted ? 2 : 1);
                int end = value.indexOf(quoted ? '"' : ';', from);
                end = end < 0 ? value.length() : end;
                if (lower.substring(start, equals).trim().equals(wanted)) {
                    String found = value.substring(from, end).trim();
                    return found.isEmpty() ? Optional.empty() : Optional.of(found);
                }
                at = value.indexOf(';', end);
            }
            return Optional.empty();
        }
    }
}
