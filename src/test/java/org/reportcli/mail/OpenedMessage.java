package org.reportcli.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Properties;

/** A message as the wire and an independent parser see it, sealed with a marker in place of cryptography. */
final class OpenedMessage {
    private static final String BEGIN = "-----BEGIN PGP MESSAGE-----";
    private static final String END = "-----END PGP MESSAGE-----";

    final String wire;
    final MimeMessage outer;

    private OpenedMessage(byte[] bytes) throws MessagingException {
        wire = new String(bytes, StandardCharsets.ISO_8859_1);
        outer = parse(bytes);
    }

    static OpenedMessage of(SealableMessage message) throws IOException, MessagingException {
        return of(message, new Marker());
    }

    static OpenedMessage of(SealableMessage message, Encryption encryption) throws IOException, MessagingException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        message.writeSealed(out, encryption);
        return new OpenedMessage(out.toByteArray());
    }

    static MimeMessage parse(byte[] bytes) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    /** The parts of a multipart, in their order. */
    static List<BodyPart> parts(jakarta.mail.Part part) throws IOException, MessagingException {
        Multipart multipart = (Multipart) part.getContent();
        List<BodyPart> parts = new ArrayList<>();
        for (int at = 0; at < multipart.getCount(); at++) {
            parts.add(multipart.getBodyPart(at));
        }
        return parts;
    }

    List<BodyPart> parts() throws IOException, MessagingException {
        return parts(outer);
    }

    /** What is inside the sealed part of a PGP/MIME message. */
    MimeMessage inner() throws IOException, MessagingException {
        return parse(opened(parts().get(1)));
    }

    static byte[] content(jakarta.mail.Part part) throws IOException, MessagingException {
        return part.getInputStream().readAllBytes();
    }

    /** Takes the marker off again. */
    static byte[] opened(jakarta.mail.Part part) throws IOException, MessagingException {
        List<String> lines = Arrays.asList(
                new String(content(part), StandardCharsets.US_ASCII).strip().split("\r\n"));
        if (!lines.get(0).equals(BEGIN) || !lines.get(lines.size() - 1).equals(END)) {
            throw new AssertionError("not the whole of a sealed part: " + lines);
        }
        return Base64.getDecoder().decode(String.join("", lines.subList(2, lines.size() - 1)));
    }

    /** The wire without its sealed parts: what everybody on the way reads. */
    String clear() {
        StringBuilder clear = new StringBuilder();
        int at = 0;
        for (int begin = wire.indexOf(BEGIN); begin >= 0; begin = wire.indexOf(BEGIN, at)) {
            clear.append(wire, at, begin);
            at = wire.indexOf(END, begin) + END.length();
        }
        return clear.append(wire.substring(at)).toString();
    }

    /** Hides the clear bytes in base64, so that none is seen by chance, and marks where they end. */
    static final class Marker implements Encryption {
        final List<String> names = new ArrayList<>();

        @Override
        public OutputStream encryptTo(OutputStream sealed, String fileName) throws IOException {
            names.add(fileName);
            sealed.write((BEGIN + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            OutputStream unclosed = new FilterOutputStream(sealed) {
                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    out.write(bytes, offset, length);
                }

                @Override
                public void close() throws IOException {
                    out.write(("\r\n" + END + "\r\n").getBytes(StandardCharsets.US_ASCII));
                }
            };
            return Base64.getMimeEncoder().wrap(unclosed);
        }
    }
}
