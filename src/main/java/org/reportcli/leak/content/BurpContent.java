package org.reportcli.leak.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Requests and responses that Burp saved: the XML as it stands, then each message that stands in it in base64. */
final class BurpContent {
    private final Piece piece;
    private final Opening opening;
    private int item;
    private boolean encoded;
    private final StringBuilder text = new StringBuilder();

    private BurpContent(Piece piece, Opening opening) {
        this.piece = piece;
        this.opening = opening;
    }

    static void read(Piece piece, Opening opening) throws IOException {
        Optional<Piece.Source> again = piece.twice();
        opening.text(piece);
        if (again.isEmpty()) {
            opening.visitor().unread(piece.inner(), "its encoded messages, since " + Reasons.tooLarge(Piece.KEPT));
            return;
        }
        try (InputStream in = again.get().open()) {
            new BurpContent(piece, opening).messages(in);
        }
    }

    private void messages(InputStream in) throws IOException {
        try {
            XmlEvents events = new XmlEvents(in);
            while (item <= opening.limits().entries() && events.next()) {
                event(events.at());
            }
            if (item > opening.limits().entries()) {
                opening.visitor()
                        .unread(piece.inner(), Reasons.tooMany(opening.limits().entries()));
            }
        } catch (XMLStreamException e) {
            opening.visitor().unread(piece.inner(), Reasons.DAMAGED);
        }
    }

    private void event(XMLStreamReader at) throws IOException {
        switch (at.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> {
                item += at.getLocalName().equals("item") ? 1 : 0;
                encoded = "true".equals(at.getAttributeValue(null, "base64"));
                text.setLength(0);
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (encoded && text.length() <= HttpContent.BODY) {
                    text.append(at.getTextCharacters(), at.getTextStart(), at.getTextLength());
                }
            }
            case XMLStreamConstants.END_ELEMENT -> {
                if (encoded) {
                    encoded = false;
                    message(piece.inside("item " + item + "/" + at.getLocalName()));
                }
            }
            default -> {
                // Nothing that stands in base64.
            }
        }
    }

    private void message(String inner) throws IOException {
        if (text.length() > HttpContent.BODY) {
            opening.visitor().unread(inner, Reasons.tooLarge(HttpContent.BODY));
            return;
        }
        Optional<byte[]> bytes = Encoded.base64(text.toString());
        if (bytes.isPresent()) {
            opening.open(piece, inner, bytes.get());
        } else if (!text.isEmpty()) {
            opening.visitor().unread(inner, Reasons.DAMAGED);
        }
    }
}
