package org.reportcli.leak.redact;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * How a file writes its text. What it reads it writes back byte for byte: what is neither UTF-8 nor UTF-16 is taken byte by
 * byte as Latin-1.
 *
 * @param charset how chars are bytes; a byte-order mark is a char like others
 */
record TextEncoding(Charset charset) {
    private static final int HEAD = 4 * 1024;

    /** Tells it of a file; the stream is read as far as is needed, and stays open. */
    static TextEncoding of(InputStream in) throws IOException {
        InputStream file = new BufferedInputStream(in, HEAD * 2);
        file.mark(HEAD);
        byte[] head = file.readNBytes(HEAD);
        file.reset();
        if (starts(head, 0xFF, 0xFE) || zeros(head, 1) > zeros(head, 0) + head.length / 5) {
            return new TextEncoding(readable(file, StandardCharsets.UTF_16LE));
        }
        if (starts(head, 0xFE, 0xFF) || zeros(head, 0) > zeros(head, 1) + head.length / 5) {
            return new TextEncoding(readable(file, StandardCharsets.UTF_16BE));
        }
        return new TextEncoding(readable(file, StandardCharsets.UTF_8));
    }

    private static Charset readable(InputStream file, Charset charset) throws IOException {
        Reader reader = new TextEncoding(charset).reader(file);
        char[] skipped = new char[HEAD];
        try {
            while (reader.read(skipped) >= 0) {
                // Read to the end: each byte has to be of this encoding.
            }
            return charset;
        } catch (CharacterCodingException e) {
            return StandardCharsets.ISO_8859_1;
        }
    }

    Reader reader(InputStream in) {
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(
                out,
                charset.newEncoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private static boolean starts(byte[] head, int first, int second) {
        return head.length > 1 && (head[0] & 0xFF) == first && (head[1] & 0xFF) == second;
    }

    private static int zeros(byte[] head, int from) {
        int zeros = 0;
        for (int at = from; at < head.length; at += 2) {
            zeros += head[at] == 0 ? 1 : 0;
        }
        return zeros;
    }
}
