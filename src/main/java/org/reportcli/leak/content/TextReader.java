package org.reportcli.leak.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8, and each byte that is none as Windows-1252, so that no text is lost whatever its encoding, also where a log
 * mixes both. ASCII takes the JDK's vectorised path: it is decoded in slices, since a decoder leaves that path for the rest
 * of a call at the first char beyond ASCII.
 */
final class TextReader extends Reader {
    private static final int BLOCK = 64 * 1024;
    /** The longest char takes so many bytes. */
    private static final int LEAST = 8;

    private static final int SLICE = 4 * 1024;
    private static final String WINDOWS_1252 = table();

    private final InputStream in;
    private final ByteBuffer bytes;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private boolean ended;
    /** The second half of a pair for which the caller had no room. */
    private int pending = -1;

    /** @param most how many bytes there are at most */
    TextReader(InputStream in, int most) {
        this.in = in;
        this.bytes = ByteBuffer.allocate(Math.max(LEAST, Math.min(BLOCK, most))).limit(0);
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (pending >= 0) {
            chars[offset] = (char) pending;
            pending = -1;
            return 1;
        }
        if (length == 1) {
            char[] pair = new char[2];
            int read = read(pair, 0, 2);
            if (read > 0) {
                chars[offset] = pair[0];
                pending = read == 2 ? pair[1] : -1;
            }
            return Math.min(1, read);
        }
        CharBuffer out = CharBuffer.wrap(chars, offset, length);
        while (out.position() == offset) {
            if (!ended && bytes.remaining() < 4) {
                fill();
            }
            if (ended && !bytes.hasRemaining()) {
                return -1;
            }
            decode(out);
        }
        return out.position() - offset;
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
    }

    private void decode(CharBuffer out) {
        int end = bytes.limit();
        boolean last = false;
        copyAscii(out);
        while (bytes.position() < end && out.remaining() > 1 && !last) {
            int slice = Math.min(end, bytes.position() + SLICE);
            last = slice == end;
            bytes.limit(slice);
            CoderResult result = decoder.decode(bytes, out, false);
            bytes.limit(end);
            boolean cut = result.isUnderflow() && last && ended && bytes.hasRemaining();
            boolean lone = result.isMalformed() || cut;
            if (result.isOverflow() || lone && !out.hasRemaining()) {
                break;
            }
            if (lone) {
                out.put(WINDOWS_1252.charAt(bytes.get() & 0xff));
                last = false;
            }
        }
    }

    // Four at a time: what is compiled in a hurry, as in a short run, takes twice as long for one after the other.
    private void copyAscii(CharBuffer out) {
        byte[] from = bytes.array();
        char[] to = out.array();
        int in = bytes.position();
        int at = out.arrayOffset() + out.position();
        int stop = in + Math.min(bytes.remaining(), out.remaining()) - 3;
        while (in < stop) {
            int first = from[in];
            int second = from[in + 1];
            int third = from[in + 2];
            int fourth = from[in + 3];
            if ((first | second | third | fourth) < 0) {
                break;
            }
            to[at] = (char) first;
            to[at + 1] = (char) second;
            to[at + 2] = (char) third;
            to[at + 3] = (char) fourth;
            in += 4;
            at += 4;
        }
        bytes.position(in);
        out.position(at - out.arrayOffset());
    }

    private static String table() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        return new String(all, Charset.forName("windows-1252"));
    }

    @Override
    public void close() {
        // The stream belongs to whoever opened it.
    }
}
