package org.reportcli.leak.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reportcli.leak.Leak;
import org.reportcli.leak.LeakScanner;
import org.reportcli.leak.Parties;

/** Samples of what is found and what is let pass; {@code ⟦…⟧} marks the secret, {@code ⏎} is a line end, {@code ·} is nothing. */
class TokenSamplesTest {
    private static final LeakScanner SCANNER = new LeakScanner(TokenDetectors.all(), List.of());

    static Stream<String> samples() throws IOException {
        try (InputStream stream = TokenSamplesTest.class.getResourceAsStream("samples.txt")) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n")).filter(line -> !line.isBlank() && !line.startsWith("#"));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void judges(String line) {
        int gap = line.indexOf(' ');
        String rule = line.substring(0, gap);
        String marked = line.substring(gap).strip().replace("⏎", "\n").replace("·", "");
        String text = marked.replace("⟦", "").replace("⟧", "");
        List<String> wanted = new ArrayList<>();
        if (marked.contains("⟦")) {
            wanted.add(rule + " " + marked.substring(marked.indexOf('⟦') + 1, marked.indexOf('⟧')));
        }

        List<String> found = new ArrayList<>();
        for (Leak leak : SCANNER.scan(text, Parties.UNKNOWN)) {
            found.add(leak.rule().id() + " "
                    + text.substring(
                            (int) leak.start().offset(), (int) leak.end().offset()));
        }

        assertThat(found).containsExactlyElementsOf(wanted);
    }
}
