package org.reportcli.leak.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.ByteBuffer;

/** The packets of a capture: through the layers to what TCP and UDP carry. */
final class Packets {
    /** Larger ones come from broken files. */
    static final int LARGEST = 256 * 1024 + 65_536;

    private static final int IP_4 = 0x0800;
    private static final int IP_6 = 0x86dd;
    private static final int TCP = 6;
    private static final int UDP = 17;

    private final Piece piece;
    private final Opening opening;
    private final Flows flows;
    private final Batch batch;
    private int count;
    private int unknown;

    Packets(Piece piece, Opening opening) {
        this.piece = piece;
        this.opening = opening;
        this.flows = new Flows(piece, opening);
        this.batch = new Batch(opening.visitor()::text, piece.inside("packets"));
    }

    /** What somebody wrote to a packet. */
    void comment(String inner, CharSequence text) throws IOException {
        batch.add(inner, text);
    }

    /** How many there were so far. */
    int count() {
        return count;
    }

    /** A packet, with the number that tcpdump gives to its link layer. */
    void packet(int link, byte[] bytes) throws IOException {
        count++;
        ByteBuffer packet = ByteBuffer.wrap(bytes);
        switch (link) {
            case 0, 108 -> internet(packet, 4);
            case 1 -> frame(packet, 12);
            case 12, 14, 101, 228, 229 -> internet(packet, 0);
            case 113 -> frame(packet, 14);
            case 276 -> network(packet, type(packet, 0), 20);
            default -> {
                unknown++;
                strings(bytes);
            }
        }
    }

    void finish() throws IOException {
        flows.finish();
        batch.finish();
        if (unknown > 0) {
            opening.visitor()
                    .unread(piece.inner(), unknown + " of its packets are of a kind that is not taken apart here");
        }
        if (flows.encrypted() > 0) {
            String connections = flows.encrypted() == 1 ? " of its connections is" : " of its connections are";
            opening.visitor().unread(piece.inner(), flows.encrypted() + connections + " encrypted");
        }
    }

    /** What follows an EtherType, through VLAN tags. */
    private void frame(ByteBuffer packet, int at) throws IOException {
        int place = at;
        int type = type(packet, place);
        while (type == 0x8100 || type == 0x88a8 || type == 0x9100) {
            place += 4;
            type = type(packet, place);
        }
        if (type == 0x8864) {
            // PPPoE: six bytes, then the protocol of PPP.
            internet(packet, place + 10);
        } else {
            network(packet, type, place + 2);
        }
    }

    private void network(ByteBuffer packet, int type, int at) throws IOException {
        if (type == IP_4 || type == IP_6) {
            internet(packet, at);
        }
    }

    private void internet(ByteBuffer packet, int at) throws IOException {
        if (at + 20 > packet.limit()) {
            return;
        }
        int version = packet.get(at) >> 4 & 0xf;
        if (version == 4) {
            int header = (packet.get(at) & 0xf) * 4;
            int total = packet.getShort(at + 2) & 0xffff;
            // Cards that cut packets themselves leave the length to be filled in later.
            int end = total < header ? packet.limit() : Math.min(packet.limit(), at + total);
            boolean first = (packet.getShort(at + 6) & 0x1fff) == 0;
            if (header >= 20 && first) {
                transport(packet, packet.get(at + 9) & 0xff, new Hosts(packet, at + 12, 4), at + header, end);
            }
        } else if (version == 6 && at + 40 <= packet.limit()) {
            int length = packet.getShort(at + 4) & 0xffff;
            int end = length == 0 ? packet.limit() : Math.min(packet.limit(), at + 40 + length);
            int next = packet.get(at + 6) & 0xff;
            int place = at + 40;
            while ((next == 0 || next == 43 || next == 60) && place + 8 <= end) {
                next = packet.get(place) & 0xff;
                place += ((packet.get(place + 1) & 0xff) + 1) * 8;
            }
            transport(packet, next, new Hosts(packet, at + 8, 16), place, end);
        }
    }

    private void transport(ByteBuffer packet, int protocol, Hosts hosts, int at, int end) throws IOException {
        if (protocol == TCP && at + 20 <= end) {
            int data = at + (packet.get(at + 12) >> 4 & 0xf) * 4;
            String name = hosts.name("tcp", packet.getShort(at), packet.getShort(at + 2));
            boolean opens = (packet.get(at + 13) & 2) != 0;
            byte[] bytes = bytes(packet, data, end);
            flows.segment(name, packet.getInt(at + 4) + (opens ? 1 : 0), opens, bytes);
        } else if (protocol == UDP && at + 8 <= end) {
            int ports = (packet.getShort(at) & 0xffff) == 443 || (packet.getShort(at + 2) & 0xffff) == 443 ? 1 : 0;
            if (ports == 0) {
                strings(bytes(packet, at + 8, end));
            } else {
                flows.encrypted(hosts.name("udp", packet.getShort(at), packet.getShort(at + 2)));
            }
        }
    }

    private static byte[] bytes(ByteBuffer packet, int from, int to) {
        byte[] bytes = new byte[Math.max(0, to - from)];
        if (bytes.length > 0) {
            packet.get(from, bytes);
        }
        return bytes;
    }

    /** A packet by itself: text, or else what of it reads as text. Most hold neither, which is not worth a word. */
    private void strings(byte[] bytes) throws IOException {
        if (bytes.length < StringsReader.SHORTEST) {
            return;
        }
        String inner = piece.inside("packet " + count);
        boolean readable = ContentKind.of(bytes).isText();
        Reader reader = readable
                ? TextEncoding.reader(new ByteArrayInputStream(bytes))
                : new StringsReader(new ByteArrayInputStream(bytes));
        StringWriter text = new StringWriter();
        reader.transferTo(text);
        if (!text.getBuffer().isEmpty()) {
            batch.add(inner, text.getBuffer());
        }
    }

    private static int type(ByteBuffer packet, int at) {
        return at + 2 <= packet.limit() ? packet.getShort(at) & 0xffff : 0;
    }

    /** Two addresses behind each other. */
    private record Hosts(ByteBuffer packet, int at, int length) {
        String name(String protocol, short from, short to) {
            return protocol + " " + host(at) + ":" + (from & 0xffff) + " > " + host(at + length) + ":" + (to & 0xffff);
        }

        private String host(int place) {
            StringBuilder host = new StringBuilder(length == 4 ? "" : "[");
            for (int i = 0; i < length; i += length == 4 ? 1 : 2) {
                if (length == 4) {
                    host.append(i == 0 ? "" : ".").append(packet.get(place + i) & 0xff);
                } else {
                    host.append(i == 0 ? "" : ":").append(Integer.toHexString(packet.getShort(place + i) & 0xffff));
                }
            }
            return host.append(length == 4 ? "" : "]").toString();
        }
    }
}
