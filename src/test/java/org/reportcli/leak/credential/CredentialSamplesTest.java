package org.reportcli.leak.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reportcli.leak.Leak;
import org.reportcli.leak.LeakLevel;
import org.reportcli.leak.LeakRule;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.LeakScanner;
import org.reportcli.leak.Parties;

/** Samples of what is found and what is let pass; {@code ⟦…⟧} marks the secret, {@code ⏎} is a line end. */
class CredentialSamplesTest {
    private static final LeakScanner SCANNER = new LeakScanner(CredentialDetectors.all(), List.of());

    static Stream<String> samples() throws IOException {
        try (InputStream stream = CredentialSamplesTest.class.getResourceAsStream("samples.txt")) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n")).filter(line -> !line.isBlank() && !line.startsWith("#"));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void judges(String line) {
        int gap = line.indexOf(' ');
        String marked = line.substring(gap + 1).replace("⏎", "\n");
        String text = marked.replace("⟦", "").replace("⟧", "");

        List<String> found = new ArrayList<>();
        for (Leak leak : SCANNER.scan(text, Parties.UNKNOWN)) {
            if (leak.level() != LeakLevel.NOTE) {
                found.add(leak.rule().id() + " "
                        + text.substring(
                                (int) leak.start().offset(), (int) leak.end().offset()));
            }
        }

        if (line.startsWith("none ")) {
            assertThat(found).isEmpty();
        } else if (marked.contains("; x_session=")) {
            // Several cookies of one header are one finding.
            assertThat(found).hasSize(1);
        } else {
            String wanted =
                    line.substring(0, gap) + " " + marked.substring(marked.indexOf('⟦') + 1, marked.indexOf('⟧'));
            assertThat(found).containsExactly(wanted);
        }
    }

    /** Else redacting a report twice would go on for ever. */
    @ParameterizedTest
    @MethodSource("samples")
    void takesNoPseudonymForASecret(String line) {
        for (LeakRule rule : LeakRules.all()) {
            String pseudonym = "[" + rule.pseudonym() + "-12]";
            String text = line.replaceAll("⟦[^⟧]*⟧", Matcher.quoteReplacement(pseudonym))
                    .replace("⏎", "\n");
            int place = text.indexOf(pseudonym);

            assertThat(SCANNER.scan(text, Parties.UNKNOWN))
                    .as(text)
                    .noneMatch(leak -> leak.level() != LeakLevel.NOTE
                            && leak.start().offset() < place + pseudonym.length()
                            && leak.end().offset() > place);
        }
    }
}
