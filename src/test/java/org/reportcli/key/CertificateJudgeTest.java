package org.reportcli.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reportcli.support.ExitStatus;

class CertificateJudgeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "expired.asc | key/expired | expired on 2025-06-01",
                "subkey-expired.asc | key/subkey-expired | expired on 2025-06-01",
                "no-encryption-subkey.asc | key/no-encryption-key | no key to encrypt to",
                "revoked-none.asc | key/revoked | revoked on 2025-03-01: no reason is given",
                "revoked-compromised.asc | key/revoked-compromised | revoked on 2025-03-01: its secret key is compromised",
                "revoked-superseded.asc | key/revoked-superseded | revoked on 2025-03-01: a newer key supersedes it",
                "revoked-retired.asc | key/revoked-retired | revoked on 2025-03-01: it is retired",
                "subkey-revoked.asc | key/subkey-revoked | was revoked on 2025-03-01",
                "subkey-revoked-same-second.asc | key/subkey-revoked | was revoked on 2025-01-01",
                "rsa-1024.asc | key/weak | RSA 1024 is too short",
                "rsa-1024-subkey.asc | key/subkey-weak | RSA 1024 is too short",
                "dsa-elgamal.asc | key/weak | DSA 2048 is not accepted",
                "elgamal-subkey.asc | key/subkey-weak | ElGamal 2048 is not accepted",
                "sha1.asc | key/weak-signature | SHA-1",
                "sha1-binding.asc | key/subkey-weak-signature | SHA-1",
                "other-address.asc | key/wrong-address | no user id has the vendor's address security@acme.example",
            })
    void refusesEachBadCertificateInItsOwnWords(String file, String id, String words) {
        Judgement judgement = Keys.judge(Keys.certificate(file));
        assertThat(judgement).isInstanceOf(Judgement.Refused.class);
        List<Finding> findings = ((Judgement.Refused) judgement).findings();
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.id()).isEqualTo(id);
            assertThat(finding.message()).contains(words);
            assertThat(finding.hint()).isNotBlank();
        });
        assertThat(((Judgement.Refused) judgement).asException().status()).isEqualTo(ExitStatus.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "good.asc",
                "good.gpg",
                "good-rsa.asc",
                "good-nist.asc",
                "good-brainpool.asc",
                "same-domain.asc",
                "renewed.asc",
                "weak-subkey-beside-strong.asc",
                "sha1-user-id-2012.asc",
                "version-6.asc",
            })
    void takesEachGoodCertificate(String file) {
        assertThat(Keys.judge(Keys.certificate(file))).isInstanceOf(Judgement.Usable.class);
    }
}
