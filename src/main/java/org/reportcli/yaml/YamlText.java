package org.reportcli.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** From bytes to what may be YAML: UTF-8 (YAML 1.2, section 5.2) with printable characters only (section 5.1). */
final class YamlText {
    private static final int NEXT_LINE = 0x85;

    private YamlText() {}

    /** The text of a file as far as it is UTF-8, with a problem where it is something else. */
    static Source decode(String name, byte[] bytes, List<Problem> problems) {
        if (isUtf16(bytes)) {
            problems.add(
                    new Problem("yaml/encoding", Range.START, "the file is UTF-16, not UTF-8", "save it as UTF-8"));
            return new Source(name, "");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Source(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            Source source = new Source(name, new String(bytes, 0, validPrefix(bytes), StandardCharsets.UTF_8));
            int end = source.text().length();
            problems.add(new Problem(
                    "yaml/encoding", new Range(end, end), "the file is not UTF-8 from here on", "save it as UTF-8"));
            return source;
        }
    }

    /** The first character that YAML does not take as it is; the parser would refuse it too, but not say where. */
    static Optional<Problem> unprintable(Source source) {
        String text = source.text();
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            int end = at + Character.charCount(point);
            if (!isPrintable(point)) {
                return Optional.of(new Problem(
                        "yaml/syntax",
                        new Range(at, end),
                        String.format("a character that YAML does not take as it is (U+%04X)", point),
                        "remove it; what is not text belongs into a file of its own"));
            }
            at = end;
        }
        return Optional.empty();
    }

    private static boolean isPrintable(int point) {
        return point >= ' ' && point < 0x7F
                || point == '\t'
                || point == '\n'
                || point == '\r'
                || point == NEXT_LINE
                || point >= 0xA0 && point < Character.MIN_SURROGATE
                || point > Character.MAX_SURROGATE && point < 0xFFFE
                || point >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }

    // Without a byte-order mark it shows by its zeros: a report starts with ASCII letters, as every YAML mapping here.
    private static boolean isUtf16(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        boolean marked = bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF;
        boolean little = bytes.length >= 4 && bytes[0] > 0 && bytes[1] == 0 && bytes[2] > 0 && bytes[3] == 0;
        boolean big = bytes.length >= 4 && bytes[0] == 0 && bytes[1] > 0 && bytes[2] == 0 && bytes[3] > 0;
        return marked || little || big;
    }

    private static int validPrefix(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(bytes.length + 1), true);
        return in.position();
    }
}
