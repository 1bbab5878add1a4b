package org.reportcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reportcli.support.ExitStatus;
import org.reportcli.support.ReportException;
import org.reportcli.support.Terminal;
import org.reportcli.testing.Cli;

/** A person at a terminal is shown what would leave, and decides. */
class TerminalConsentTest {
    @TempDir
    Path folder;

    private Cli cli;

    @BeforeEach
    void aReport() throws IOException {
        cli = new Cli(folder);
        cli.file("report.yaml", Files.readString(Path.of("examples/minimal/report.yaml")));
        for (String file : List.of("vendor.yaml", "certificate.asc", "secret-key.asc")) {
            cli.file("acme/" + file, Files.readString(Path.of("examples/acme", file)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"y", "Y", "yes", " yes "})
    void aYesSends(String answer) {
        Person person = new Person(Optional.of(answer));

        assertThat(send(person).status()).isZero();

        assertThat(person.asked).containsExactly("send now? [y/N] ");
        assertThat(data().resolve("outbox")).isDirectoryContaining("glob:**.eml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n", "no", "yeah", "j", "y n"})
    void anythingElseDoesNot(String answer) {
        assertNothingHappened(send(new Person(Optional.of(answer))));
    }

    @Test
    void neitherDoesTheEndOfInput() {
        assertNothingHappened(send(new Person(Optional.empty())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--verbose", "--quiet"})
    void theQuestionComesAfterWhatItIsAbout(String option) {
        Cli.Result result = send(
                new Person(Optional.empty()) {
                    @Override
                    public Optional<String> ask(String prompt) {
                        throw ReportException.of(ExitStatus.INTERRUPTED, prompt);
                    }
                },
                option);

        assertThat(result.err())
                .containsSubsequence(
                        "to        security@acme.example (ACME Cloud)",
                        "from      ada@example.org",
                        "subject   Security report (everybody can read it)",
                        "sealed to 6CAF 287B D073 676A 21BE 010F AE47 0697 BCCE C858",
                        "inside    Invoices of other customers can be downloaded by counting up their number",
                        "by way of " + data().resolve("outbox"),
                        "send now? [y/N]");
    }

    @Test
    void whereQuestionsAreForbiddenTheOptionIsNamed() {
        Person person = new Person(Optional.of("y"));

        Cli.Result result = send(person, "--no-input");

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("nobody can be asked", "--yes");
        assertThat(person.asked).isEmpty();
        assertThat(data()).doesNotExist();
    }

    private Cli.Result send(Person person, String... more) {
        List<String> words = new ArrayList<>(List.of("send", "--vendor", "acme/vendor.yaml"));
        words.addAll(List.of(more));
        return cli.terminal(person).run(words.toArray(String[]::new));
    }

    private void assertNothingHappened(Cli.Result result) {
        assertThat(result.status()).isEqualTo(130);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).endsWith("not sent\n");
        assertThat(data()).doesNotExist();
    }

    private Path data() {
        return cli.home().resolve(".local/share/report");
    }

    /** Answers each question alike. */
    private static class Person implements Terminal {
        private final Optional<String> answer;
        private final List<String> asked = new ArrayList<>();

        Person(Optional<String> answer) {
            this.answer = answer;
        }

        @Override
        public boolean isInteractive() {
            return true;
        }

        @Override
        public boolean isErrorTerminal() {
            return true;
        }

        @Override
        public boolean isOutputTerminal() {
            return true;
        }

        @Override
        public Optional<String> ask(String prompt) {
            asked.add(prompt);
            return answer;
        }

        @Override
        public Optional<char[]> askSecret(String prompt) {
            throw new AssertionError("asked for a secret: " + prompt);
        }
    }
}
