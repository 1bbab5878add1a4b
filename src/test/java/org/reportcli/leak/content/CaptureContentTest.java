package org.reportcli.leak.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reportcli.leak.content.Captures.ETHERNET;
import static org.reportcli.leak.content.Captures.RAW;
import static org.reportcli.leak.content.Captures.ethernet;
import static org.reportcli.leak.content.Captures.ip6;
import static org.reportcli.leak.content.Captures.pcap;
import static org.reportcli.leak.content.Captures.pcapng;
import static org.reportcli.leak.content.Captures.tcp;
import static org.reportcli.leak.content.Captures.udp;
import static org.reportcli.leak.content.Captures.vlan;
import static org.reportcli.leak.content.Packed.bytes;
import static org.reportcli.leak.content.Packed.gzip;
import static org.reportcli.leak.content.Packed.join;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureContentTest {
    private static final String FLOW = "tcp 10.0.0.1:1234 > 10.0.0.2:80";
    private static final int SYN = 2;
    private static final int ACK = 16;

    @TempDir
    Path folder;

    @Test
    void joinsTheSegmentsOfAConnectionInTheirOrder() {
        // The numbers wrap in the middle.
        byte[][] packets = {
            ethernet(tcp(-4, SYN, new byte[0])),
            vlan(tcp(-3, ACK, bytes("GET / HTTP/1.1\r\nCook"))),
            ethernet(tcp(-3 + 27, ACK, bytes("sion=12345\r\n\r\n"))),
            ethernet(tcp(-3, ACK, bytes("GET / HTTP/1.1\r\nCook"))),
            ethernet(tcp(-3 + 20, ACK, bytes("ie: ses")))
        };
        String text = "GET / HTTP/1.1\r\nCookie: session=12345\r\n\r\n";

        assertThat(Heard.of(folder, "a.pcap", pcap(ETHERNET, packets)).texts).containsEntry(FLOW, text);
        assertThat(Heard.of(folder, "a.pcapng", pcapng(ETHERNET, packets)).texts)
                .containsEntry(FLOW, text);
    }

    @Test
    void goesOnBehindALostSegment() {
        byte[] capture =
                pcap(RAW, tcp(1, SYN, bytes("")), tcp(2, ACK, bytes("before ")), tcp(900, ACK, bytes("after")));

        assertThat(Heard.of(folder, "a.pcap", capture).texts).containsEntry(FLOW, "before after");
    }

    @Test
    void decodesTheBodiesInAConnection() {
        byte[] packed = gzip(bytes("password=geheim"));
        byte[] response = join(
                bytes("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.length + "\r\n\r\n"),
                packed);

        assertThat(Heard.of(folder, "a.pcap", pcap(RAW, tcp(1, ACK, response))).texts)
                .containsEntry(FLOW + "/body 1", "password=geheim");
    }

    @Test
    void readsThePacketsOfUdp() {
        byte[] capture = pcap(
                RAW,
                udp(514, bytes("<13>app: token=12345")),
                udp(53, new byte[40]),
                udp(53, bytes("\0\1\2\3\4printable-run\0\1\2\3\4\5\6")));

        assertThat(Heard.of(folder, "a.pcap", capture).texts)
                .containsEntry("packet 1", "<13>app: token=12345")
                .containsEntry("packet 3", "printable-run\n")
                .hasSize(2);
    }

    @Test
    void readsOtherLinkLayers() {
        byte[] packet = udp(514, bytes("token=12345"));
        byte[] cooked = join(new byte[14], new byte[] {8, 0}, packet);
        byte[] cooked2 = join(new byte[] {8, 0}, new byte[18], packet);
        byte[] six = ip6(17, Arrays.copyOfRange(packet, 20, packet.length));

        for (byte[] capture : new byte[][] {
            pcap(113, cooked),
            pcap(276, cooked2),
            pcap(0, join(new byte[] {2, 0, 0, 0}, packet)),
            pcap(12, packet),
            pcap(ETHERNET, ethernet(six)),
            pcap(229, six)
        }) {
            assertThat(Heard.of(folder, "a.pcap", capture).texts).containsEntry("packet 1", "token=12345");
        }
        assertThat(Heard.of(folder, "a.pcap", pcap(147, bytes("token=12345"))).unread)
                .containsExactly(": 1 of its packets are of a kind that is not taken apart here");
    }

    @Test
    void saysOnceThatConnectionsAreEncrypted() {
        byte[] hello = join(new byte[] {0x16, 3, 1, 0, 80}, new byte[80]);
        byte[] capture = pcap(RAW, tcp(1, ACK, hello), tcp(86, ACK, hello), udp(443, hello), udp(443, hello));

        Heard heard = Heard.of(folder, "a.pcap", capture);

        assertThat(heard.unread).containsExactly(": 2 of its connections are encrypted");
        assertThat(heard.texts).isEmpty();
    }

    @Test
    void readsWhatIsThereOfACaptureThatBreaksOff() {
        byte[] capture = pcap(RAW, udp(514, bytes("token=12345")), udp(514, bytes("token=67890")));

        Heard heard = Heard.of(folder, "a.pcap", Arrays.copyOf(capture, capture.length - 3));

        assertThat(heard.texts).containsEntry("packet 1", "token=12345").containsEntry("packet 2", "token=67");
        assertThat(heard.unread).containsExactly(": " + Reasons.DAMAGED);
    }

    @Test
    void handsOnTheSecretsOfTls() {
        byte[] keys = bytes("CLIENT_RANDOM 0123456789 abcdef\n");
        byte[] capture = join(
                pcapng(ETHERNET),
                Captures.block(10, join(Captures.ints(0x544c534b, keys.length), keys, new byte[-keys.length & 3])));

        assertThat(Heard.of(folder, "a.pcapng", capture).texts)
                .containsEntry("secrets", "CLIENT_RANDOM 0123456789 abcdef\n");
    }
}
