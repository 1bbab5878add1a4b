package org.reportcli.wizard.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalHoldTest {
    @Test
    void aTerminalOnInputAndErrorCanDoIt() {
        assertThat(isCapable(Map.of("TERM", "xterm-256color", "REPORT_TTY", "02")))
                .isTrue();
        assertThat(isCapable(Map.of("TERM", "screen", "REPORT_TTY", "012"))).isTrue();
        assertThat(isCapable(Map.of("TERM", "xterm"))).isTrue();
    }

    @Test
    void standardOutputIsNotEnough() {
        assertThat(isCapable(Map.of("TERM", "xterm", "REPORT_TTY", "01"))).isFalse();
        assertThat(isCapable(Map.of("TERM", "xterm", "REPORT_TTY", "12"))).isFalse();
        assertThat(isCapable(Map.of("TERM", "xterm", "REPORT_TTY", ""))).isFalse();
    }

    @Test
    void dumbTerminalsAndScreenReadersGetPlainLines() {
        assertThat(isCapable(Map.of("TERM", "dumb"))).isFalse();
        assertThat(isCapable(Map.of("TERM", "dumb-color"))).isFalse();
        assertThat(isCapable(Map.of())).isFalse();
        assertThat(isCapable(Map.of("TERM", "xterm", "REPORT_PLAIN", "1"))).isFalse();
    }

    @Test
    void windowsNamesNoTerminal() {
        assertThat(TerminalHold.isCapable(Map.of(), true)).isTrue();
        assertThat(TerminalHold.isCapable(Map.of("TERM", "dumb"), true)).isFalse();
    }

    private static boolean isCapable(Map<String, String> environment) {
        return TerminalHold.isCapable(environment, false);
    }
}
