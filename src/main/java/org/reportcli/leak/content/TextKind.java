package org.reportcli.leak.content;

import java.util.Locale;

/** What a text is, by its first chars. */
final class TextKind {
    private final String text;

    private TextKind(String text) {
        this.text = text;
    }

    static ContentKind of(String head) {
        return new TextKind(head).kind();
    }

    private ContentKind kind() {
        int start = 0;
        while (start < text.length() && text.charAt(start) <= ' ') {
            start++;
        }
        if (start == text.length()) {
            return ContentKind.TEXT;
        }
        char first = text.charAt(start);
        if (first == '<') {
            return xml(start);
        }
        if (first == '{' || first == '[') {
            return json(start);
        }
        int end = lineEnd(start);
        String line = text.substring(start, end);
        if (HttpMessages.startsMessage(line)) {
            return ContentKind.HTTP;
        }
        return isMail(start) ? ContentKind.MAIL : ContentKind.TEXT;
    }

    private ContentKind xml(int start) {
        boolean declared = text.startsWith("<?xml", start);
        if ((declared || text.startsWith("<items", start)) && text.contains("<items burpVersion=")) {
            return ContentKind.BURP;
        }
        boolean office = text.contains("schemas.openxmlformats.org/")
                || text.contains("purl.oclc.org/ooxml/")
                || text.contains("urn:oasis:names:tc:opendocument:");
        boolean relations = text.contains("openxmlformats.org/package/2006/relationships\"")
                || text.contains("openxmlformats.org/package/2006/content-types\"");
        if (office && !relations) {
            return ContentKind.OFFICE_XML;
        }
        return declared ? ContentKind.XML : ContentKind.TEXT;
    }

    private ContentKind json(int start) {
        int next = start + 1;
        while (next < text.length() && text.charAt(next) <= ' ') {
            next++;
        }
        char second = next < text.length() ? text.charAt(next) : ' ';
        boolean object = text.charAt(start) == '{' && (second == '"' || second == '}');
        boolean array = text.charAt(start) == '['
                && (second == '{' || second == '"' || second == '[' && text.indexOf('"', next) > 0);
        if (!object && !array) {
            return ContentKind.TEXT;
        }
        boolean har = object
                && text.startsWith("\"log\"", next)
                && (text.contains("\"version\"") || text.contains("\"entries\""));
        return har ? ContentKind.HAR : ContentKind.JSON;
    }

    /** Mail begins with header fields, at least two of which every mail has. */
    private boolean isMail(int start) {
        int at = start;
        int known = 0;
        int lines = 0;
        if (text.startsWith("From ", at)) {
            at = text.indexOf('\n', at) + 1;
        }
        while (at < text.length() && lines++ < 60) {
            int end = lineEnd(at);
            String line = text.substring(at, end);
            if (line.isBlank()) {
                break;
            }
            if (line.charAt(0) != ' ' && line.charAt(0) != '\t') {
                int colon = line.indexOf(':');
                if (colon <= 0 || !isName(line.substring(0, colon))) {
                    return false;
                }
                known += switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
                    case "from", "to", "subject", "date", "received", "return-path", "mime-version", "message-id" -> 1;
                    default -> 0;
                };
            }
            at = text.startsWith("\r", end) ? end + 2 : end + 1;
        }
        return known >= 2;
    }

    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c <= ' ' || c >= 127) {
                return false;
            }
        }
        return true;
    }

    private int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        int stop = end < 0 ? text.length() : end;
        return stop > at && text.charAt(stop - 1) == '\r' ? stop - 1 : stop;
    }
}
