package org.reportcli.leak.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * HTTP messages as they went over the wire, one or many behind each other. They are handed on as they stand; then the bodies that
 * are chunked or packed, without that.
 */
final class HttpContent {
    /** How much of a body is looked at, in bytes. */
    static final int BODY = 8 * 1024 * 1024;

    private final Piece piece;
    private final Opening opening;
    private final LineStream in;
    private int number;

    private HttpContent(Piece piece, Opening opening, LineStream in) {
        this.piece = piece;
        this.opening = opening;
        this.in = in;
    }

    static void read(Piece piece, Opening opening) throws IOException {
        Optional<Piece.Source> again = piece.twice();
        opening.text(piece);
        if (again.isEmpty()) {
            opening.visitor().unread(piece.inner(), "its encoded bodies, since " + Reasons.tooLarge(Piece.KEPT));
            return;
        }
        try (InputStream bytes = again.get().open()) {
            new HttpContent(piece, opening, new LineStream(bytes)).read();
        }
    }

    private void read() throws IOException {
        for (Optional<byte[]> line = in.next(); line.isPresent(); line = in.next()) {
            if (number > opening.limits().entries()) {
                opening.visitor()
                        .unread(piece.inner(), Reasons.tooMany(opening.limits().entries()));
                return;
            }
            // Where a body has no line end, the next message begins in the middle of a line only for the machine.
            if (line.get().length < 8192 && HttpMessages.startsMessage(LineStream.text(line.get()))) {
                message();
            }
        }
    }

    private void message() throws IOException {
        number++;
        HttpMessages.Head head = new HttpMessages.Head();
        Optional<byte[]> line = in.next();
        while (line.isPresent() && !LineStream.text(line.get()).isEmpty()) {
            head.field(LineStream.text(line.get()));
            line = in.next();
        }
        if (!head.isEncoded()) {
            // What a message says of its length need not hold where somebody edited it: the next line tells.
            return;
        }
        String inner = piece.inside("body " + number);
        byte[] body = head.isChunked() ? chunks() : in.bytes(length(head.length()));
        if (body.length == 0) {
            return;
        }
        Optional<byte[]> plain = plain(head.encoding(), body);
        if (plain.isPresent()) {
            opening.open(piece, inner, plain.get());
        } else if (!ContentKind.of(body).isText()) {
            opening.visitor().unread(inner, Reasons.UNKNOWN_PACKING);
        }
    }

    private static int length(long said) {
        return said < 0 || said > BODY ? BODY : (int) said;
    }

    private static Optional<byte[]> plain(String encoding, byte[] body) {
        return switch (encoding) {
            case "" -> Optional.of(body);
            case "gzip", "x-gzip" -> Encoded.inflated(body, BODY);
            case "deflate" -> Encoded.inflated(body, BODY).or(() -> Encoded.deflated(body, BODY));
            default -> Optional.empty();
        };
    }

    /** A chunked body (RFC 9112, section 7.1), as far as it goes. */
    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (body.size() < BODY) {
            Optional<byte[]> line = in.next();
            int size = line.map(bytes -> size(LineStream.text(bytes))).orElse(-1);
            if (size < 0 && body.size() == 0) {
                // The tool that saved it has put the chunks together.
                body.writeBytes(line.orElse(new byte[0]));
                body.writeBytes(in.bytes(BODY - body.size()));
            }
            if (size <= 0) {
                break;
            }
            byte[] chunk = in.bytes(Math.min(size, BODY - body.size()));
            body.writeBytes(chunk);
            if (chunk.length < size) {
                break;
            }
            in.next();
        }
        return body.toByteArray();
    }

    private static int size(String line) {
        int end = line.indexOf(';');
        String digits = (end < 0 ? line : line.substring(0, end)).trim();
        if (digits.isEmpty() || digits.length() > 7) {
            return -1;
        }
        try {
            return Integer.parseInt(digits, 16);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
