package org.reportcli.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OpenPgpEncryptionTest {

    static Stream<Arguments> keys() {
        return Stream.of(
                Arguments.of("RSA", TestKeys.RSA, false),
                Arguments.of("Curve25519", TestKeys.CURVE25519, false),
                Arguments.of("P-256", TestKeys.P256, false),
                Arguments.of("X25519, version 6", TestKeys.X25519_V6, false),
                Arguments.of("RSA, AEAD", TestKeys.RSA, true),
                Arguments.of("Curve25519, AEAD", TestKeys.CURVE25519, true),
                Arguments.of("P-256, AEAD", TestKeys.P256, true),
                Arguments.of("X25519, version 6, AEAD", TestKeys.X25519_V6, true));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keys")
    void everyKindOfKeyOpensWhatIsSealedToIt(String name, PGPKeyPair key, boolean aead) throws Exception {
        byte[] clear = Bytes.random(200_000, 1);

        BouncyCastle.Opened opened = BouncyCastle.open(Bytes.sealed(Bytes.encryption(aead, key), clear), key);

        assertThat(opened.clear()).isEqualTo(clear);
    }
}
