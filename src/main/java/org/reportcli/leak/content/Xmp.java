package org.reportcli.leak.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XMP packets (ISO 16684-1): what they say of an author and a device, as attributes or as elements. */
final class Xmp {
    private Xmp() {}

    static Set<HiddenFact> facts(byte[] packet) {
        Set<HiddenFact> facts = EnumSet.noneOf(HiddenFact.class);
        try {
            XmlEvents events = new XmlEvents(new ByteArrayInputStream(packet));
            String property = "";
            while (events.next()) {
                XMLStreamReader at = events.at();
                if (at.getEventType() == XMLStreamConstants.START_ELEMENT) {
                    // The values of a property stand in lists below it.
                    String name = at.getLocalName();
                    property = name.equals("Seq") || name.equals("Bag") || name.equals("Alt") || name.equals("li")
                            ? property
                            : name;
                    for (int i = 0; i < at.getAttributeCount(); i++) {
                        add(facts, at.getAttributeLocalName(i), at.getAttributeValue(i));
                    }
                } else if (at.getEventType() == XMLStreamConstants.CHARACTERS) {
                    add(facts, property, at.getText());
                }
            }
        } catch (XMLStreamException | IOException e) {
            // The packet is looked at as text besides; what came before the damage stands.
            return facts;
        }
        return facts;
    }

    private static void add(Set<HiddenFact> facts, String name, String value) {
        if (value.isBlank()) {
            return;
        }
        switch (name) {
            case "GPSLatitude", "GPSLongitude", "GPSPosition" -> facts.add(HiddenFact.LOCATION);
            case "SerialNumber", "BodySerialNumber", "LensSerialNumber", "InternalSerialNumber" ->
                facts.add(HiddenFact.DEVICE);
            case "creator", "rights", "Artist", "Owner", "OwnerName", "CameraOwnerName", "AuthorsPosition" ->
                facts.add(HiddenFact.AUTHOR);
            case "CreatorTool", "Software", "Producer", "softwareAgent" -> facts.add(HiddenFact.SOFTWARE);
            default -> {
                // Says nothing of who made it.
            }
        }
    }
}
