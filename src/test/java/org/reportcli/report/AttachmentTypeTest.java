package org.reportcli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentTypeTest {
    private static final byte[] NOTHING = new byte[0];

    @ParameterizedTest
    @CsvSource({
        "a.png, screenshot, image/png",
        "a.JPG, screenshot, image/jpeg",
        "a.jpeg, screenshot, image/jpeg",
        "a.gif, screenshot, image/gif",
        "a.webp, screenshot, image/webp",
        "a.har, network-recording, application/json",
        "a.http, network-recording, text/plain",
        "a.pcap, network-recording, application/vnd.tcpdump.pcap",
        "a.pcapng, network-recording, application/octet-stream",
        "a.saz, network-recording, application/octet-stream",
        "server.log, log, text/plain",
        "poc.py, exploit, text/plain",
        "poc.sh, exploit, text/plain",
        "poc.rb, exploit, text/plain",
        "poc.js, exploit, text/plain",
        "poc.html, exploit, application/octet-stream"
    })
    void guessesFromTheName(String name, String kind, String mediaType) {
        AttachmentType type = AttachmentType.of(name, NOTHING);

        assertThat(type.kind().map(AttachmentKind::id)).contains(kind);
        assertThat(type.mediaType()).isEqualTo(mediaType);
    }

    @ParameterizedTest
    @CsvSource({
        "89504E470D0A1A0A, image/png, screenshot",
        "FFD8FFE000104A46, image/jpeg, screenshot",
        "474946383961, image/gif, screenshot",
        "524946460000000057454250, image/webp, screenshot",
        "D4C3B2A102000400, application/vnd.tcpdump.pcap, network-recording",
        "A1B23C4D00020004, application/vnd.tcpdump.pcap, network-recording",
        "0A0D0D0A1C000000, application/octet-stream, network-recording"
    })
    void believesTheContentMoreThanTheName(String head, String mediaType, String kind) {
        AttachmentType type = AttachmentType.of("server.log", HexFormat.of().parseHex(head));

        assertThat(type.mediaType()).isEqualTo(mediaType);
        assertThat(type.kind().map(AttachmentKind::id)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes.txt", "a.zip", "README", "a.bin", "a.", ".", "png"})
    void saysThatAKindIsUnclear(String name) {
        byte[] head = "RIFF, but no picture".getBytes(StandardCharsets.US_ASCII);

        assertThat(AttachmentType.of(name, head).kind()).isEmpty();
    }

    @Test
    void neverNamesATypeThatAMailProgramWouldRunOrShowAsAPageOrMessage() {
        for (String extension : new String[] {"html", "htm", "svg", "js", "eml", "mht", "xhtml", "ics", "asc", "p7m"}) {
            assertThat(AttachmentType.of("poc." + extension, NOTHING).mediaType())
                    .doesNotContain("html", "svg", "javascript", "message", "multipart", "calendar", "pgp", "pkcs7");
        }
    }
}
