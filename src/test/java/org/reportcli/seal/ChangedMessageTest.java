package org.reportcli.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that was changed, cut or lengthened on its way opens as if it had not been. */
class ChangedMessageTest {
    private static final PGPKeyPair KEY = TestKeys.CURVE25519;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everySixtyFourthOctetIsHeld(boolean aead) throws IOException {
        byte[] message = message(aead, 70_000);
        for (int at = 0; at < message.length; at += 64) {
            assertThat(opens(flipped(message, at, 0x01))).as("octet %d", at).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyBitOfTheEncryptedDataIsHeld(boolean aead) throws IOException {
        byte[] message = message(aead, 300);
        for (int at = startOfData(message); at < message.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                assertThat(opens(flipped(message, at, 1 << bit)))
                        .as("bit %d of octet %d", bit, at)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyCutIsSeen(boolean aead) throws IOException {
        byte[] message = message(aead, 300);
        for (int length = 0; length < message.length; length++) {
            assertThat(opens(Arrays.copyOf(message, length)))
                    .as("%d octets of %d", length, message.length)
                    .isFalse();
        }
        byte[] chunks = message(aead, 3 * AeadLayer.CHUNK);
        for (int length = chunks.length - 1; length > 0; length -= 1009) {
            assertThat(opens(Arrays.copyOf(chunks, length)))
                    .as("%d octets of %d", length, chunks.length)
                    .isFalse();
        }
    }

    private static byte[] message(boolean aead, int length) throws IOException {
        return BouncyCastle.dearmored(Bytes.sealed(Bytes.encryption(aead, KEY), Bytes.random(length, 11)));
    }

    // Behind the session key packet, whose length is in one octet.
    private static int startOfData(byte[] message) {
        assertThat(message[1] & 0xFF).isLessThan(192);
        int start = 2 + (message[1] & 0xFF);
        assertThat(message[start] & 0xFF).isEqualTo(0xC0 | PacketLayer.ENCRYPTED_DATA);
        return start;
    }

    private static byte[] flipped(byte[] message, int at, int bits) {
        byte[] flipped = message.clone();
        flipped[at] ^= (byte) bits;
        return flipped;
    }

    private static boolean opens(byte[] message) {
        try {
            BouncyCastle.openBinary(message, KEY);
            return true;
        } catch (IOException | PGPException | RuntimeException e) {
            return false;
        }
    }
}
