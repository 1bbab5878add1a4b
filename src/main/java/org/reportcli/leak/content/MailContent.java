package org.reportcli.leak.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Optional;

/**
 * Mail as it is stored (RFC 5322, RFC 2045 and 2046), one message or an mbox. It is handed on as it stands; then each part that is in
 * base64 or quoted-printable, decoded.
 */
final class MailContent {
    private static final int NESTED = 20;

    private final Piece piece;
    private final Opening opening;
    private final LineStream in;
    private final Deque<String> boundaries = new ArrayDeque<>();
    private int number;
    /** Behind the last part of a multipart, where only what no program shows may follow. */
    private boolean ended;

    private MailContent(Piece piece, Opening opening, LineStream in) {
        this.piece = piece;
        this.opening = opening;
        this.in = in;
    }

    static void read(Piece piece, Opening opening) throws IOException {
        Optional<Piece.Source> again = piece.twice();
        opening.text(piece);
        if (again.isEmpty()) {
            opening.visitor().unread(piece.inner(), "its encoded parts, since " + Reasons.tooLarge(Piece.KEPT));
            return;
        }
        try (InputStream bytes = again.get().open()) {
            new MailContent(piece, opening, new LineStream(bytes)).read();
        }
    }

    private void read() throws IOException {
        Optional<MimeHead> part = Optional.of(head());
        while (part.isPresent()) {
            if (number > opening.limits().entries()) {
                opening.visitor()
                        .unread(piece.inner(), Reasons.tooMany(opening.limits().entries()));
                return;
            }
            MimeHead head = part.get();
            if (head.holdsMessage()) {
                part = Optional.of(head());
                continue;
            }
            if (head.boundary().isPresent() && boundaries.size() < NESTED) {
                boundaries.push(head.boundary().get());
            } else {
                number++;
            }
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            boolean whole = true;
            boolean more = false;
            ended = false;
            for (Optional<byte[]> line = in.next(); line.isPresent() && !more; line = more ? line : in.next()) {
                more = line.get().length < 1000 && beginsPart(line.get());
                if (!more && !ended && head.isEncoded() && (whole &= body.size() + line.get().length <= Piece.KEPT)) {
                    body.writeBytes(line.get());
                }
            }
            if (head.isEncoded()) {
                decoded(head, body.toByteArray(), whole);
            }
            part = more ? Optional.of(head()) : Optional.empty();
        }
    }

    private MimeHead head() throws IOException {
        MimeHead.Builder head = new MimeHead.Builder();
        for (Optional<byte[]> line = in.next(); line.isPresent(); line = in.next()) {
            String text = LineStream.text(line.get());
            if (text.isEmpty()) {
                break;
            }
            head.line(text);
        }
        return head.build();
    }

    /** Whether a line begins a part, or the next message; one that ends a part leaves its boundary. */
    private boolean beginsPart(byte[] bytes) {
        if (bytes.length > 5 && bytes[0] == 'F' && LineStream.text(bytes).startsWith("From ")) {
            boundaries.clear();
            return true;
        }
        if (bytes.length < 3 || bytes[0] != '-' || bytes[1] != '-') {
            return false;
        }
        String line = LineStream.text(bytes).stripTrailing();
        for (String boundary : boundaries) {
            if (line.startsWith(boundary, 2)) {
                boolean ends = line.equals("--" + boundary + "--");
                if (ends || line.length() == boundary.length() + 2) {
                    while (!boundaries.peek().equals(boundary)) {
                        boundaries.pop();
                    }
                    if (ends) {
                        boundaries.pop();
                        ended = true;
                    }
                    return !ends;
                }
            }
        }
        return false;
    }

    private void decoded(MimeHead head, byte[] body, boolean whole) throws IOException {
        String name = head.name().isEmpty() ? "part " + number : InnerPath.harmless(head.name(), number);
        String inner = piece.inside(name);
        if (!whole) {
            opening.visitor().unread(inner, Reasons.tooLarge(Piece.KEPT));
            return;
        }
        try {
            byte[] bytes = head.isBase64() ? Base64.getMimeDecoder().decode(body) : quoted(body);
            if (bytes.length > 0) {
                opening.open(piece, inner, bytes);
            }
        } catch (IllegalArgumentException e) {
            opening.visitor().unread(inner, Reasons.DAMAGED);
        }
    }

    /** Quoted-printable (RFC 2045, section 6.7); what is malformed stays as it is. */
    private static byte[] quoted(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length);
        for (int i = 0; i < body.length; i++) {
            if (body[i] != '=' || i + 1 == body.length) {
                out.write(body[i]);
            } else if (body[i + 1] == '\n') {
                i++;
            } else if (i + 2 < body.length && body[i + 1] == '\r' && body[i + 2] == '\n') {
                i += 2;
            } else {
                int high = Character.digit(body[i + 1], 16);
                int low = i + 2 < body.length ? Character.digit(body[i + 2], 16) : -1;
                out.write(high < 0 || low < 0 ? body[i] : high << 4 | low);
                i += high < 0 || low < 0 ? 0 : 2;
            }
        }
        return out.toByteArray();
    }
}
