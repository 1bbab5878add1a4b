package org.reportcli.delivery;

import java.util.Optional;

/**
 * A server's answer (RFC 5321, section 4.2), its lines joined.
 *
 * @param code from 200 to 599
 * @param text without the codes, shortened; as the server wrote it, so not yet safe for a terminal
 */
record Reply(int code, String text) {
    /** How much of an answer is kept, in chars: enough for every reason and queue id, too little to flood a screen. */
    static final int MOST_TEXT = 500;

    /** The answer in some lines; empty where they are no answer of SMTP or contradict each other. */
    static Optional<Reply> parse(String lines) {
        StringBuilder text = new StringBuilder();
        String code = "";
        for (String line : lines.split("\n")) {
            if (!isReplyLine(line) || !code.isEmpty() && !line.startsWith(code)) {
                return Optional.empty();
            }
            code = line.substring(0, 3);
            String words = line.length() > 4 ? line.substring(4).strip() : "";
            if (text.length() <= MOST_TEXT && !words.isEmpty()) {
                text.append(text.length() == 0 ? "" : " ").append(words, 0, Math.min(words.length(), MOST_TEXT + 1));
            }
        }
        return code.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reply(Integer.parseInt(code), shorten(text.toString())));
    }

    private static boolean isReplyLine(String line) {
        return line.length() >= 3
                && line.charAt(0) >= '2'
                && line.charAt(0) <= '5'
                && isDigit(line.charAt(1))
                && isDigit(line.charAt(2))
                && (line.length() == 3 || line.charAt(3) == ' ' || line.charAt(3) == '-');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String shorten(String text) {
        return text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT) + "…";
    }

    boolean isPositive() {
        return code / 100 == 2;
    }

    boolean isIntermediate() {
        return code / 100 == 3;
    }

    boolean isTransient() {
        return code / 100 == 4;
    }

    boolean isPermanent() {
        return code / 100 == 5;
    }

    @Override
    public String toString() {
        return text.isEmpty() ? String.valueOf(code) : code + " " + text;
    }
}
