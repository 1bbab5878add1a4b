package org.reportcli.leak.content;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Captures for tests, byte by byte. */
final class Captures {
    static final int ETHERNET = 1;
    static final int RAW = 101;

    private Captures() {}

    static byte[] pcap(int link, byte[]... packets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteBuffer head = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
        head.putInt(0xa1b2c3d4)
                .putShort((short) 2)
                .putShort((short) 4)
                .putInt(0)
                .putInt(0)
                .putInt(65535)
                .putInt(link);
        out.writeBytes(head.array());
        for (byte[] packet : packets) {
            ByteBuffer record = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
            out.writeBytes(record.putInt(1)
                    .putInt(2)
                    .putInt(packet.length)
                    .putInt(packet.length)
                    .array());
            out.writeBytes(packet);
        }
        return out.toByteArray();
    }

    static byte[] pcapng(int link, byte[]... packets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(block(0x0a0d0d0a, ints(0x1a2b3c4d, 0x00000001, -1, -1)));
        out.writeBytes(block(1, ints(link, 65535)));
        for (byte[] packet : packets) {
            int padded = packet.length + (-packet.length & 3);
            ByteBuffer body = ByteBuffer.allocate(20 + padded).order(ByteOrder.LITTLE_ENDIAN);
            body.putInt(0)
                    .putInt(0)
                    .putInt(0)
                    .putInt(packet.length)
                    .putInt(packet.length)
                    .put(packet);
            out.writeBytes(block(6, body.array()));
        }
        return out.toByteArray();
    }

    static byte[] block(int type, byte[] body) {
        int length = 12 + body.length;
        ByteBuffer block = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        return block.putInt(type).putInt(length).put(body).putInt(length).array();
    }

    static byte[] ints(int... values) {
        ByteBuffer ints = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            ints.putInt(value);
        }
        return ints.array();
    }

    static byte[] ethernet(byte[] packet) {
        boolean six = packet[0] >> 4 == 6;
        return Packed.join(new byte[12], new byte[] {(byte) (six ? 0x86 : 8), (byte) (six ? 0xdd : 0)}, packet);
    }

    static byte[] vlan(byte[] packet) {
        return Packed.join(new byte[12], new byte[] {(byte) 0x81, 0, 0, 5, 8, 0}, packet);
    }

    /** From 10.0.0.1:1234 to 10.0.0.2:80. */
    static byte[] tcp(int sequence, int flags, byte[] data) {
        ByteBuffer tcp = ByteBuffer.allocate(20 + data.length);
        tcp.putShort((short) 1234).putShort((short) 80).putInt(sequence).putInt(0);
        tcp.put((byte) 0x50).put((byte) flags).putShort((short) 1000).putInt(0).put(data);
        return ip(6, tcp.array());
    }

    static byte[] udp(int port, byte[] data) {
        ByteBuffer udp = ByteBuffer.allocate(8 + data.length);
        udp.putShort((short) 5000)
                .putShort((short) port)
                .putShort((short) (8 + data.length))
                .putShort((short) 0);
        return ip(17, udp.put(data).array());
    }

    static byte[] ip(int protocol, byte[] data) {
        ByteBuffer ip = ByteBuffer.allocate(20 + data.length);
        ip.put((byte) 0x45)
                .put((byte) 0)
                .putShort((short) (20 + data.length))
                .putInt(0)
                .put((byte) 64);
        ip.put((byte) protocol).putShort((short) 0).put(new byte[] {10, 0, 0, 1, 10, 0, 0, 2});
        return ip.put(data).array();
    }

    static byte[] ip6(int protocol, byte[] data) {
        ByteBuffer ip = ByteBuffer.allocate(40 + data.length);
        ip.put((byte) 0x60)
                .put(new byte[3])
                .putShort((short) data.length)
                .put((byte) protocol)
                .put((byte) 64);
        ip.position(40);
        return ip.put(data).array();
    }
}
