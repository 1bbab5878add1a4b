package org.reportcli.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A file name as a parameter of Content-Disposition: quoted, or as RFC 2231 has it where it is long or not ASCII. */
final class FileNameParameter {
    private static final int LONGEST = 60;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private FileNameParameter() {}

    /** The disposition of an attachment, folded. */
    static HeaderField attachment(String name) {
        StringBuilder value = new StringBuilder("attachment");
        for (String parameter : parameters(name)) {
            value.append(";\r\n ").append(parameter);
        }
        return new HeaderField("Content-Disposition", value.toString());
    }

    private static List<String> parameters(String name) {
        boolean quotable = name.length() <= LONGEST
                && name.chars().allMatch(c -> c >= ' ' && c < 0x7F && c != '"' && c != '\\')
                && !name.contains("=?");
        if (quotable) {
            return List.of("filename=\"" + name + "\"");
        }
        List<String> sections = sections(name);
        if (sections.size() == 1) {
            return List.of("filename*=utf-8''" + sections.get(0));
        }
        List<String> parameters = new ArrayList<>();
        for (int at = 0; at < sections.size(); at++) {
            parameters.add("filename*" + at + "*=" + (at == 0 ? "utf-8''" : "") + sections.get(at));
        }
        return parameters;
    }

    // Never cut inside a character: some readers decode each section by itself.
    private static List<String> sections(String name) {
        List<String> sections = new ArrayList<>();
        StringBuilder section = new StringBuilder();
        for (int point : name.codePoints().toArray()) {
            String encoded = encode(point);
            if (section.length() + encoded.length() > LONGEST) {
                sections.add(section.toString());
                section.setLength(0);
            }
            section.append(encoded);
        }
        sections.add(section.toString());
        return sections;
    }

    private static String encode(int point) {
        boolean plain = point >= 'a' && point <= 'z'
                || point >= 'A' && point <= 'Z'
                || point >= '0' && point <= '9'
                || point == '.'
                || point == '-'
                || point == '_';
        if (plain) {
            return String.valueOf((char) point);
        }
        StringBuilder encoded = new StringBuilder();
        for (byte octet : new String(Character.toChars(point)).getBytes(StandardCharsets.UTF_8)) {
            encoded.append('%').append(HEX.toHexDigits(octet));
        }
        return encoded.toString();
    }
}
