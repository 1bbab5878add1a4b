package org.reportcli.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threat 2: a fingerprint that is nearly the right one. */
class PinTest {
    private final Certificate good = Keys.certificate("good.asc");
    private final String hex = good.fingerprint().hex();

    @Test
    void everySpellingOfTheRightOneIsAccepted() {
        String grouped = good.fingerprint().grouped();
        for (String written : List.of(
                hex,
                hex.toLowerCase(),
                "0x" + hex,
                "0X" + hex.toLowerCase(),
                grouped,
                "  " + grouped.replace(" ", "  ") + "\n",
                grouped.replace(' ', '\u00A0'),
                grouped.replace(' ', '\u202F'),
                grouped.replace(' ', '\u2009'),
                grouped.replace(' ', ':'),
                grouped.replace(' ', '\t'))) {
            assertThat(judge(Fingerprint.parse(written))).isInstanceOf(Judgement.Usable.class);
        }
    }

    @Test
    void everyDigitCounts() {
        for (int at = 0; at < hex.length(); at++) {
            for (int other = 0; other < 16; other++) {
                char digit = Character.toUpperCase(Character.forDigit(other, 16));
                if (digit != hex.charAt(at)) {
                    assertWrong(new Fingerprint(hex.substring(0, at) + digit + hex.substring(at + 1)));
                }
            }
        }
    }

    @Test
    void anotherCertificateWithTheSameUserIdIsWrong() {
        Finding finding = assertWrong(Keys.certificate("same-user-id.asc").fingerprint());
        assertThat(finding.message())
                .contains(good.fingerprint().grouped())
                .contains(Keys.certificate("same-user-id.asc").fingerprint().grouped());
    }

    @Test
    void aSubkeysFingerprintIsWrongAndSaidToBeOne() {
        assertThat(assertWrong(good.subkeys().get(0).fingerprint()).message()).contains("names a subkey");
    }

    @Test
    void aFingerprintOfTheOtherVersionIsWrong() {
        assertWrong(Keys.certificate("version-6.asc").fingerprint());
        assertWrong(new Fingerprint(hex + "000000000000000000000000"));
        Judgement six = CertificateJudge.judge(
                Keys.certificate("version-6.asc"),
                Optional.of(new Fingerprint(
                        Keys.certificate("version-6.asc").fingerprint().hex().substring(0, 40))),
                Optional.empty(),
                Keys.NOW);
        assertThat(six).isInstanceOf(Judgement.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ABCDEF01",
                "ABCDEF0123456789",
                "0xABCDEF0123456789",
                "7A4187A8121BE832B487BE48BFE5B220188CF3A",
                "7A4187A8121BE832B487BE48BFE5B220188CF3A55",
                "7A4187A8121BE832B487BE48BFE5B220188CF3AO",
                "7A4187A8121BE832B487BE48BFE5B220188CF3A\u0661",
            })
    void whatIsNoWholeFingerprintIsNoPin(String written) {
        assertThatThrownBy(() -> Fingerprint.parse(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ofSeveralCertificatesThePinnedOneIsJudged() {
        List<Certificate> several = Keys.read("several.asc");
        for (Certificate one : several) {
            assertThat(CertificateJudge.judge(
                                    several, Optional.of(one.fingerprint()), Optional.of(Keys.ADDRESS), Keys.NOW)
                            .orThrow()
                            .fingerprint())
                    .isEqualTo(one.fingerprint());
        }
        assertThat(ids(CertificateJudge.judge(
                        several, Optional.of(new Fingerprint("0".repeat(40))), Optional.empty(), Keys.NOW)))
                .containsExactly("key/wrong-fingerprint");
        assertThat(ids(CertificateJudge.judge(several, Optional.empty(), Optional.empty(), Keys.NOW)))
                .containsExactly("key/several");
    }

    private Judgement judge(Fingerprint pin) {
        return CertificateJudge.judge(good, Optional.of(pin), Optional.of(Keys.ADDRESS), Keys.NOW);
    }

    private Finding assertWrong(Fingerprint pin) {
        Judgement judgement = judge(pin);
        assertThat(ids(judgement)).containsExactly("key/wrong-fingerprint");
        return ((Judgement.Refused) judgement).findings().get(0);
    }

    private static List<String> ids(Judgement judgement) {
        assertThat(judgement).isInstanceOf(Judgement.Refused.class);
        return ((Judgement.Refused) judgement)
                .findings().stream().map(Finding::id).toList();
    }
}
