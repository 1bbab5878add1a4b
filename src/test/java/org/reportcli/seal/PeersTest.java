package org.reportcli.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reportcli.key.UsableCertificate;
import org.reportcli.key.UsableCertificates;
import org.reportcli.testing.Peers;
import org.reportcli.testing.Program;

/** The programs with which vendors open what we seal. */
class PeersTest {
    private static final int[] SIZES = {
        0, 1, 15, 16, 17, 191, 192, 8191, 8192, 8193, 16383, 16384, 16385, 65535, 65536, 65537, (1 << 20) + 1
    };

    private static Vendor vendor;

    @BeforeAll
    static void makeKeys() throws Exception {
        Peers.require("gpg");
        vendor = new Vendor("rsa2048", "rsa3072", "cv25519", "nistp256");
    }

    @AfterAll
    static void forgetKeys() throws IOException {
        if (vendor != null) {
            vendor.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void opensAMessageToEachKindOfKey(Vendor.Peer peer) throws IOException {
        Peers.require(peer.program);
        for (Vendor.Key key : vendor.keys()) {
            byte[] clear = Bytes.random(3000, 4);

            byte[] sealed = Bytes.sealed(encryption(key), clear, "report.eml", List.of(500));

            assertThat(vendor.open(peer, sealed, key).succeeded())
                    .as("%s with %s", peer, key.kind())
                    .isEqualTo(clear);
        }
    }

    @ParameterizedTest
    @EnumSource
    void opensMessagesOfEverySizeToSeveralRecipients(Vendor.Peer peer) throws IOException {
        Peers.require(peer.program);
        OpenPgpEncryption encryption = encryption(vendor.keys().toArray(Vendor.Key[]::new));
        for (int i = 0; i < SIZES.length; i++) {
            byte[] clear = Bytes.random(SIZES[i], i);
            Vendor.Key key = vendor.keys().get(i % vendor.keys().size());

            byte[] sealed = Bytes.sealed(encryption, clear);

            assertThat(vendor.open(peer, sealed, key).succeeded())
                    .as("%s with %s: %d octets", peer, key.kind(), SIZES[i])
                    .isEqualTo(clear);
        }
    }

    @Test
    void gpgSeesTheIntendedSubkeysAndADetectionCodeAndNothingElse() throws IOException {
        String packets = vendor.packets(
                Bytes.sealed(encryption(vendor.keys().toArray(Vendor.Key[]::new)), Bytes.random(200_000, 5)));

        assertThat(packets.lines().filter(line -> line.startsWith(":")))
                .hasSize(vendor.keys().size() + 1)
                .last()
                .asString()
                .startsWith(":encrypted data packet:");
        assertThat(Pattern.compile(":pubkey enc packet: version 3, algo \\d+, keyid (\\w+)")
                        .matcher(packets)
                        .results()
                        .map(match -> match.group(1)))
                .containsExactlyElementsOf(vendor.keys().stream()
                        .map(key -> String.format(
                                Locale.ROOT, "%016X", key.encryption().getKeyID()))
                        .toList());
        assertThat(packets).contains("mdc_method: 2");
    }

    @ParameterizedTest
    @EnumSource(names = {"GPG", "SQOP", "RNP"})
    void opensNothingInWhichAnOctetWasChanged(Vendor.Peer peer) throws IOException {
        Peers.require(peer.program);
        Vendor.Key key = vendor.keys().get(2);
        byte[] clear = Bytes.random(2000, 6);
        byte[] message = BouncyCastle.dearmored(Bytes.sealed(encryption(key), clear));
        assertThat(vendor.open(peer, message, key).succeeded()).isEqualTo(clear);

        for (int at = 0; at < message.length; at += 64) {
            byte[] changed = message.clone();
            changed[at] ^= 1;
            Program.Result result = vendor.open(peer, changed, key);
            assertThat(result.status()).as("octet %d changed", at).isNotZero();
        }
    }

    private static OpenPgpEncryption encryption(Vendor.Key... keys) {
        List<UsableCertificate> certificates = Stream.of(keys)
                .map(key -> UsableCertificates.of(false, new PGPPublicKey[] {key.encryption()}))
                .toList();
        return new OpenPgpEncryption(certificates, new SecureRandom());
    }
}
