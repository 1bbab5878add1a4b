package org.reportcli.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.StringLength;
import org.reportcli.support.SafeText;

/** What our encoders write, an independent implementation reads back. */
class EncodersTest {
    @Property
    void aSubjectComesBackVisiblyAndFitsItsLines(@ForAll @NotEmpty @StringLength(max = 300) String text)
            throws Exception {
        String value = EncodedText.unstructured(text);

        // The constructor accepts nothing that could end the field.
        String field = new HeaderField("Subject", value).outer().line();
        assertThat(field.substring(0, field.length() - 2).split("\r\n")).allMatch(line -> line.length() <= 78);
        assertThat(MimeUtility.decodeText(MimeUtility.unfold(value))).isEqualTo(SafeText.line(text.strip()));
    }

    @Property
    void anAsciiSubjectStaysReadable(@ForAll @IntRange(max = 200) int words) throws Exception {
        String text = "word ".repeat(words).strip();

        assertThat(MimeUtility.unfold(EncodedText.unstructured(text))).isEqualTo(text);
    }

    @Example
    void whatLooksLikeAnEncodedWordArrivesAsItWasWritten() throws Exception {
        String trick = "=?utf-8?Q?x=0D=0ABcc:_eve@evil.example?=";

        String value = EncodedText.unstructured(trick);

        assertThat(value).startsWith("=?utf-8?B?").doesNotContain("Bcc");
        assertThat(MimeUtility.decodeText(value)).isEqualTo(trick);
    }

    @Property
    void aDisplayNameComesBackBeforeItsAddress(@ForAll @NotEmpty @StringLength(max = 100) String name)
            throws Exception {
        net.jqwik.api.Assume.that(!name.isBlank());
        String value = MimeUtility.unfold(EncodedText.phrase(name) + "\r\n <ada@example.org>");

        InternetAddress[] read = InternetAddress.parseHeader(value, true);

        assertThat(read).hasSize(1);
        assertThat(read[0].getAddress()).isEqualTo("ada@example.org");
        assertThat(read[0].getPersonal()).isEqualTo(SafeText.line(name.strip()));
    }

    @Property
    void aFileNameComesBack(@ForAll @NotEmpty @StringLength(max = 120) String name) throws Exception {
        String safe = SafeText.line(name);
        net.jqwik.api.Assume.that(!safe.isBlank());

        HeaderField field = FileNameParameter.attachment(safe);

        assertThat(field.line().split("\r\n")).allMatch(line -> line.length() <= 90);
        ContentDisposition read = new ContentDisposition(MimeUtility.unfold(field.value()));
        assertThat(read.getDisposition()).isEqualTo("attachment");
        assertThat(read.getParameter("filename")).isEqualTo(safe);
    }

    @Property
    void quotedPrintableComesBackAndIsInertOnTheWay(@ForAll @StringLength(max = 400) String text) throws Exception {
        String encoded = QuotedPrintable.encode(text);

        assertInert(encoded);
        assertThat(decode(encoded))
                .isEqualTo(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    @Example
    void quotedPrintableDefusesWhatMailServersActOn() throws Exception {
        String text = ".\n..\n.hidden\nFrom here\n>From there\n--\ntrailing \ntab\t\n" + "a\rb\u0000\u0085\u2028\n"
                + "x".repeat(75) + ".\n" + "y".repeat(74) + "From z\n" + "ä".repeat(500) + "\n\n";

        String encoded = QuotedPrintable.encode(text);

        assertInert(encoded);
        assertThat(encoded).endsWith("\r\n\r\n");
        assertThat(decode(encoded)).isEqualTo(text);
    }

    private static void assertInert(String encoded) {
        assertThat(encoded.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(encoded.chars()).allMatch(c -> c == '\r' || c == '\n' || c == '\t' || c >= ' ' && c < 0x7F);
        for (String line : encoded.split("\r\n", -1)) {
            assertThat(line.length()).isLessThanOrEqualTo(76);
            assertThat(line)
                    .doesNotStartWith(".")
                    .doesNotStartWith("From ")
                    .doesNotEndWith(" ")
                    .doesNotEndWith("\t");
        }
    }

    private static String decode(String encoded) throws Exception {
        ByteArrayInputStream in = new ByteArrayInputStream(encoded.getBytes(StandardCharsets.US_ASCII));
        String text = new String(MimeUtility.decode(in, "quoted-printable").readAllBytes(), StandardCharsets.UTF_8);
        return text.replace("\r\n", "\n");
    }

    @Property
    void base64IsTheSameHoweverItIsWritten(
            @ForAll @IntRange(max = 130_000) int size, @ForAll @IntRange(min = 1, max = 70_000) int piece)
            throws IOException {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Base64Lines lines = new Base64Lines(out);
        for (int at = 0; at < size; at += piece) {
            lines.write(content, at, Math.min(piece, size - at));
            lines.flush();
        }
        lines.close();

        String whole = java.util.Base64.getMimeEncoder().encodeToString(content);
        assertThat(out.toString(StandardCharsets.US_ASCII)).isEqualTo(size == 0 ? "" : whole + "\r\n");
    }

    @Example
    void aHeaderFieldTakesNothingThatEndsIt() {
        for (String value : new String[] {
            "a\nBcc: eve",
            "a\rBcc: eve",
            "a\r\nBcc: eve",
            "a\r\n\r\n",
            "a\r\n \r\n b",
            "a\u0000",
            "a\u2028b",
            "\u560Ab",
            "ä",
            "x".repeat(1000)
        }) {
            assertThatThrownBy(() -> new HeaderField("Subject", value)).isInstanceOf(IllegalArgumentException.class);
        }
        for (String name : new String[] {"", "Sub ject", "Subject:", "Subject\r\n", "Sübject"}) {
            assertThatThrownBy(() -> new HeaderField(name, "x")).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new HeaderField("Subject", "a\r\n b").line()).isEqualTo("Subject: a\r\n b\r\n");
        assertThat(new HeaderField("Subject", "x".repeat(998 - "Subject: ".length())).line())
                .hasSize(1000);
    }
}
