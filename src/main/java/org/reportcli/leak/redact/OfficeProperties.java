package org.reportcli.leak.redact;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Empties what the properties of an Office document say of people and machines (ECMA-376, part 2, section 11; OpenDocument
 * 1.3, part 3, section 4.3), and masks the rest.
 */
final class OfficeProperties implements PartRedaction {
    private static final int LARGEST = 1 << 20;
    private static final Set<String> FILES = Set.of("docProps/core.xml", "docProps/app.xml", "meta.xml");

    private final PartRedaction inside;

    OfficeProperties(PartRedaction inside) {
        this.inside = inside;
    }

    /** Whether a file of an archive is one that holds properties. */
    static boolean isOne(String name) {
        return FILES.contains(name);
    }

    @Override
    public void redact(Part part, OutputStream out, Counts counts) throws IOException, UnmaskableException {
        String xml = new String(part.bytes(LARGEST), StandardCharsets.UTF_8);
        Matcher matcher = People.ELEMENT.matcher(xml);
        String emptied = matcher.replaceAll("<$1$2></$1>");
        if (!emptied.equals(xml)) {
            counts.addHidden();
        }
        inside.redact(Part.of(part.name(), emptied.getBytes(StandardCharsets.UTF_8)), out, counts);
    }

    private static final class People {
        /** An element with text in it and no other element; each quantifier ends at a sign that it cannot take. */
        static final Pattern ELEMENT = Pattern.compile("<((?:[a-z]+:)?"
                + "(?:creator|lastModifiedBy|Company|Manager|initial-creator|printed-by|generator|Application|AppVersion))"
                + "(\\s[^<>]*)?>[^<]+</\\1>");
    }
}
