package org.reportcli.leak.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Captures of libpcap (draft-ietf-opsawg-pcap). */
final class PcapContent {
    private static final int FILE_HEADER = 24;
    private static final int PACKET_HEADER = 16;

    private PcapContent() {}

    static void read(Piece piece, Opening opening) throws IOException {
        Packets packets = new Packets(piece, opening);
        PeekStream in = piece.in();
        ByteBuffer file = ByteBuffer.wrap(in.readNBytes(FILE_HEADER));
        int sign = file.remaining() < FILE_HEADER ? 0 : file.getInt(0);
        boolean big = sign == 0xa1b2c3d4 || sign == 0xa1b23c4d;
        file.order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        boolean whole = sign != 0;
        if (whole) {
            int link = file.getInt(20) & 0xffff;
            byte[] header = in.readNBytes(PACKET_HEADER);
            while (whole && header.length == PACKET_HEADER) {
                int length = ByteBuffer.wrap(header).order(file.order()).getInt(8);
                whole = length >= 0 && length <= Packets.LARGEST;
                byte[] packet = in.readNBytes(whole ? length : 0);
                whole &= packet.length == length;
                packets.packet(link, packet);
                header = in.readNBytes(PACKET_HEADER);
            }
            whole &= header.length == 0;
        }
        packets.finish();
        if (!whole) {
            opening.visitor().unread(piece.inner(), Reasons.DAMAGED);
        }
    }
}
