package org.reportcli.mail;

/**
 * One field of a header, ready for the wire (RFC 5322, section 2.2). Whatever an encoder above forgot, nothing that ends a
 * line, and nothing but ASCII, gets past this constructor.
 *
 * @param name such as {@code Subject}
 * @param value encoded, and folded where it is long: CR LF only before a space or tab
 */
public record HeaderField(String name, String value) {
    private static final String LINE_END = "\r\n";
    private static final int LONGEST_LINE = 998;

    public HeaderField {
        if (!name.chars().allMatch(c -> c > ' ' && c < 0x7F && c != ':') || name.isEmpty()) {
            throw new IllegalArgumentException("not a header's name");
        }
        int length = name.length() + 2;
        for (String line : value.split(LINE_END, -1)) {
            boolean continues = length == 0;
            boolean fits = length + line.length() <= LONGEST_LINE
                    && line.chars().allMatch(c -> c >= ' ' && c < 0x7F || c == '\t')
                    && (!continues || startsBlank(line) && !line.isBlank());
            if (!fits) {
                throw new IllegalArgumentException("not a value for the header " + name);
            }
            length = 0;
        }
    }

    /** The same field as the protected part repeats it (RFC 9788, section 2.2). */
    HeaderField outer() {
        return new HeaderField("HP-Outer", name + ": " + value);
    }

    /** With its line end. */
    String line() {
        return name + ": " + value + LINE_END;
    }

    private static boolean startsBlank(String line) {
        return line.startsWith(" ") || line.startsWith("\t");
    }
}
