package org.reportcli.leak.redact;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Masks the text of a part of an Office document (ECMA-376, part 1; OpenDocument 1.3, part 3). Editors break words into runs
 * wherever somebody typed: a value is looked for in what a reader sees, and taken out of all the runs that it stands in.
 */
final class OfficeText implements PartRedaction {
    private static final int LARGEST = 16 << 20;
    private static final Set<String> LINES = Set.of("p", "si", "h", "br", "cr", "line-break", "table-cell", "c");
    private static final Map<String, Character> ENTITIES =
            Map.of("amp", '&', "lt", '<', "gt", '>', "quot", '"', "apos", '\'');

    private final TextMasking masking;
    private final PartRedaction rest;

    /** @param rest masks what is no text of the document: attributes and comments */
    OfficeText(TextMasking masking, PartRedaction rest) {
        this.masking = masking;
        this.rest = rest;
    }

    /** Whether a file of an archive is one that holds the text of a document. */
    static boolean isOne(String name) {
        return Names.PARTS.matcher(name).matches();
    }

    @Override
    public void redact(Part part, OutputStream out, Counts counts) throws IOException, UnmaskableException {
        String xml = new String(part.bytes(LARGEST), StandardCharsets.UTF_8);
        String masked = new Reading(xml).masked(counts);
        rest.redact(Part.of(part.name(), masked.getBytes(StandardCharsets.UTF_8)), out, counts);
    }

    /** The text of one part, with the place of each of its chars in the XML. */
    private final class Reading {
        private final String xml;
        private final StringBuilder text = new StringBuilder();
        /** Where each char begins; of line ends, which are tags, where they stand, so that they take no room. */
        private int[] starts = new int[1024];

        private int[] ends = new int[1024];

        Reading(String xml) {
            this.xml = xml;
            for (int at = 0; at < xml.length(); ) {
                at = xml.charAt(at) == '<' ? tag(at) : character(at);
            }
        }

        String masked(Counts counts) {
            List<Mask> masks = masking.masks(text.toString());
            StringBuilder masked = new StringBuilder(xml.length());
            int at = 0;
            for (Mask mask : masks) {
                counts.add(mask.pseudonym());
                boolean written = false;
                for (int i = (int) mask.start(); i < mask.end(); i++) {
                    if (starts[i] < ends[i]) {
                        masked.append(xml, at, starts[i]);
                        masked.append(written ? "" : mask.pseudonym().marker());
                        written = true;
                        at = ends[i];
                    }
                }
            }
            return masked.append(xml, at, xml.length()).toString();
        }

        private int tag(int at) {
            int end = xml.indexOf('>', at);
            if (end < 0) {
                return xml.length();
            }
            String name = name(at, end);
            boolean ends = xml.charAt(at + 1) == '/' || xml.charAt(end - 1) == '/';
            if (ends && LINES.contains(name)) {
                add('\n', end, end);
            } else if (ends && name.equals("tab")) {
                add('\t', end, end);
            }
            return end + 1;
        }

        /** What a tag is called, without the prefix of its namespace. */
        private String name(int at, int end) {
            int from = xml.charAt(at + 1) == '/' ? at + 2 : at + 1;
            int to = from;
            while (to < end && " /\t\r\n".indexOf(xml.charAt(to)) < 0) {
                from = xml.charAt(to) == ':' ? to + 1 : from;
                to++;
            }
            return xml.substring(from, to);
        }

        private int character(int at) {
            int semicolon = xml.charAt(at) == '&' ? xml.indexOf(';', at) : -1;
            if (semicolon > 0 && semicolon - at < 10) {
                Character known = ENTITIES.get(xml.substring(at + 1, semicolon));
                add(known == null ? '\uFFFD' : known, at, semicolon + 1);
                return semicolon + 1;
            }
            add(xml.charAt(at), at, at + 1);
            return at + 1;
        }

        private void add(char c, int start, int end) {
            if (text.length() == starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
                ends = Arrays.copyOf(ends, ends.length * 2);
            }
            starts[text.length()] = start;
            ends[text.length()] = end;
            text.append(c);
        }
    }

    private static final class Names {
        static final Pattern PARTS = Pattern.compile("(?:word|xl|ppt)/.*\\.xml|content\\.xml|styles\\.xml");
    }
}
