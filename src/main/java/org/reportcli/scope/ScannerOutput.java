package org.reportcli.scope;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reportcli.report.AttachmentFile;
import org.reportcli.yaml.Fields;

/** Which scanner wrote a file, from its first kilobytes; {@code scanners.yaml} holds the signs. */
final class ScannerOutput {
    /** Bytes that are looked at: banners, root elements and heading lines stand at the start. */
    static final int HEAD = 8 << 10;

    private static final char ESCAPE = '\u001b';

    private final List<Scanner> scanners;

    /** A scanner, and its signs: of one of them, all parts must be there. */
    private record Scanner(String name, List<List<String>> signs) {}

    private ScannerOutput(Fields file) {
        scanners = file.list("scanners", ScannerOutput::scanner);
    }

    /** The program's own; read at the first call. */
    static ScannerOutput standard() {
        return Standard.SCANNERS;
    }

    List<String> names() {
        return scanners.stream().map(Scanner::name).toList();
    }

    /**
     * The scanner that wrote a file; empty where none is known by it.
     *
     * @throws IOException if it cannot be read
     */
    Optional<String> of(AttachmentFile.Found file) throws IOException {
        try (InputStream in = file.open()) {
            return of(in.readNBytes((int) Math.min(HEAD, file.size())));
        }
    }

    /** The scanner that wrote what begins so. */
    Optional<String> of(byte[] head) {
        String text = "\n" + plain(new String(head, charset(head))).toLowerCase(Locale.ROOT);
        for (Scanner scanner : scanners) {
            for (List<String> sign : scanner.signs()) {
                if (sign.stream().allMatch(text::contains)) {
                    return Optional.of(scanner.name());
                }
            }
        }
        return Optional.empty();
    }

    // Where signs stand, texts are ASCII; some shells write what they redirect in UTF-16.
    private static Charset charset(byte[] head) {
        boolean wide = head.length > 1
                && (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE
                        || head[0] == (byte) 0xFE && head[1] == (byte) 0xFF);
        return wide ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1;
    }

    // Without colours, which scanners also write where nobody sees them, nor what ends a line elsewhere.
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == ESCAPE) {
                while (at < text.length() && !Character.isLetter(text.charAt(at))) {
                    at++;
                }
            } else {
                plain.append(c == '\r' ? '\n' : c);
            }
        }
        return plain.toString();
    }

    private static Scanner scanner(Fields fields) {
        Scanner scanner = new Scanner(
                fields.text("name").orElseThrow(), signs(fields.text("signs").orElseThrow()));
        fields.done();
        return scanner;
    }

    private static List<List<String>> signs(String lines) {
        List<List<String>> signs = new ArrayList<>();
        for (String line : lines.split("\n")) {
            List<String> parts = new ArrayList<>();
            for (String part : line.strip().split(" & ")) {
                parts.add(part.startsWith("^") ? "\n" + part.substring(1) : part);
            }
            signs.add(List.copyOf(parts));
        }
        return List.copyOf(signs);
    }

    private static final class Standard {
        static final ScannerOutput SCANNERS = Resource.read("scanners.yaml", ScannerOutput::new);
    }
}
