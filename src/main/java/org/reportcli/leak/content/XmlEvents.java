package org.reportcli.leak.content;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML from strangers, event by event: without document types and entities, bounded in depth and in what one event holds. */
final class XmlEvents {
    private static final int DEEPEST = 2_000;
    private static final int EVENT = 12 * 1024 * 1024;

    private final AllowanceStream bytes;
    private final XMLStreamReader reader;
    private int depth;

    XmlEvents(InputStream in) throws XMLStreamException, IOException {
        bytes = new AllowanceStream(in, EVENT);
        // One for each document: factories are not said to be safe for threads.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // Given bytes, the parser tells the console of those that are of no char.
        reader = factory.createXMLStreamReader(TextEncoding.reader(bytes));
    }

    /** The reader, at its present event. */
    XMLStreamReader at() {
        return reader;
    }

    /** Goes to the next event; false at the end. */
    boolean next() throws XMLStreamException {
        bytes.allow(EVENT);
        if (!reader.hasNext()) {
            return false;
        }
        int event;
        try {
            event = reader.next();
        } catch (RuntimeException e) {
            // The parser of the JDK meets some malformed documents with unchecked exceptions.
            throw new XMLStreamException(e);
        }
        depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        if (depth > DEEPEST) {
            throw new XMLStreamException("elements without an end");
        }
        return true;
    }
}
