package org.reportcli.seal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * ASCII armor around an encrypted message (RFC 9580, section 6): 64 characters to a line, CR LF, and no headers, since
 * a {@code Version} or {@code Comment} tells about the sender.
 *
 * <p>{@code java.util.Base64} is fast only on long arrays, so lines are cut after encoding; but the more often it is called, the
 * sooner the JVM replaces it by the processor's own instructions, so the arrays are not too long either.
 */
final class ArmorLayer extends Layer {
    private static final int LINE = 64;
    static final int OCTETS = 12 * 1024;
    private static final byte[] BEGIN = ascii("-----BEGIN PGP MESSAGE-----\r\n\r\n");
    private static final byte[] END = ascii("-----END PGP MESSAGE-----\r\n");

    private final OutputStream sealed;
    private final boolean checksum;
    private final Crc24 crc = new Crc24();
    private final Base64.Encoder base64 = Base64.getEncoder();
    private final byte[] octets = new byte[OCTETS];
    private final byte[] characters = new byte[OCTETS / 3 * 4];
    private final byte[] lines = new byte[characters.length + characters.length / LINE * 2];
    private boolean begun;
    private int filled;

    /**
     * Armor that is written to {@code sealed}, which stays open at the end.
     *
     * @param checksum whether to end with the CRC-24; gpg 2.2 stumbles over armor without one, and a message in SEIPD
     *     version 2 must not have one (section 6.1)
     */
    ArmorLayer(OutputStream sealed, boolean checksum) {
        this.sealed = sealed;
        this.checksum = checksum;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            if (filled == OCTETS) {
                encode(octets);
            }
            int taken = Math.min(left, OCTETS - filled);
            System.arraycopy(bytes, from, octets, filled, taken);
            filled += taken;
            from += taken;
            left -= taken;
        }
    }

    @Override
    void finish() throws IOException {
        encode(Arrays.copyOf(octets, filled));
        if (checksum) {
            sealed.write('=');
            sealed.write(base64.encode(crc.octets()));
            sealed.write('\r');
            sealed.write('\n');
        }
        sealed.write(END);
        sealed.flush();
    }

    /** Nothing to overwrite: all that comes here is encrypted. */
    @Override
    void wipe() {}

    // Whole lines, except at the end of the message.
    private void encode(byte[] source) throws IOException {
        if (!begun) {
            sealed.write(BEGIN);
            begun = true;
        }
        crc.update(source, 0, source.length);
        int encoded = base64.encode(source, characters);
        int length = 0;
        for (int from = 0; from < encoded; from += LINE) {
            int line = Math.min(LINE, encoded - from);
            System.arraycopy(characters, from, lines, length, line);
            lines[length + line] = '\r';
            lines[length + line + 1] = '\n';
            length += line + 2;
        }
        sealed.write(lines, 0, length);
        filled = 0;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
