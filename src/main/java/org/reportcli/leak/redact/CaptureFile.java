package org.reportcli.leak.redact;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Where in a capture what stands: pcap (draft-ietf-opsawg-pcap) and pcapng (draft-ietf-opsawg-pcapng). */
final class CaptureFile {
    private static final int SECTION = 0x0A0D0D0A;
    private static final int INTERFACE = 1;
    private static final int OLD_PACKET = 2;
    private static final int SIMPLE_PACKET = 3;
    private static final int NAMES = 4;
    private static final int PACKET = 6;
    private static final int SECRETS = 10;

    private final ByteBuffer file;
    private final List<Packet> packets = new ArrayList<>();
    private final List<Stretch> texts = new ArrayList<>();
    private final List<Stretch> hidden = new ArrayList<>();
    private final List<Stretch> secrets = new ArrayList<>();
    private final List<Integer> links = new ArrayList<>();

    private CaptureFile(byte[] bytes) {
        file = ByteBuffer.wrap(bytes);
    }

    /** A part of the file. */
    record Stretch(int start, int end) {}

    /** @param link what its first bytes are, by the number that tcpdump gives to it */
    record Packet(int start, int end, int link) {}

    /** @throws UnmaskableException where its form is broken */
    static CaptureFile of(byte[] bytes, boolean blocks) throws UnmaskableException {
        CaptureFile capture = new CaptureFile(bytes);
        try {
            if (blocks) {
                capture.blocks();
            } else {
                capture.records();
            }
        } catch (IndexOutOfBoundsException e) {
            throw new UnmaskableException("the capture is damaged");
        }
        return capture;
    }

    List<Packet> packets() {
        return packets;
    }

    /** Comments and names. */
    List<Stretch> texts() {
        return texts;
    }

    /** What tells of the machine and the program that made the capture. */
    List<Stretch> hidden() {
        return hidden;
    }

    /** Blocks with the keys that decrypt what was captured. */
    List<Stretch> secrets() {
        return secrets;
    }

    private void records() throws UnmaskableException {
        int sign = file.getInt(0);
        boolean big = sign == 0xA1B2C3D4 || sign == 0xA1B23C4D;
        file.order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int link = file.getInt(20) & 0xFFFF;
        for (int at = 24; at < file.limit(); ) {
            int length = file.getInt(at + 8);
            int start = at + 16;
            // A capture that was cut off in the middle of a packet is a common thing.
            int end = Math.min(file.limit(), start + length);
            if (length < 0 || end < start) {
                throw new UnmaskableException("the capture is damaged");
            }
            packets.add(new Packet(start, end, link));
            at = end;
        }
    }

    private void blocks() throws UnmaskableException {
        for (int at = 0; at + 12 <= file.limit(); ) {
            if (file.getInt(at) == SECTION) {
                file.order(file.get(at + 8) == 0x1A ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
                links.clear();
            }
            int length = file.getInt(at + 4);
            if (length < 12 || length % 4 != 0 || length > file.limit() - at) {
                throw new UnmaskableException("the capture is damaged");
            }
            block(at, at + length - 4);
            at += length;
        }
    }

    private void block(int at, int end) {
        switch (file.getInt(at)) {
            case SECTION -> options(at + 24, end, 2, 3, 4);
            case INTERFACE -> {
                links.add(file.getShort(at + 8) & 0xFFFF);
                options(at + 16, end, 12, 15);
            }
            case PACKET, OLD_PACKET -> {
                int on = file.getInt(at) == PACKET ? file.getInt(at + 8) : file.getShort(at + 8) & 0xFFFF;
                int length = Math.max(0, Math.min(file.getInt(at + 20), end - at - 28));
                packets.add(new Packet(at + 28, at + 28 + length, link(on)));
                options(at + 28 + length + (-length & 3), end);
            }
            case SIMPLE_PACKET -> {
                int length = Math.max(0, Math.min(file.getInt(at + 8), end - at - 12));
                packets.add(new Packet(at + 12, at + 12 + length, link(0)));
            }
            case NAMES -> texts.add(new Stretch(at + 8, end));
            case SECRETS -> secrets.add(new Stretch(at, end + 4));
            default -> {
                // Counts, and what programs keep for themselves.
            }
        }
    }

    private int link(int on) {
        return on >= 0 && on < links.size() ? links.get(on) : -1;
    }

    private void options(int from, int end, int... hiddenCodes) {
        for (int at = from; at + 4 <= end; ) {
            int code = file.getShort(at) & 0xFFFF;
            int length = file.getShort(at + 2) & 0xFFFF;
            if (code == 0 || at + 4 + length > end) {
                return;
            }
            Stretch value = new Stretch(at + 4, at + 4 + length);
            boolean tells = java.util.Arrays.stream(hiddenCodes).anyMatch(each -> each == code);
            if (tells && length > 0) {
                hidden.add(value);
            } else if (code == 1) {
                texts.add(value);
            }
            at += 4 + length + (-length & 3);
        }
    }
}
