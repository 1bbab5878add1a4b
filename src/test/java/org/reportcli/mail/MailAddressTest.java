package org.reportcli.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reportcli.support.ExitStatus;
import org.reportcli.support.ReportException;

class MailAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org",
                "ada.l+report@mail.example.org",
                "o'hara@example.org",
                "a@b",
                "x_y-z@xn--bcher-kva.example",
                "1@2.example"
            })
    void takesPlainAddresses(String address) {
        assertThat(MailAddress.parse("the address", address).text()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "@example.org",
                "ada@",
                "ada@@example.org",
                "ada@example.org@evil.example",
                " ada@example.org",
                "ada@example.org ",
                "ada @example.org",
                "ada@example.org,eve@evil.example",
                "ada@example.org;eve@evil.example",
                "ada(comment)@example.org",
                "\"ada\"@example.org",
                "\"ada@evil.example>\"@example.org",
                "Ada <ada@example.org>",
                "<ada@example.org>",
                "ada@[127.0.0.1]",
                "ada@example..org",
                "ada@.example.org",
                "ada@example.org.",
                "ada@-example.org",
                "ada@example-.org",
                "ada@exa_mple.org",
                ".ada@example.org",
                "ada.@example.org",
                "a..da@example.org",
                "-oQ/tmp@example.org",
                "ada\\@example.org",
                "ada@example.org\r\nBcc: eve@evil.example",
                "ada\r\n@example.org",
                "ada\n@example.org",
                "ada\u0000@example.org",
                "ada@example.org\u2028Bcc:eve",
                "ada@example.org\u0085Bcc:eve",
                "ada@example.org\u560A",
                "ada\u560D\u560A@example.org",
                "ad\u00E4@example.org",
                "ada@ex\u00E4mple.org",
                "ada@\u202Eexample.org",
                "=?utf-8?Q?ada=0D=0A?=@example.org "
            })
    void refusesWhateverAProgramMightReadOtherwise(String address) {
        assertThatThrownBy(() -> MailAddress.parse("the address", address))
                .isInstanceOfSatisfying(ReportException.class, e -> {
                    assertThat(e.status()).isEqualTo(ExitStatus.WRONG);
                    assertThat(e.hints()).isNotEmpty();
                });
    }

    @Test
    void holdsTheLimitsOfSmtp() {
        String local = "a".repeat(64);
        String domain = ("b".repeat(63) + ".").repeat(2) + "c".repeat(61);

        assertThat(new MailAddress(local + "@" + domain).text()).hasSize(254);
        assertThatThrownBy(() -> new MailAddress(local + "@" + domain + "c")).hasMessageContaining("254");
        assertThatThrownBy(() -> new MailAddress("a" + local + "@example.org")).hasMessageContaining("64");
        assertThatThrownBy(() -> new MailAddress("a@" + "b".repeat(64))).hasMessageContaining("host name");
    }
}
