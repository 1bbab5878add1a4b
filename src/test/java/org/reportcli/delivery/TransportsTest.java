package org.reportcli.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reportcli.config.Config;
import org.reportcli.config.ConfigReader;
import org.reportcli.support.ExitStatus;
import org.reportcli.support.Folders;
import org.reportcli.support.ReportException;
import org.reportcli.support.Runtime;
import org.reportcli.support.Terminal;
import org.reportcli.testing.NoTerminal;

@DisabledOnOs(OS.WINDOWS)
class TransportsTest {
    private static final Map<String, String> PATH = Map.of("PATH", "/usr/bin:/bin");

    @TempDir
    Path folder;

    @Test
    void theOutboxIsTheWayOutWhereNothingIsConfigured() {
        Transport transport = Transports.of(Config.NONE, folders(), World.in(folder, PATH), false);
        assertThat(transport.name()).isEqualTo("outbox");
        assertThat(transport.destination())
                .isEqualTo(folder.resolve("data/outbox").toString());
    }

    @ParameterizedTest
    @CsvSource({"'out', config/out", "'~/out', home/out", "'../out', out"})
    void aFolderIsSeenFromTheFileThatNamesIt(String written, String expected) {
        Transport transport = Transports.of(
                config("outbox: {folder: \"" + written + "\"}"), folders(), World.in(folder, PATH), false);
        assertThat(transport.destination()).isEqualTo(folder.resolve(expected).toString());
    }

    @Test
    void smtpAndSendmailSayWhereTheyLead() {
        Runtime runtime = World.in(folder, PATH);
        assertThat(Transports.of(config("smtp: {host: mail.example.org, user: ada}"), folders(), runtime, false)
                        .destination())
                .isEqualTo("mail.example.org:465 (TLS)");
        assertThat(Transports.of(config("smtp: {host: mail.example.org, port: 587}"), folders(), runtime, false)
                        .destination())
                .isEqualTo("mail.example.org:587 (STARTTLS)");
        assertThat(Transports.of(config("transport: sendmail"), folders(), runtime, false)
                        .destination())
                .isEqualTo("/usr/sbin/sendmail");
    }

    @ParameterizedTest
    @CsvSource({
        "'password-command: printf \"one two\\nthree\\n\"', one two",
        "'password-command: [printf, \"a$HOME\\r\\n\"]', a$HOME",
        "'password-command: echo \"$SECRET\"', from the environment",
        "'password-command: \"head -c 1000000 /dev/zero | tr ''\\\\0'' y >&2; echo x\"', x",
        "'password-command: printf zwölf', zwölf"
    })
    void aCommandPrintsThePasswordOnItsFirstLine(String setting, String expected) {
        Map<String, String> environment = Map.of("PATH", "/usr/bin:/bin", "SECRET", "from the environment");
        assertThat(password(setting, environment, new NoTerminal(), false)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'password-command: \"echo hunter2; echo locked >&2; exit 3\"', status 3: locked",
        "'password-command: \"true\"', printed nothing",
        "'password-command: echo', printed nothing",
        "'password-command: [no-such-program-anywhere]', cannot be started",
        "'password-command: printf ''\\344''', not UTF-8"
    })
    void aCommandThatFailsIsAnErrorWithoutThePassword(String setting, String words) {
        ReportException wrong =
                catchThrowableOfType(ReportException.class, () -> password(setting, PATH, new NoTerminal(), false));
        assertThat(wrong.status()).isEqualTo(ExitStatus.WRONG);
        assertThat(wrong.getMessage()).contains(words).doesNotContain("hunter2");
        assertThat(wrong.hints()).isNotEmpty();
    }

    @Test
    void theEnvironmentWinsOverTheFile() {
        Map<String, String> environment = Map.of("PATH", "/usr/bin:/bin", "REPORT_SMTP_PASSWORD", "for this run");
        assertThat(password("password-command: echo file", environment, new NoTerminal(), false))
                .isEqualTo("for this run");
    }

    @Test
    void aPersonIsAskedOnlyWhereThatIsAllowed() {
        Terminal person = new Person("typed");
        assertThat(password("auth: auto", PATH, person, true)).isEqualTo("typed");
        assertNoPassword(person, false);
        assertNoPassword(new Person(""), true);
        assertNoPassword(new NoTerminal(), true);
    }

    private void assertNoPassword(Terminal terminal, boolean mayAsk) {
        ReportException wrong =
                catchThrowableOfType(ReportException.class, () -> password("auth: auto", PATH, terminal, mayAsk));
        assertThat(wrong.status()).isEqualTo(ExitStatus.WRONG);
        assertThat(String.join(" ", wrong.hints())).contains("password-command", "REPORT_SMTP_PASSWORD", "--no-input");
    }

    private String password(String setting, Map<String, String> environment, Terminal terminal, boolean mayAsk) {
        Config.Smtp server = config("smtp:\n  host: mail.example.org\n  user: ada\n  " + setting)
                .smtp()
                .orElseThrow();
        Runtime runtime = World.in(folder, environment, terminal, World.REAL);
        return String.valueOf(new ConfiguredPassword(server, runtime, mayAsk).password());
    }

    private static Config config(String yaml) {
        return ConfigReader.read("config.yaml", ("schema: 1\n" + yaml + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private Folders folders() {
        return new Folders(folder.resolve("config"), folder.resolve("data"));
    }

    /** Somebody who types. */
    private record Person(String types) implements Terminal {
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
            throw new AssertionError("asked in the open: " + prompt);
        }

        @Override
        public Optional<char[]> askSecret(String prompt) {
            return types.isEmpty() ? Optional.empty() : Optional.of(types.toCharArray());
        }
    }
}
