package org.reportcli.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Puts the packets of one certificate together (RFC 9580, section 10.1). */
final class CertificateAssembly {
    private static final Set<Integer> HEADS =
            Set.of(Packet.PUBLIC_KEY, Packet.PUBLIC_SUBKEY, Packet.USER_ID, Packet.USER_ATTRIBUTE);
    // Local to a key ring, or meant to be skipped (sections 5.8, 5.10 and 5.14).
    private static final Set<Integer> SKIPPED = Set.of(Packet.TRUST, Packet.MARKER, Packet.PADDING);
    // From here on, types that are not known are to be ignored, with what belongs to them (section 4.3).
    private static final int FIRST_NON_CRITICAL = 40;

    private CertificateAssembly() {}

    /**
     * Reads a certificate.
     *
     * @param packets the first of them a primary key
     * @throws MalformedKeyException if the primary key cannot be read, or a packet has no place in a certificate
     */
    static Certificate of(List<Packet> packets) throws MalformedKeyException {
        List<Component> parts = new ArrayList<>();
        List<Packet> signatures = new ArrayList<>();
        Packet head = packets.get(0);
        boolean ignoring = false;
        for (Packet packet : packets.subList(1, packets.size())) {
            if (HEADS.contains(packet.tag())) {
                parts.add(component(head, signatures));
                signatures.clear();
                head = packet;
                ignoring = false;
            } else if (packet.tag() >= FIRST_NON_CRITICAL) {
                ignoring = true;
            } else if (packet.tag() == Packet.SIGNATURE) {
                if (!ignoring) {
                    signatures.add(packet);
                }
            } else if (!SKIPPED.contains(packet.tag())) {
                throw MalformedKeyException.damaged(
                        "holds a packet of type " + packet.tag() + ", which has no place in a certificate");
            }
        }
        parts.add(component(head, signatures));
        return new Certificate(parts);
    }

    private static Component component(Packet head, List<Packet> signatures) throws MalformedKeyException {
        if (head.tag() == Packet.PUBLIC_KEY) {
            return Component.of(head, signatures);
        }
        return Component.orUnreadable(head, signatures);
    }
}
