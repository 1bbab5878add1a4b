package org.reportcli.key;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * One OpenPGP packet as it stands in a file: its type id and its body, not interpreted (RFC 9580, section 4).
 */
record Packet(int tag, byte[] body) {
    static final int SIGNATURE = 2;
    static final int SECRET_KEY = 5;
    static final int PUBLIC_KEY = 6;
    static final int SECRET_SUBKEY = 7;
    static final int MARKER = 10;
    static final int TRUST = 12;
    static final int USER_ID = 13;
    static final int PUBLIC_SUBKEY = 14;
    static final int USER_ATTRIBUTE = 17;
    static final int PADDING = 21;

    /** The packet with a header in the current format (section 4.2.1). */
    byte[] encoded() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length + 6);
        out.write(0xC0 | tag);
        if (body.length < 192) {
            out.write(body.length);
        } else if (body.length < 8384) {
            out.write(((body.length - 192) >> 8) + 192);
            out.write(body.length - 192);
        } else {
            out.write(0xFF);
            out.write(body.length >> 24);
            out.write(body.length >> 16);
            out.write(body.length >> 8);
            out.write(body.length);
        }
        out.writeBytes(body);
        return out.toByteArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Packet packet && packet.tag == tag && Arrays.equals(packet.body, body);
    }

    @Override
    public int hashCode() {
        return 31 * tag + Arrays.hashCode(body);
    }

    @Override
    public String toString() {
        return "packet " + tag + " of " + body.length + " bytes";
    }
}
