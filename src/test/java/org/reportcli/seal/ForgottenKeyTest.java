package org.reportcli.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKeyEncryptedData;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyDataDecryptorFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Once a message is sealed, nothing that is reachable in this process opens it or is its text. */
class ForgottenKeyTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void neitherTheKeyNorTheTextIsLeftInMemory(boolean aead) throws Exception {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        OutputStream in = Bytes.encryption(aead, TestKeys.CURVE25519).encryptTo(sealed, "");
        byte[] clear = Bytes.random(50_000, 17);
        in.write(clear);
        assertThat(contains(heap("open"), Arrays.copyOfRange(clear, 49_000, 49_032)))
                .as("the search finds what is there")
                .isTrue();
        in.close();
        Arrays.fill(clear, (byte) 0);

        byte[] heap = heap("closed");

        Reference.reachabilityFence(in);
        assertThat(contains(heap, Arrays.copyOfRange(Bytes.random(50_000, 17), 49_000, 49_032)))
                .as("clear text")
                .isFalse();
        assertThat(contains(heap, sessionKey(sealed.toByteArray())))
                .as("session key")
                .isFalse();
    }

    private byte[] heap(String name) throws IOException {
        Path dump = folder.resolve(name + ".hprof");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(dump.toString(), true);
        return Files.readAllBytes(dump);
    }

    private static byte[] sessionKey(byte[] sealed) throws IOException, PGPException {
        PGPPublicKeyEncryptedData data = BouncyCastle.recipients(sealed).get(0);
        return data.getSessionKey(new BcPublicKeyDataDecryptorFactory(TestKeys.CURVE25519))
                .getKey();
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int i = 0; i <= bytes.length - wanted.length; i++) {
            if (bytes[i] == wanted[0] && Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
