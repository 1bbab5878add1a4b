package org.reportcli.leak.redact;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What a packet carries.
 *
 * @param flow from where to where, for TCP; empty where it stands by itself
 * @param sequence the number of its first byte in the flow
 * @param opens whether a connection begins with it
 * @param start its first byte in the file
 * @param end behind its last byte
 * @param header where the header of TCP or UDP begins, to which the checksum's words are aligned
 * @param sum where the checksum stands; none where it is negative
 * @param udp whether a checksum of zero means that there is none
 */
record Segment(
        Optional<String> flow, int sequence, boolean opens, int start, int end, int header, int sum, boolean udp) {
    private static final int TCP = 6;
    private static final int UDP = 17;
    private static final int HTTPS = 443;

    /** What a packet carries; the packet itself where its layers are not known, and nothing where it is encrypted. */
    static Segment of(byte[] file, CaptureFile.Packet packet) {
        ByteBuffer bytes = ByteBuffer.wrap(file, 0, packet.end());
        try {
            return switch (packet.link()) {
                case 0, 108 -> internet(bytes, packet, packet.start() + 4);
                case 1 -> frame(bytes, packet, packet.start() + 12);
                case 12, 14, 101, 228, 229 -> internet(bytes, packet, packet.start());
                case 113 -> frame(bytes, packet, packet.start() + 14);
                case 276 -> internet(bytes, packet, packet.start() + 20);
                default -> alone(packet.start(), packet.end());
            };
        } catch (IndexOutOfBoundsException e) {
            // Cut off in the middle of a header.
            return alone(packet.start(), packet.end());
        }
    }

    private static Segment alone(int start, int end) {
        return new Segment(Optional.empty(), 0, false, start, end, start, -1, false);
    }

    private static Segment frame(ByteBuffer bytes, CaptureFile.Packet packet, int at) {
        int place = at;
        int type = bytes.getShort(place) & 0xFFFF;
        while (type == 0x8100 || type == 0x88A8 || type == 0x9100) {
            place += 4;
            type = bytes.getShort(place) & 0xFFFF;
        }
        if (type == 0x8864) {
            return internet(bytes, packet, place + 10);
        }
        boolean ip = type == 0x0800 || type == 0x86DD;
        return ip ? internet(bytes, packet, place + 2) : alone(packet.start(), packet.end());
    }

    private static Segment internet(ByteBuffer bytes, CaptureFile.Packet packet, int at) {
        int version = bytes.get(at) >> 4 & 0xF;
        if (version == 4) {
            int header = at + (bytes.get(at) & 0xF) * 4;
            int total = bytes.getShort(at + 2) & 0xFFFF;
            int end = total < header - at ? packet.end() : Math.min(packet.end(), at + total);
            boolean first = (bytes.getShort(at + 6) & 0x1FFF) == 0;
            return first
                    ? transport(bytes, bytes.get(at + 9) & 0xFF, name(bytes, at + 12, 8), header, end)
                    : alone(Math.min(header, end), end);
        }
        if (version == 6) {
            int length = bytes.getShort(at + 4) & 0xFFFF;
            int end = length == 0 ? packet.end() : Math.min(packet.end(), at + 40 + length);
            int next = bytes.get(at + 6) & 0xFF;
            int place = at + 40;
            while (next == 0 || next == 43 || next == 60) {
                next = bytes.get(place) & 0xFF;
                place += ((bytes.get(place + 1) & 0xFF) + 1) * 8;
            }
            return transport(bytes, next, name(bytes, at + 8, 32), place, end);
        }
        return alone(packet.start(), packet.end());
    }

    private static Segment transport(ByteBuffer bytes, int protocol, String hosts, int at, int end) {
        if (protocol == TCP) {
            int data = Math.min(end, at + (bytes.get(at + 12) >> 4 & 0xF) * 4);
            boolean opens = (bytes.get(at + 13) & 2) != 0;
            String flow = hosts + " " + bytes.getInt(at);
            return new Segment(
                    Optional.of(flow), bytes.getInt(at + 4) + (opens ? 1 : 0), opens, data, end, at, at + 16, false);
        }
        if (protocol == UDP) {
            boolean quic = (bytes.getShort(at) & 0xFFFF) == HTTPS || (bytes.getShort(at + 2) & 0xFFFF) == HTTPS;
            return new Segment(Optional.empty(), 0, false, quic ? end : Math.min(end, at + 8), end, at, at + 6, true);
        }
        return alone(Math.min(at, end), end);
    }

    private static String name(ByteBuffer bytes, int at, int length) {
        StringBuilder name = new StringBuilder(length * 2);
        for (int i = 0; i < length; i++) {
            name.append((char) (bytes.get(at + i) & 0xFF));
        }
        return name.toString();
    }
}
