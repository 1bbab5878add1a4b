package org.reportcli.leak.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reportcli.leak.Parties;

/** Captures keep their length, and every checksum that was right is right. */
class CaptureRedactionTest {
    private static final int HEADERS = 14 + 20 + 20;

    private Counts counts = new Counts();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aValueOverTwoSegmentsAndARepetitionIsCovered(boolean big) throws Exception {
        byte[] one = tcp(1000, "GET / HTTP/1.1\r\nCookie: sid=abc");
        byte[] two = tcp(1000 + 31, "def123456\r\n\r\n");
        byte[] again = tcp(1000 + 27, "=abcdef1234");
        byte[] file = pcap(big, one, two, again);

        byte[] masked = redact(file, false);

        assertThat(masked).hasSameSizeAs(file);
        assertThat(packets(masked, big))
                .extracting(CaptureRedactionTest::payload)
                .containsExactly("GET / HTTP/1.1\r\nCookie: sid=xxx", "xxxxxxxxx\r\n\r\n", "=xxxxxxxxxx");
        assertThat(packets(masked, big)).allMatch(CaptureRedactionTest::isSummedRight);
        assertThat(counts.masked()).isEqualTo(1);
        assertNothingMore(masked, false);
    }

    @Test
    void segmentsInAnyOrderAreOneText() throws Exception {
        byte[] file =
                pcap(true, tcp(0x7FFFFFF0 + 31, "def123456 "), tcp(0x7FFFFFF0, "GET / HTTP/1.1\r\nCookie: sid=abc"));

        assertThat(packets(redact(file, false), true))
                .extracting(CaptureRedactionTest::payload)
                .containsExactly("xxxxxxxxx ", "GET / HTTP/1.1\r\nCookie: sid=xxx");
    }

    @Test
    void aWrongChecksumStaysWrong() throws Exception {
        byte[] packet = tcp(1, "sid=abcdef123456 ");
        packet[14 + 20 + 16] ^= 1;

        byte[] masked = packets(redact(pcap(true, packet), false), true).get(0);

        assertThat(payload(masked)).isEqualTo("sid=xxxxxxxxxxxx ");
        assertThat(isSummedRight(masked)).isFalse();
    }

    @Test
    void whatIsEncryptedIsLeftAlone() throws Exception {
        byte[] file = pcap(true, tcp(1, "\u0016\3\3 sid=abcdef123456 "));

        assertThat(redact(file, false)).isEqualTo(file);
        assertThat(counts.isEmpty()).isTrue();
    }

    @Test
    void aBlockCaptureLosesItsCommentsItsMachineAndItsKeys() throws Exception {
        byte[] packet = tcp(1, "sid=abcdef123456 ");
        byte[] file = concat(
                block(0x0A0D0D0A, concat(section(), option(3, "Linux somebody"), option(1, "tok_comment;"), end())),
                block(1, concat(new byte[] {1, 0, 0, 0, 0, 0, 0, 0}, option(2, "eth0"), end())),
                block(10, concat(new byte[] {'K', 'S', 'L', 'T', 8, 0, 0, 0}, latin("KEYS KEY"))),
                block(
                        6,
                        concat(
                                little(0, 0, 0, packet.length, packet.length),
                                packet,
                                new byte[-packet.length & 3],
                                option(1, "sid=999888777"),
                                end())));

        byte[] masked = redact(file, true);

        assertThat(latin(masked))
                .doesNotContain("somebody", "KEYS", "tok_", "999888777", "abcdef")
                .contains("eth0", "xxxxxxxxxxx;", "sid=xxxxxxxxx");
        assertThat(masked.length).isEqualTo(file.length - 28);
        assertThat(counts.hidden()).isEqualTo(2);
        assertNothingMore(masked, true);
    }

    @Test
    void aCaptureThatIsCutOffIsMaskedAsFarAsItGoes() throws Exception {
        byte[] file = pcap(true, tcp(1, "sid=abcdef123456 "));

        byte[] masked = redact(Arrays.copyOf(file, file.length - 3), false);

        assertThat(latin(masked)).endsWith("sid=xxxxxxxxxx");
        assertThatThrownBy(() -> redact(Arrays.copyOf(file, 28), false)).isInstanceOf(UnmaskableException.class);
    }

    private byte[] redact(byte[] file, boolean blocks) throws IOException, UnmaskableException {
        counts = new Counts();
        TextMasking masking = new TextMasking(Planted.SCANNER, Parties.UNKNOWN, new Secrets(Set.of()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CaptureRedaction(masking, blocks).redact(Part.of("a.pcap", file), out, counts);
        return out.toByteArray();
    }

    private void assertNothingMore(byte[] masked, boolean blocks) throws Exception {
        assertThat(redact(masked, blocks)).isEqualTo(masked);
        assertThat(counts.isEmpty()).isTrue();
    }

    private static byte[] tcp(int sequence, String text) {
        byte[] data = latin(text);
        ByteBuffer packet = ByteBuffer.allocate(HEADERS + data.length);
        packet.put(new byte[12]).putShort((short) 0x0800);
        packet.put((byte) 0x45)
                .put((byte) 0)
                .putShort((short) (40 + data.length))
                .putInt(0);
        packet.put((byte) 64)
                .put((byte) 6)
                .putShort((short) 0)
                .putInt(0xC0000201)
                .putInt(0xC6336401);
        packet.putShort((short) 50_000).putShort((short) 80).putInt(sequence).putInt(7);
        packet.put((byte) 0x50).put((byte) 0x18).putShort((short) 500).putInt(0);
        packet.put(data);
        int sum = sum(packet.array());
        packet.putShort(14 + 20 + 16, (short) ~sum);
        return packet.array();
    }

    private static boolean isSummedRight(byte[] packet) {
        return sum(packet) == 0xFFFF;
    }

    /** The sum over the pseudo header, the header and the data (RFC 9293, section 3.1). */
    private static int sum(byte[] packet) {
        long sum = 6 + packet.length - 34;
        for (int at = 26; at < packet.length; at++) {
            sum += (long) (packet[at] & 0xFF) << (at % 2 == 0 ? 8 : 0);
        }
        while (sum > 0xFFFF) {
            sum = (sum & 0xFFFF) + (sum >> 16);
        }
        return (int) sum;
    }

    private static String payload(byte[] packet) {
        return latin(Arrays.copyOfRange(packet, HEADERS, packet.length));
    }

    private static byte[] pcap(boolean big, byte[]... packets) {
        ByteBuffer file = ByteBuffer.allocate(4096).order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        file.putInt(0xA1B2C3D4).putInt(0x00020004).putLong(0).putInt(65535).putInt(1);
        for (byte[] packet : packets) {
            file.putLong(0).putInt(packet.length).putInt(packet.length).put(packet);
        }
        return Arrays.copyOf(file.array(), file.position());
    }

    private static List<byte[]> packets(byte[] file, boolean big) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        List<byte[]> packets = new ArrayList<>();
        for (int at = 24; at < file.length; at += 16 + bytes.getInt(at + 8)) {
            packets.add(Arrays.copyOfRange(file, at + 16, at + 16 + bytes.getInt(at + 8)));
        }
        return packets;
    }

    private static byte[] block(int type, byte[] body) {
        int length = body.length + 12;
        return concat(little(type, length), body, little(length));
    }

    private static byte[] section() {
        return concat(little(0x1A2B3C4D), new byte[] {1, 0, 0, 0}, little(-1, -1));
    }

    private static byte[] option(int code, String text) {
        byte[] value = latin(text);
        return concat(new byte[] {(byte) code, 0, (byte) value.length, 0}, value, new byte[-value.length & 3]);
    }

    private static byte[] end() {
        return new byte[4];
    }

    private static byte[] little(int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(numbers).forEach(bytes::putInt);
        return bytes.array();
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
