package org.reportcli.leak.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.EnumSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of an Office XML part: runs joined, paragraphs and rows on lines of their own, cells apart by tabs. */
final class OfficeText extends Reader {
    private final InputStream in;
    private final StringBuilder out = new StringBuilder();
    private final Set<HiddenFact> facts = EnumSet.noneOf(HiddenFact.class);
    private int taken;
    private XmlEvents events;
    private boolean ended;
    private boolean broken;
    private String element = "";
    /** The value of a cell is the number of a string that stands elsewhere. */
    private boolean shared;

    OfficeText(InputStream in) {
        this.in = in;
    }

    /** What it says of its authors; complete once it is read. */
    Set<HiddenFact> facts() {
        return facts;
    }

    /** Whether it ended before its end. */
    boolean isBroken() {
        return broken;
    }

    @Override
    public int read(char[] chars, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (taken == out.length()) {
            out.setLength(0);
            taken = 0;
            fill();
        }
        int count = Math.min(length, out.length() - taken);
        if (count == 0) {
            return -1;
        }
        out.getChars(taken, taken + count, chars, offset);
        taken += count;
        return count;
    }

    private void fill() {
        try {
            if (events == null && !ended) {
                events = new XmlEvents(in);
            }
            while (!ended && out.length() < 8192) {
                ended = !events.next();
                if (!ended) {
                    event(events.at());
                }
            }
        } catch (XMLStreamException | IOException e) {
            // What came before the damage is there.
            ended = true;
            broken = true;
        }
    }

    private void event(XMLStreamReader at) {
        switch (at.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> start(at);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (!shared || !element.equals("v")) {
                    int from = out.length();
                    out.append(at.getTextCharacters(), at.getTextStart(), at.getTextLength());
                    known(element, from);
                }
            }
            case XMLStreamConstants.END_ELEMENT -> {
                end(at.getLocalName());
                element = "";
            }
            default -> {
                // No text.
            }
        }
    }

    private void start(XMLStreamReader at) {
        element = at.getLocalName();
        if (element.equals("c")) {
            shared = "s".equals(at.getAttributeValue(null, "t"));
        }
        for (int i = 0; i < at.getAttributeCount(); i++) {
            switch (at.getAttributeLocalName(i)) {
                case "author", "lastModifiedBy" -> {
                    if (!at.getAttributeValue(i).isBlank()) {
                        facts.add(HiddenFact.AUTHOR);
                    }
                }
                case "href", "descr" -> out.append(at.getAttributeValue(i)).append('\n');
                default -> {
                    // Looks and numbers.
                }
            }
        }
        if (element.equals("tab")) {
            out.append('\t');
        }
        if (element.equals("br") || element.equals("line-break") || element.equals("cr")) {
            out.append('\n');
        }
        if (element.equals("s")) {
            out.append(' ');
        }
    }

    private void end(String name) {
        switch (name) {
            case "p", "h", "si", "row", "tr", "table-row", "comment", "annotation" -> out.append('\n');
            case "c", "tc", "table-cell", "f" -> out.append('\t');
            case "creator",
                    "initial-creator",
                    "lastModifiedBy",
                    "Manager",
                    "Company",
                    "Application",
                    "generator",
                    "title",
                    "subject",
                    "description",
                    "keywords",
                    "category",
                    "author",
                    "lpwstr",
                    "lpstr" -> out.append('\n');
            default -> {
                // Runs of one paragraph belong together.
            }
        }
    }

    private void known(String name, int from) {
        if (out.substring(from).isBlank()) {
            return;
        }
        switch (name) {
            case "creator", "initial-creator", "lastModifiedBy", "Manager", "Company", "author" ->
                facts.add(HiddenFact.AUTHOR);
            case "Application", "generator" -> facts.add(HiddenFact.SOFTWARE);
            default -> {
                // Part of the text.
            }
        }
    }

    @Override
    public void close() {
        // The stream belongs to whoever opened it.
    }
}
