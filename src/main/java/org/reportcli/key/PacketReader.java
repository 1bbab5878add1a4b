package org.reportcli.key;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts bytes into OpenPGP packets (RFC 9580, section 4.2). Key material has definite lengths, so partial and
 * indeterminate lengths are refused, and no length is believed beyond the bytes that are there.
 */
final class PacketReader {
    /** Packets in one file; certificates that were flooded with signatures have more. */
    static final int MAX_PACKETS = 10_000;

    private final byte[] bytes;
    private int at;

    private PacketReader(byte[] bytes) {
        this.bytes = bytes;
    }

    static List<Packet> read(byte[] bytes) throws MalformedKeyException {
        PacketReader reader = new PacketReader(bytes);
        List<Packet> packets = new ArrayList<>();
        while (reader.at < bytes.length) {
            if (packets.size() == MAX_PACKETS) {
                throw MalformedKeyException.damaged("has more than " + MAX_PACKETS + " packets");
            }
            packets.add(reader.next());
        }
        return packets;
    }

    private Packet next() throws MalformedKeyException {
        int start = at;
        int header = octet();
        if ((header & 0x80) == 0) {
            throw MalformedKeyException.damaged("has no OpenPGP packet at byte " + start);
        }
        boolean current = (header & 0x40) != 0;
        int tag = current ? header & 0x3F : (header & 0x3F) >> 2;
        long length = current ? currentLength(start) : legacyLength(header & 3, start);
        if (length > bytes.length - at) {
            throw MalformedKeyException.cutOff("is cut off in the packet that starts at byte " + start);
        }
        byte[] body = Arrays.copyOfRange(bytes, at, at + (int) length);
        at += (int) length;
        return new Packet(tag, body);
    }

    private long currentLength(int start) throws MalformedKeyException {
        int first = octet();
        if (first < 192) {
            return first;
        }
        if (first < 224) {
            return ((first - 192) << 8) + octet() + 192;
        }
        if (first == 255) {
            return number(4);
        }
        throw MalformedKeyException.damaged("has a packet of partial length at byte " + start + ", which no key has");
    }

    private long legacyLength(int type, int start) throws MalformedKeyException {
        return switch (type) {
            case 0 -> number(1);
            case 1 -> number(2);
            case 2 -> number(4);
            default ->
                throw MalformedKeyException.damaged(
                        "has a packet of indeterminate length at byte " + start + ", which no key has");
        };
    }

    private long number(int octets) throws MalformedKeyException {
        long value = 0;
        for (int i = 0; i < octets; i++) {
            value = value << 8 | octet();
        }
        return value;
    }

    private int octet() throws MalformedKeyException {
        if (at == bytes.length) {
            throw MalformedKeyException.cutOff("is cut off in the header of a packet");
        }
        return bytes[at++] & 0xFF;
    }
}
