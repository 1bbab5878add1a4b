package org.reportcli.wizard.finding;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Burp's issue export. Its document type is skipped, and no entity but XML's own five is resolved. */
final class BurpFindings {
    private static final int DEEPEST = 16;

    private BurpFindings() {}

    static List<FindingDraft> read(String name, String text) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        List<FindingDraft> drafts = new ArrayList<>();
        XMLStreamReader reader = null;
        try {
            reader = factory.createXMLStreamReader(new StringReader(text));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("issue")) {
                    drafts.add(draft(fields(name, reader)));
                }
            }
        } catch (MissingResourceException nameless) {
            // The JDK's parser has no message for some faults of a document type and falls over its own report.
            throw FindingReader.broken(name, 1, "is no valid XML");
        } catch (XMLStreamException broken) {
            // The parser's own words may quote a secret of the file.
            long line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNumber();
            throw FindingReader.broken(name, line, "is no valid XML, or uses entities of its own");
        }
        return drafts;
    }

    private static Map<String, String> fields(String name, XMLStreamReader reader) throws XMLStreamException {
        Map<String, String> fields = new HashMap<>();
        List<StringBuilder> open = new ArrayList<>();
        boolean base64 = false;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.ENTITY_REFERENCE || open.size() > DEEPEST) {
                throw FindingReader.broken(
                        name, reader.getLocation().getLineNumber(), "uses entities or is nested too deeply");
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                open.add(new StringBuilder());
                base64 = "true".equals(reader.getAttributeValue(null, "base64"));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                if (!open.isEmpty()) {
                    open.get(open.size() - 1).append(reader.getText());
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (open.isEmpty()) {
                    return fields;
                }
                String text = open.remove(open.size() - 1).toString();
                fields.putIfAbsent(reader.getLocalName(), base64 ? decoded(text) : text);
                base64 = false;
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return text;
        }
    }

    private static FindingDraft draft(Map<String, String> fields) {
        String host = fields.getOrDefault("host", "").strip();
        String path = fields.getOrDefault("path", "").strip();
        FindingDraft draft = new FindingDraft();
        draft.title(fields.getOrDefault("name", ""))
                .affected("", host.isEmpty() ? List.of() : List.of(host + path))
                .block("description", both(draft, fields, "issueDetail", "issueBackground"))
                .block("suggested-fix", both(draft, fields, "remediationDetail", "remediationBackground"))
                .block(
                        "proof-of-concept",
                        fields.getOrDefault("request", "") + "\n\n" + fields.getOrDefault("response", ""))
                .weakness(fields.getOrDefault("vulnerabilityClassifications", ""));
        return draft.scanned();
    }

    private static String both(FindingDraft draft, Map<String, String> fields, String first, String second) {
        return (plain(draft, fields.getOrDefault(first, "")) + "\n\n" + plain(draft, fields.getOrDefault(second, "")))
                .strip();
    }

    /** HTML as plain text: its tags go, paragraphs and list items become lines. */
    static String plain(FindingDraft draft, String html) {
        StringBuilder text = new StringBuilder();
        String bounded = draft.clean(html);
        for (int at = 0; at < bounded.length(); ) {
            int close = bounded.charAt(at) == '<' ? bounded.indexOf('>', at) : -1;
            if (close < 0) {
                // Without a closing bracket none of the rest is a tag.
                int next = bounded.charAt(at) == '<' ? -1 : bounded.indexOf('<', at);
                text.append(bounded, at, next < 0 ? bounded.length() : next);
                at = next < 0 ? bounded.length() : next;
                continue;
            }
            String tag = bounded.substring(at + 1, close).toLowerCase(java.util.Locale.ROOT);
            if (tag.startsWith("li")) {
                text.append("\n- ");
            } else if (tag.startsWith("br")
                    || tag.startsWith("/p")
                    || tag.startsWith("/div")
                    || tag.startsWith("/ul")) {
                text.append('\n');
            }
            at = close + 1;
        }
        return text.toString()
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&")
                .strip();
    }
}
