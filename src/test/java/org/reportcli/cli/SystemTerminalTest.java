package org.reportcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SystemTerminalTest {
    @Test
    void aLineIsReadWholeHoweverLongItIs() throws IOException {
        String line = "ä".repeat(5_000);
        ByteArrayInputStream in =
                new ByteArrayInputStream((line + "\nsecond\r\n\nlast").getBytes(StandardCharsets.UTF_8));

        assertThat(SystemTerminal.line(in)).contains(line);
        assertThat(SystemTerminal.line(in)).contains("second");
        assertThat(SystemTerminal.line(in)).contains("");
        assertThat(SystemTerminal.line(in)).contains("last");
        assertThat(SystemTerminal.line(in)).isEmpty();
    }

    @Test
    void aSecretThatWouldShowIsNotAskedFor() {
        assertThat(new SystemTerminal(Map.of("REPORT_TTY", "012", "TERM", "dumb")).askSecret("password: "))
                .isEmpty();
    }
}
