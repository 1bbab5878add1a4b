package org.reportcli.leak.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EncodedTest {
    @Property(tries = 200)
    void decodesWhatTheJdkEncodes(@ForAll byte[] bytes) {
        if (bytes.length == 0) {
            return;
        }
        assertThat(Encoded.base64(Base64.getEncoder().encodeToString(bytes))).contains(bytes);
        assertThat(Encoded.base64(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)))
                .contains(bytes);
        assertThat(Encoded.base64(Base64.getMimeEncoder().encodeToString(bytes)))
                .contains(bytes);
        assertThat(Encoded.hex(HexFormat.of().formatHex(bytes))).contains(bytes);
    }

    @Property(tries = 500)
    void anyTextGivesAnAnswer(@ForAll String text, @ForAll byte[] bytes) {
        assertThatCode(() -> {
                    Encoded.base64(text);
                    Encoded.hex(text);
                    Encoded.percent(text);
                    Encoded.inflated(bytes, 100);
                    Encoded.deflated(bytes, 100);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void refusesWhatIsNotOfTheEncoding() {
        assertThat(Encoded.base64("")).isEmpty();
        assertThat(Encoded.base64("abcde")).isEmpty();
        assertThat(Encoded.base64("ab=cd")).isEmpty();
        assertThat(Encoded.base64("ab+_")).isEmpty();
        assertThat(Encoded.base64("ab!=")).isEmpty();
        assertThat(Encoded.base64("abcd====")).isEmpty();
        assertThat(Encoded.hex("abc")).isEmpty();
        assertThat(Encoded.hex("zz")).isEmpty();
        assertThat(Encoded.percent("no escape")).isEmpty();
        assertThat(Encoded.percent("100%")).isEmpty();
        assertThat(Encoded.percent("%4")).isEmpty();
        assertThat(Encoded.percent("%ff")).isEmpty();
    }

    @Test
    void decodesPercentEscapesAsUtf8() {
        assertThat(Encoded.percent("a%40b%C3%BC%0A")).contains("a@bü\n");
    }

    @Test
    void unpacksGzipZlibAndBareDeflateUpToTheLimit() throws IOException {
        byte[] text = "session=1234567890 ".repeat(100).getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(gzip)) {
            out.write(text);
        }
        ByteArrayOutputStream zlib = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(zlib)) {
            out.write(text);
        }
        byte[] bare = Arrays.copyOfRange(zlib.toByteArray(), 2, zlib.size() - 4);

        assertThat(Encoded.inflated(gzip.toByteArray(), text.length)).contains(text);
        assertThat(Encoded.inflated(zlib.toByteArray(), text.length)).contains(text);
        assertThat(Encoded.deflated(bare, text.length)).contains(text);
        assertThat(Encoded.inflated(gzip.toByteArray(), 10)).contains(Arrays.copyOf(text, 10));
        assertThat(Encoded.inflated(Arrays.copyOf(gzip.toByteArray(), gzip.size() - 9), text.length))
                .hasValueSatisfying(bytes -> assertThat(bytes).isNotEmpty());
        assertThat(Encoded.inflated(text, text.length)).isEmpty();
    }
}
