package org.reportcli.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.bouncycastle.bcpg.CRC24;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.modes.AEADBlockCipher;
import org.bouncycastle.crypto.modes.CFBBlockCipher;
import org.bouncycastle.crypto.modes.CFBModeCipher;
import org.bouncycastle.crypto.modes.OCBBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/** Our code around the JDK's ciphers against Bouncy Castle's own, which has none of the JDK's. */
class CipherLayersProperties {

    @Property(tries = 300)
    void cfbIsBouncyCastlesForEveryLengthAndSplit(
            @ForAll @Size(AesKey.OCTETS) byte[] key,
            @ForAll("lengths") int length,
            @ForAll("splits") List<Integer> split)
            throws Exception {
        byte[] clear = Bytes.random(length, length);

        assertThat(cfb(key, clear, split)).isEqualTo(cfbOfBouncyCastle(key, clear));
    }

    @Example
    void cfbIsBouncyCastlesForEveryLengthAroundABlockAndTheBuffer() throws Exception {
        byte[] key = Bytes.random(AesKey.OCTETS, 7);
        byte[] clear = Bytes.random(2 * CfbLayer.BUFFER + 40, 8);
        byte[] expected = cfbOfBouncyCastle(key, clear);
        for (int around : new int[] {0, CfbLayer.BUFFER, 2 * CfbLayer.BUFFER}) {
            for (int length = Math.max(0, around - 33); length <= around + 33; length++) {
                byte[] text = Arrays.copyOf(clear, length);
                assertThat(cfb(key, text, List.of(8192)))
                        .as("%d octets", length)
                        .isEqualTo(Arrays.copyOf(expected, length));
            }
        }
    }

    @Property(tries = 300)
    void ocbIsBouncyCastlesForEveryTextNonceAndAssociatedData(
            @ForAll @Size(AesKey.OCTETS) byte[] key,
            @ForAll @Size(Ocb.NONCE) byte[] nonce,
            @ForAll @Size(min = 1, max = 15) byte[] associated,
            @ForAll("lengths") int length)
            throws Exception {
        byte[] clear = Bytes.random(length, length);

        assertThat(ocb(new Ocb(new AesKey(key), 1 << 18), nonce, associated, clear))
                .isEqualTo(ocbOfBouncyCastle(key, nonce, associated, clear));
    }

    /** The last six bits of the nonce choose where the first offset is cut out. */
    @Example
    void ocbIsBouncyCastlesForEveryCutAndEveryShortLength() throws Exception {
        byte[] key = Bytes.random(AesKey.OCTETS, 9);
        Ocb ocb = new Ocb(new AesKey(key), 128);
        byte[] associated = {1, 2, 3, 4, 5};
        for (int cut = 0; cut < 64; cut++) {
            byte[] nonce = Bytes.random(Ocb.NONCE, cut);
            nonce[Ocb.NONCE - 1] = (byte) (nonce[Ocb.NONCE - 1] & 0xC0 | cut);
            for (int length = 0; length <= 65; length++) {
                byte[] clear = Bytes.random(length, length);
                assertThat(ocb(ocb, nonce, associated, clear))
                        .as("%d octets, cut at %d", length, cut)
                        .isEqualTo(ocbOfBouncyCastle(key, nonce, associated, clear));
            }
        }
    }

    @Property(tries = 300)
    void theChecksumIsBouncyCastlesForEveryLengthAndSplit(
            @ForAll @Size(max = 300) byte[] bytes, @ForAll("splits") List<Integer> split) {
        CRC24 expected = new CRC24();
        for (byte octet : bytes) {
            expected.update(octet);
        }
        Crc24 crc = new Crc24();
        int from = 0;
        for (int i = 0; from < bytes.length; i++) {
            int length = Math.min(split.get(i % split.size()), bytes.length - from);
            crc.update(bytes, from, length);
            from += length;
        }

        byte[] octets = crc.octets();

        assertThat((octets[0] & 0xFF) << 16 | (octets[1] & 0xFF) << 8 | octets[2] & 0xFF)
                .isEqualTo(expected.getValue());
    }

    /** Around every boundary that there is: blocks, buffers, chunks, parts. */
    @Provide
    Arbitrary<Integer> lengths() {
        Arbitrary<Integer> near = Combinators.combine(
                        Arbitraries.of(16, 512, 8192, CfbLayer.BUFFER, PacketLayer.PART, 2 * PacketLayer.PART),
                        Arbitraries.integers().between(-17, 17))
                .as((boundary, distance) -> Math.max(0, boundary + distance));
        return Arbitraries.oneOf(near, Arbitraries.integers().between(0, 200_000));
    }

    @Provide
    Arbitrary<List<Integer>> splits() {
        Arbitrary<Integer> piece = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 40),
                Arbitraries.of(4096, 8192, CfbLayer.BUFFER - 1, CfbLayer.BUFFER, CfbLayer.BUFFER + 1, 70_000));
        return piece.list().ofMinSize(1).ofMaxSize(8);
    }

    private static byte[] cfb(byte[] key, byte[] clear, List<Integer> split) throws Exception {
        Collected collected = new Collected();
        CfbLayer cfb = new CfbLayer(collected, new AesKey(key));
        Bytes.write(cfb, clear, split);
        cfb.finish();
        return collected.whole();
    }

    private static byte[] cfbOfBouncyCastle(byte[] key, byte[] clear) {
        CFBModeCipher cfb = CFBBlockCipher.newInstance(AESEngine.newInstance(), 128);
        cfb.init(true, new ParametersWithIV(new KeyParameter(key), new byte[16]));
        byte[] sealed = new byte[clear.length];
        cfb.processBytes(clear, 0, clear.length, sealed, 0);
        return sealed;
    }

    private static byte[] ocb(Ocb ocb, byte[] nonce, byte[] associated, byte[] clear) throws GeneralSecurityException {
        byte[] text = Arrays.copyOf(clear, clear.length + Ocb.TAG);
        ocb.seal(nonce, associated, text, clear.length);
        return text;
    }

    private static byte[] ocbOfBouncyCastle(byte[] key, byte[] nonce, byte[] associated, byte[] clear)
            throws InvalidCipherTextException {
        AEADBlockCipher ocb = new OCBBlockCipher(AESEngine.newInstance(), AESEngine.newInstance());
        ocb.init(true, new AEADParameters(new KeyParameter(key), 128, nonce, associated));
        byte[] sealed = new byte[ocb.getOutputSize(clear.length)];
        int made = ocb.processBytes(clear, 0, clear.length, sealed, 0);
        ocb.doFinal(sealed, made);
        return sealed;
    }
}
