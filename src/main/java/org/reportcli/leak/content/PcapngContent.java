package org.reportcli.leak.content;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Captures in pcapng (draft-ietf-opsawg-pcapng): packets, comments, names and the secrets of TLS that may come along. */
final class PcapngContent {
    private static final int SECTION = 0x0a0d0d0a;
    private static final int INTERFACE = 1;
    private static final int OLD_PACKET = 2;
    private static final int SIMPLE_PACKET = 3;
    private static final int NAMES = 4;
    private static final int PACKET = 6;
    private static final int SECRETS = 10;
    private static final int LARGEST = 4 * 1024 * 1024;

    private final Piece piece;
    private final Opening opening;
    private final Packets packets;
    private final List<Integer> links = new ArrayList<>();
    private final Set<HiddenFact> facts = EnumSet.noneOf(HiddenFact.class);
    private ByteOrder order = ByteOrder.LITTLE_ENDIAN;

    private PcapngContent(Piece piece, Opening opening) {
        this.piece = piece;
        this.opening = opening;
        this.packets = new Packets(piece, opening);
    }

    static void read(Piece piece, Opening opening) throws IOException {
        new PcapngContent(piece, opening).read();
    }

    private void read() throws IOException {
        boolean whole = true;
        try {
            byte[] head = piece.in().readNBytes(8);
            while (whole && head.length == 8) {
                whole = block(head);
                head = piece.in().readNBytes(8);
            }
            whole &= head.length == 0;
        } catch (EOFException e) {
            whole = false;
        }
        packets.finish();
        facts.forEach(fact -> opening.visitor().hidden(piece.inner(), fact));
        if (!whole) {
            opening.visitor().unread(piece.inner(), Reasons.DAMAGED);
        }
    }

    private boolean block(byte[] head) throws IOException {
        PeekStream in = piece.in();
        int type = ByteBuffer.wrap(head).order(order).getInt(0);
        if (type == SECTION) {
            byte[] sign = in.head(4);
            order = sign.length == 4 && sign[0] == 0x1a ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
            links.clear();
        }
        long length = ByteBuffer.wrap(head).order(order).getInt(4) & 0xffffffffL;
        if (length < 12 || length % 4 != 0) {
            return false;
        }
        if (length > LARGEST) {
            in.skipNBytes(length - 8);
            opening.visitor().unread(piece.inner(), "a block of it, since " + Reasons.tooLarge(LARGEST));
            return true;
        }
        byte[] bytes = in.readNBytes((int) length - 8);
        if (bytes.length < length - 8) {
            return false;
        }
        body(type, ByteBuffer.wrap(bytes, 0, bytes.length - 4).slice().order(order));
        return true;
    }

    private void body(int type, ByteBuffer body) throws IOException {
        switch (type) {
            case SECTION -> options(body, 16, "its header");
            case INTERFACE -> {
                if (body.limit() >= 2 && links.size() < 10_000) {
                    links.add(body.getShort(0) & 0xffff);
                }
                options(body, 8, "interface " + links.size());
            }
            case PACKET, OLD_PACKET -> {
                if (body.limit() >= 20) {
                    int on = type == PACKET ? body.getInt(0) : body.getShort(0) & 0xffff;
                    int length = body.getInt(12);
                    packet(on, body, 20, length);
                    if (length >= 0 && length <= body.limit() - 20) {
                        options(body, 20 + length + (-length & 3), "comment on packet " + packets.count());
                    }
                }
            }
            case SIMPLE_PACKET -> {
                if (body.limit() >= 4) {
                    packet(0, body, 4, Math.min(body.limit() - 4, Math.max(0, body.getInt(0))));
                }
            }
            case SECRETS -> {
                if (body.limit() >= 8) {
                    int length = Math.max(0, Math.min(body.getInt(4), body.limit() - 8));
                    opening.open(piece, piece.inside("secrets"), bytes(body, 8, length));
                }
            }
            case NAMES -> names(body);
            default -> {
                // Counts, and what programs keep for themselves.
            }
        }
    }

    private void packet(int on, ByteBuffer body, int at, int length) throws IOException {
        if (length >= 0 && length <= body.limit() - at && on >= 0 && on < links.size()) {
            packets.packet(links.get(on), bytes(body, at, length));
        }
    }

    /** Comments, and which machine and program made the capture. */
    private void options(ByteBuffer body, int from, String name) throws IOException {
        StringBuilder text = new StringBuilder();
        int at = from;
        while (at >= 0 && at + 4 <= body.limit()) {
            int code = body.getShort(at) & 0xffff;
            int length = body.getShort(at + 2) & 0xffff;
            if (code == 0 || at + 4 + length > body.limit()) {
                break;
            }
            boolean named = code >= 2 && code <= 4 && !name.startsWith("comment");
            if (code == 1 || named) {
                text.append(new String(bytes(body, at + 4, length), StandardCharsets.UTF_8))
                        .append('\n');
            }
            if (code > 2 && named && from == 16) {
                facts.add(HiddenFact.SOFTWARE);
            }
            at += 4 + length + (-length & 3);
        }
        if (!text.isEmpty()) {
            packets.comment(piece.inside(name), text);
        }
    }

    private void names(ByteBuffer body) throws IOException {
        StringsReader strings = new StringsReader(new ByteArrayInputStream(bytes(body, 0, body.limit())));
        opening.visitor().text(piece.inside("names"), strings);
    }

    private static byte[] bytes(ByteBuffer body, int at, int length) {
        return Arrays.copyOfRange(body.array(), body.arrayOffset() + at, body.arrayOffset() + at + length);
    }
}
