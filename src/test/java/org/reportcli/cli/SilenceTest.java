package org.reportcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.reportcli.lint.render.Format;
import org.reportcli.testing.Cli;

/** No output holds what was found, nor a part of it, in whatever way the report or the command line is wrong otherwise. */
class SilenceTest {
    private static final String PASSWORD = "Zephyr-Quoll-8841!";
    private static final String COOKIE = "q7m2k9v4c1x8z5b3n6j0h2g4f8";
    private static final String TOKEN = "AKIAQ3EGRT7VJXN2WLYZ";
    private static final String ADDRESS = "katharina.brandt@posteo.de";
    private static final List<String> VALUES = List.of(PASSWORD, COOKIE, TOKEN, ADDRESS);
    private static final int PART = 6;

    private static final String REQUEST = "GET /invoices HTTP/1.1\nHost: shop.example.com\nCookie: PHPSESSID=" + COOKIE
            + "\nX-User: " + ADDRESS + "\n";

    private static final String REPORT = """
            schema: 1
            title: The password is %s, and the invoices of others are open
            affected:
              - product: "password: %s"
                urls: ["https://shop.example.com/?access_token=%s"]
            description: |
              The invoices of others are open. [TODO] The password: %s works.
              %s
            impact: They belong to %s.
            steps:
              - Log in with AWS_ACCESS_KEY_ID=%s
            weakness: "password: %s"
            severity: { cvss: "password: %s" }
            discovered: "password: %s"
            identifiers: ["password: %s"]
            attachments: [{ path: request.http }, { path: "password=%s.txt" }]
            lint: { accept: [{ rule: "password: %s", reason: x }] }
            """.formatted(
                    PASSWORD,
                    PASSWORD,
                    COOKIE,
                    PASSWORD,
                    "Cookie: PHPSESSID=" + COOKIE,
                    ADDRESS,
                    TOKEN,
                    PASSWORD,
                    PASSWORD,
                    PASSWORD,
                    PASSWORD,
                    PASSWORD,
                    PASSWORD);

    private static final String BROKEN =
            "schema: 1\ntitle: \"x\npassword: %s\n  %s: [\n".formatted(PASSWORD, "Cookie: PHPSESSID=" + COOKIE);

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> saysNothingOfWhatItFound() {
        List<List<String>> commands = new ArrayList<>();
        for (String format : Format.words()) {
            for (String report : List.of("report.yaml", "broken.yaml")) {
                commands.add(List.of("lint", report, "--vendor", "ionos", "--format", format, "--verbose"));
            }
            commands.add(List.of("scan", ".", "--format", format, "--verbose", "--fail-on", "note"));
        }
        commands.add(
                List.of("lint", "report.yaml", "--accept", "leak/password", "--accept", "leak/cookie", "--verbose"));
        for (int line = 1; line <= 5; line++) {
            commands.add(List.of("scan", "--explain", "request.http:" + line));
            commands.add(List.of("scan", "--explain", "request.http:" + line, "--format", "json"));
        }
        commands.add(List.of("send", "report.yaml", "--vendor", "ionos", "--dry-run", "--verbose"));
        commands.add(List.of("send", "report.yaml", "--vendor", "ionos", "--yes", "--verbose", "--format", "json"));
        commands.add(List.of("export", "report.yaml", "--vendor", "ionos", "--as", "eml", "--verbose"));
        return commands.stream().map(command -> DynamicTest.dynamicTest(String.join(" ", command), () -> run(command)));
    }

    private void run(List<String> command) throws IOException {
        Files.writeString(folder.resolve("report.yaml"), REPORT);
        Files.writeString(folder.resolve("broken.yaml"), BROKEN);
        Files.writeString(folder.resolve("request.http"), REQUEST);

        Cli.Result result = new Cli(folder).run(command.toArray(String[]::new));

        for (String value : VALUES) {
            for (int start = 0; start + PART <= value.length(); start++) {
                assertThat(result.out() + result.err()).doesNotContain(value.substring(start, start + PART));
            }
        }
        assertThat(result.status()).isNotEqualTo(70);
    }
}
