package org.reportcli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reportcli.config.Config.Auth;
import org.reportcli.config.Config.PasswordCommand;
import org.reportcli.config.Config.Tls;
import org.reportcli.config.Config.Way;
import org.reportcli.key.Fingerprint;
import org.reportcli.support.ExitStatus;
import org.reportcli.support.ReportException;

class ConfigReaderTest {
    @TempDir
    Path folder;

    @Test
    void everyKeyIsRead() throws IOException {
        Config config = ConfigReader.read("config.yaml", resource("full.yaml"));
        assertThat(config.reporter())
                .isEqualTo(new Config.Reporter(
                        Optional.of("Ada Example"),
                        Optional.of("ada@example.org"),
                        Optional.of("anonymous"),
                        Optional.of(new Fingerprint("7A4187A8121BE832B487BE48BFE5B220188CF3A5"))));
        assertThat(config.transport()).isEqualTo(Way.SMTP);
        assertThat(config.smtp())
                .contains(new Config.Smtp(
                        "smtp.example.org",
                        587,
                        Tls.STARTTLS,
                        Optional.of("ada@example.org"),
                        Auth.LOGIN,
                        Optional.of(new PasswordCommand.Direct(List.of("pass", "show", "mail"))),
                        Optional.of("roots.pem"),
                        new Config.Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(61))));
        assertThat(config.sendmail().command()).containsExactly("/usr/bin/msmtp", "-i");
        assertThat(config.outbox()).contains("~/outbox");
        assertThat(config.vendor()).contains("ionos");
    }

    @Test
    void withoutAFileOrWithAnEmptyOneTheOutboxIsTheWayOut() {
        assertThat(ConfigReader.load(folder.resolve("config.yaml"))).isEqualTo(Config.NONE);
        assertThat(read("")).isEqualTo(Config.NONE);
        assertThat(read("schema: 1")).isEqualTo(Config.NONE);
        assertThat(Config.NONE.transport()).isEqualTo(Way.OUTBOX);
    }

    @Test
    void aFileOnTheDiskIsNamedByItsPath() throws IOException {
        Path file = Files.writeString(folder.resolve("config.yaml"), "schema: 2\n");
        ReportException wrong = catchThrowableOfType(ReportException.class, () -> ConfigReader.load(file));
        assertThat(wrong).hasMessageStartingWith(file + ":1:9: ");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 465, IMPLICIT",
        "'port: 465', 465, IMPLICIT",
        "'port: 587', 587, STARTTLS",
        "'port: 25', 25, STARTTLS",
        "'tls: starttls', 587, STARTTLS",
        "'tls: implicit', 465, IMPLICIT",
        "'{port: 2465, tls: implicit}', 2465, IMPLICIT"
    })
    void thePortAndTlsFollowFromEachOther(String given, int port, Tls tls) {
        String inline = given.replaceAll("[{}]", "");
        Config.Smtp smtp = read("schema: 1\nsmtp: {host: mail.example.org" + (inline.isEmpty() ? "" : ", " + inline)
                        + "}")
                .smtp()
                .orElseThrow();
        assertThat(smtp.port()).isEqualTo(port);
        assertThat(smtp.tls()).isEqualTo(tls);
    }

    @ParameterizedTest
    @CsvSource({
        "'smtp: {host: a.example}', SMTP",
        "'sendmail: {}', SENDMAIL",
        "'outbox: {folder: out}', OUTBOX",
        "'transport: sendmail', SENDMAIL",
        "'{transport: outbox, smtp: {host: a.example}}', OUTBOX"
    })
    void theTransportFollowsFromWhatIsConfigured(String given, Way way) {
        String lines =
                given.startsWith("{") ? given.substring(1, given.length() - 1).replace(", smtp", "\nsmtp") : given;
        assertThat(read("schema: 1\n" + lines).transport()).isEqualTo(way);
    }

    @Test
    void aPasswordCommandIsALineForTheShellOrAProgram() {
        assertThat(smtp("password-command: pass show mail").passwordCommand())
                .contains(new PasswordCommand.Shell("pass show mail"));
        assertThat(smtp("password-command: [pass, show]").passwordCommand())
                .contains(new PasswordCommand.Direct(List.of("pass", "show")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "schema: 1\nsmtp:\n  host: a.example\n  password: hunter2\n",
                "schema: 1\n\n\n  \npassword: hunter2\n",
                "schema: 1\nsmtp:\n  host: a.example\n  password:\n",
                "schema: 1\nsmtp:\n  host: a.example\n  password: [hunter2]\n"
            })
    void aPasswordInTheFileIsRefusedInItsOwnWordsAndNotRepeated(String yaml) {
        ReportException refused = refusal(yaml);
        int line = 1
                + (int) yaml.substring(0, yaml.indexOf("password"))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        assertThat(refused.getMessage())
                .startsWith("config.yaml:" + line + ":")
                .contains("never kept in a file in clear")
                .doesNotContain("hunter2");
        assertThat(refused.hints().get(0)).contains("password-command", "REPORT_SMTP_PASSWORD");
    }

    @ParameterizedTest
    @CsvSource({
        "'schema: 2', 1:9, schema 2",
        "'reporter: {}', 1:1, 'schema' is missing",
        "'schema: 1\nsmpt: {host: a}', 2:1, 'smpt' is no key",
        "'schema: 1\nsmtp: {port: 25}', 2:7, without 'host'",
        "'schema: 1\nsmtp: {host: \"smtps://a\"}', 2:14, nothing else",
        "'schema: 1\nsmtp: {host: a, port: 65536}', 2:23, from 1 to 65535",
        "'schema: 1\nsmtp: {host: a, port: 0}', 2:23, from 1 to 65535",
        "'schema: 1\nsmtp: {host: a, tls: none}', 2:22, 'tls' is one of",
        "'schema: 1\nsmtp: {host: a, tls: false}', 2:22, 'tls' is one of",
        "'schema: 1\nsmtp: {host: a, timeouts: {read: 0}}', 2:34, from 1 to 3600",
        "'schema: 1\nsmtp: {host: a, timeouts: {read: 3601}}', 2:34, from 1 to 3600",
        "'schema: 1\nsmtp: {host: a, password-command: x}', 2:35, without 'user'",
        "'schema: 1\nsmtp: {host: a, user: b, password-command: []}', 2:44, names no program",
        "'schema: 1\nsmtp: {host: a, user: \"b\\0c\"}', 2:23, control character",
        "'schema: 1\ntransport: smtp', 2:12, without a server",
        "'schema: 1\nsendmail: {command: []}', 2:21, names no program",
        "'schema: 1\nreporter: {key: 188CF3A5}', 2:17, key id is too short",
        "'schema: 1\nreporter: {email: \"Ada <ada@example.org>\"}', 2:19, no bare mail address",
        "'schema: 1\nreporter: {name: \"Ada\\r\\nBcc: eve@example.org\"}', 2:18, control character",
        "'- schema', 1:1, a configuration is a mapping",
        "'schema: 1\nsmtp: &a {host: a}', 2:, anchor"
    })
    void whatIsWrongIsSaidWithItsPlace(String yaml, String place, String words) {
        ReportException wrong = refusal(yaml);
        assertThat(wrong.status()).isEqualTo(ExitStatus.WRONG);
        assertThat(wrong.getMessage()).startsWith("config.yaml:" + place).contains(words);
        assertThat(wrong.hints()).isNotEmpty();
    }

    @Test
    void theFirstOfSeveralProblemsIsShownAndTheOthersAreCounted() {
        assertThat(refusal("schema: 1\ntransport: pigeon\nsmtp: {host: a, port: x}\nfoo: 1"))
                .hasMessageStartingWith("config.yaml:2:12: ")
                .hasMessageEndingWith("(and 2 more)");
    }

    @Test
    void theExampleFitsTheShippedSchema() throws IOException {
        assertThat(schema().validate(yaml(resource("full.yaml")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "schema: 2",
                "{schema: 1, smtp: {host: a, password: b}}",
                "{schema: 1, smtp: {host: a, tls: none}}",
                "{schema: 1, smtp: {port: 25}}",
                "{schema: 1, transport: smtp}",
                "{schema: 1, reporter: {key: 188CF3A5}}",
                "{schema: 1, smtp: {host: a, password-command: b}}",
                "{schema: 1, smtp: {host: a, timeouts: {read: 3601}}}",
                "{schema: 1, foo: 1}"
            })
    void theSchemaAndTheReaderRefuseTheSame(String yaml) throws IOException {
        assertThat(schema().validate(yaml(yaml.getBytes(StandardCharsets.UTF_8))))
                .isNotEmpty();
        assertThat(refusal(yaml)).isNotNull();
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream in = Config.class.getResourceAsStream("/org/reportcli/schema/config.schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in);
        }
    }

    private static JsonNode yaml(byte[] bytes) throws IOException {
        return new YAMLMapper().readTree(bytes);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = ConfigReaderTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    private static Config.Smtp smtp(String line) {
        return read("schema: 1\nsmtp:\n  host: a.example\n  user: ada\n  " + line + "\n")
                .smtp()
                .orElseThrow();
    }

    private static Config read(String yaml) {
        return ConfigReader.read("config.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static ReportException refusal(String yaml) {
        return catchThrowableOfType(ReportException.class, () -> read(yaml));
    }
}
