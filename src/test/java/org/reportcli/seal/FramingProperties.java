package org.reportcli.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.BCPGInputStream;
import org.bouncycastle.bcpg.LiteralDataPacket;
import org.bouncycastle.openpgp.PGPException;

/** Armor, packets and whole messages for every length around a boundary and every way of writing them. */
class FramingProperties {
    @Property(tries = 300)
    void armorIsBouncyCastlesWithCarriageReturns(@ForAll("lengths") int length, @ForAll("splits") List<Integer> split)
            throws IOException {
        byte[] message = message(length);

        assertThat(armored(message, true, split)).isEqualTo(armoredByBouncyCastle(message));
    }

    @Example
    void armorIsBouncyCastlesForEveryLengthOfALineAndAroundTheBuffer() throws IOException {
        for (int around : new int[] {100, ArmorLayer.OCTETS, 2 * ArmorLayer.OCTETS}) {
            for (int length = around - 100; length <= around + 100; length++) {
                byte[] message = message(length);
                assertThat(armored(message, true, List.of(10_000)))
                        .as("%d octets", length)
                        .isEqualTo(armoredByBouncyCastle(message));
            }
        }
    }

    @Property(tries = 100)
    void armorWithoutAChecksumDiffersInNothingElse(@ForAll("lengths") int length) throws IOException {
        byte[] message = message(length);

        assertThat(armored(message, false, List.of(8192)))
                .isEqualTo(armored(message, true, List.of(8192)).replaceFirst("=....\r\n-----END", "-----END"));
    }

    @Property(tries = 300)
    void packetsAreReadByBouncyCastleForEveryLengthAndSplit(
            @ForAll("lengths") int length, @ForAll("splits") List<Integer> split) throws IOException {
        assertThat(bodyOfPacket(length, split)).isEqualTo(Bytes.random(length, length));
    }

    @Example
    void packetsAreReadByBouncyCastleAroundEveryWayToWriteALength() throws IOException {
        for (int boundary : new int[] {192, 8384, PacketLayer.PART, 2 * PacketLayer.PART}) {
            for (int length = boundary - 12; length <= boundary + 12; length++) {
                assertThat(bodyOfPacket(length, List.of(5000)))
                        .as("%d octets", length)
                        .isEqualTo(Bytes.random(length, length));
            }
        }
    }

    @Property(tries = 150)
    void messagesWithADetectionCodeAreOpenedByBouncyCastle(
            @ForAll("lengths") int length, @ForAll("splits") List<Integer> split) throws Exception {
        assertOpens(false, length, split);
    }

    @Property(tries = 100)
    void authenticatedMessagesAreOpenedByBouncyCastle(
            @ForAll("lengths") int length, @ForAll("splits") List<Integer> split) throws Exception {
        assertOpens(true, length, split);
    }

    @Provide
    Arbitrary<Integer> lengths() {
        Arbitrary<Integer> near = Combinators.combine(
                        Arbitraries.of(
                                16,
                                48,
                                192,
                                8384,
                                CfbLayer.BUFFER,
                                ArmorLayer.OCTETS,
                                PacketLayer.PART,
                                2 * PacketLayer.PART,
                                3 * AeadLayer.CHUNK),
                        // What stands before the clear text inside: headers, prefix, lengths.
                        Arbitraries.integers().between(-60, 60))
                .as((boundary, distance) -> Math.max(0, boundary + distance));
        return Arbitraries.oneOf(near, Arbitraries.integers().between(0, 300_000));
    }

    @Provide
    Arbitrary<List<Integer>> splits() {
        Arbitrary<Integer> piece = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 100),
                Arbitraries.of(4096, 8192, PacketLayer.PART - 1, PacketLayer.PART, PacketLayer.PART + 1, 200_000));
        return piece.list().ofMinSize(1).ofMaxSize(8);
    }

    private static void assertOpens(boolean aead, int length, List<Integer> split) throws IOException, PGPException {
        byte[] clear = Bytes.random(length, length);
        OpenPgpEncryption encryption = Bytes.encryption(aead, TestKeys.CURVE25519);

        byte[] sealed = Bytes.sealed(encryption, clear, "", split);

        assertThat(BouncyCastle.open(sealed, TestKeys.CURVE25519).clear()).isEqualTo(clear);
    }

    // Begins like a session key packet, by which Bouncy Castle tells the kind of armor.
    private static byte[] message(int length) {
        byte[] message = Bytes.random(Math.max(1, length), length);
        message[0] = (byte) 0xC1;
        return message;
    }

    private static String armored(byte[] message, boolean checksum, List<Integer> split) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ArmorLayer armor = new ArmorLayer(out, checksum);
        Bytes.write(armor, message, split);
        armor.finish();
        return out.toString(StandardCharsets.US_ASCII);
    }

    private static String armoredByBouncyCastle(byte[] message) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ArmoredOutputStream armor =
                ArmoredOutputStream.builder().clearHeaders().enableCRC(true).build(out)) {
            armor.write(message);
        }
        return out.toString(StandardCharsets.US_ASCII).replace("\r\n", "\n").replace("\n", "\r\n");
    }

    private static byte[] bodyOfPacket(int length, List<Integer> split) throws IOException {
        Collected collected = new Collected();
        PacketLayer packet = new PacketLayer(collected, PacketLayer.LITERAL_DATA);
        packet.write(new byte[] {'b', 0, 0, 0, 0, 0});
        Bytes.write(packet, Bytes.random(length, length), split);
        packet.finish();
        BCPGInputStream in = new BCPGInputStream(new ByteArrayInputStream(collected.whole()));
        byte[] body = ((LiteralDataPacket) in.readPacket()).getInputStream().readAllBytes();
        assertThat(in.read()).as("nothing follows the packet").isEqualTo(-1);
        return body;
    }
}
