package org.reportcli.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reportcli.testing.Cli;

/** Each file is looked at when it is named: what it is, and what lint thinks of it. */
class AttachmentQuestionTest {
    private static final String COOKIE = "session=9f8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c";
    private static final String REQUEST =
            "GET /invoices/17 HTTP/1.1\nHost: portal.acme.example\nCookie: " + COOKIE + "\n\n";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 0};
    private static final String YES = "1";
    private static final String NO = "2";

    @TempDir
    Path folder;

    @BeforeEach
    void attachmentsAreNext() throws IOException {
        Files.writeString(folder.resolve("report.yaml"), """
                schema: 1
                title: Invoices of other customers can be downloaded by counting
                vendor: ionos
                affected:
                  - urls: [https://portal.acme.example/invoices]
                impact: |
                  Every customer can read the invoices of every other customer, with names and addresses.
                """);
        Files.createDirectory(folder.resolve("poc"));
    }

    @Test
    void sizeAndKindAreToldByTheContentWhateverTheNameSays() throws IOException {
        Files.write(folder.resolve("poc/notes.txt"), PNG);
        Files.writeString(folder.resolve("poc/screen.png"), "plain words, and nothing else\n".repeat(50));
        Cli.Result result = type("poc/notes.txt", "poc/screen.png", ".");

        assertThat(result.err()).contains("poc/notes.txt: 12 bytes, PNG picture", "poc/screen.png: 1.5 kB, text");
        assertThat(attached()).containsExactly("poc/notes.txt", "poc/screen.png");
    }

    @Test
    void whatCannotBeAttachedIsToldAtOnceAndNotWritten() throws IOException {
        Cli.Result result = type("poc/none.txt", "poc", "../other.txt", "/etc/hostname", "");

        assertThat(result.err())
                .contains(
                        "poc/none.txt: there is no such file",
                        "poc: this is no regular file",
                        "../other.txt: this lies outside",
                        "/etc/hostname: this lies outside");
        assertThat(attached()).isEmpty();
        assertThat(result.err()).contains("What is wrong?");
    }

    @Test
    void aLeakIsNamedWithItsPlaceAndNeverShown() throws IOException {
        Files.writeString(folder.resolve("poc/request.http"), REQUEST);
        Cli.Result result = type("poc/request.http", NO, "");

        assertThat(result.err())
                .contains("HTTP messages", "poc/request.http:3:", "leak/", "Do not send confidential information")
                .doesNotContain("9f8a7b6c");
        assertThat(attached()).containsExactly("poc/request.http");
    }

    @Test
    void whatIsAcceptedInAFileStaysInItsMaskedCopy() throws IOException {
        Files.writeString(
                folder.resolve("poc/request.http"),
                REQUEST.replace("GET /invoices/17", "GET /?password=Copper-Kite-4711!"));
        Files.writeString(folder.resolve("report.yaml"), Files.readString(folder.resolve("report.yaml")) + """
                lint:
                  accept:
                    # asked by mail
                    - { rule: leak/cookie, in: poc/request.http, reason: "my own: session" }  # see there
                    - { rule: leak/cookie, in: steps, reason: another }
                """);
        Cli.Result result = type("poc/request.http", YES, "");

        assertThat(result.err()).doesNotContain("[leak/cookie]");
        assertThat(attached()).containsExactly("poc/request.redacted.http");
        assertThat(Files.readString(folder.resolve("poc/request.redacted.http")))
                .contains(COOKIE)
                .doesNotContain("Copper");
        assertThat(Files.readString(folder.resolve("report.yaml"))).endsWith("""
                        lint:
                          accept:
                            # asked by mail
                            - { rule: leak/cookie, in: poc/request.redacted.http, reason: "my own: session" }  # see there
                            - { rule: leak/cookie, in: steps, reason: another }
                        """);
    }

    @Test
    void aMaskedCopyTakesItsPlaceWhereThePersonWantsIt() throws IOException {
        Files.writeString(folder.resolve("poc/request.http"), REQUEST);
        Cli.Result result = type("poc/request.http", YES, "");

        assertThat(attached()).containsExactly("poc/request.redacted.http");
        assertThat(folder.resolve("poc/request.redacted.http"))
                .hasContent(REQUEST.replace(COOKIE.substring(8), "[cookie-1]"));
        assertThat(folder.resolve("poc/request.http")).hasContent(REQUEST);
        assertThat(result.err()).contains("poc/request.redacted.http is attached in place of poc/request.http");
    }

    @Test
    void aValueThatWasMaskedInATextHasTheSamePseudonymInTheCopy() throws IOException {
        Files.writeString(folder.resolve("poc/other.http"), REQUEST.replace("9f8a", "1111"));
        Files.writeString(folder.resolve("poc/request.http"), REQUEST);
        type("poc/other.http", YES, "poc/request.http", YES, "", "Cookie: " + COOKIE, ".", YES);

        assertThat(folder.resolve("poc/other.redacted.http")).content().contains("[cookie-1]");
        assertThat(folder.resolve("poc/request.redacted.http")).content().contains("[cookie-2]");
        assertThat(Files.readString(folder.resolve("report.yaml"))).contains("session=[cookie-2]");
    }

    @Test
    void aFileThatIsNamedAgainCanBeLeftOut() throws IOException {
        Files.writeString(folder.resolve("poc/a.log"), "one line of it\n");
        Files.writeString(folder.resolve("poc/b.log"), "one line of it, too\n");
        type("poc/a.log", "poc/b.log", "poc/a.log", YES, "");

        assertThat(attached()).containsExactly("poc/b.log");
    }

    @Test
    void aWholePathInQuotesInsideTheFolderIsWrittenFromThere() throws IOException {
        Path file = Files.writeString(folder.resolve("poc/with space.log"), "one line of it\n");
        type("'" + file.toAbsolutePath() + "'", "./poc/../poc/with space.log", NO, "");

        assertThat(attached()).containsExactly("poc/with space.log");
    }

    @Test
    void escapesInANameReachTheScreenInert() throws IOException {
        Cli.Result result = type("poc/\u001B[2Jx.txt", "");

        assertThat(result.err()).contains("this name cannot be used").doesNotContain("\u001B");
    }

    @Test
    void whoeverWasCutOffFindsEachFileThatWasNamed() throws IOException {
        Files.writeString(folder.resolve("poc/a.log"), "one line of it\n");
        type("poc/a.log");

        assertThat(attached()).containsExactly("poc/a.log");
    }

    private Cli.Result type(Object... lines) {
        return new Cli(folder).terminal(Typist.of(lines)).run("new");
    }

    private List<String> attached() throws IOException {
        List<String> paths = new ArrayList<>();
        Draft.open(folder.resolve("report.yaml"), "report.yaml")
                .report()
                .attachments()
                .forEach(each -> paths.add(each.path()));
        return paths;
    }
}
