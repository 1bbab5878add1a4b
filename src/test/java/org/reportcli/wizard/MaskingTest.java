package org.reportcli.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reportcli.testing.Cli;

/** A leak is told at the text that has it, and masked there where the person wants it. */
class MaskingTest {
    private static final String FIRST = "Cookie: session=9f8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c";
    private static final String SECOND = "Cookie: session=0a1b2c3d4e5f60718293a4b5c6d7e8f9";
    private static final String YES = "1";
    private static final String NO = "2";

    @TempDir
    Path folder;

    @BeforeEach
    void descriptionIsNext() throws IOException {
        Files.writeString(folder.resolve("report.yaml"), """
                schema: 1
                title: Invoices of other customers can be downloaded by counting
                vendor: nospamproxy
                affected:
                  - product: Portal
                    versions: "1"
                """);
    }

    @Test
    void aMaskedValueIsGoneAndTheRestIsAsItWas() throws IOException {
        Cli.Result result = type("GET /invoices/17 HTTP/1.1", FIRST, "Accept: */*", ".", YES);

        assertThat(report())
                .contains("GET /invoices/17", "session=[cookie-1]", "Accept: */*")
                .doesNotContain("9f8a7b6c");
        assertThat(result.err()).contains("leak/", "It reads [cookie-1] now.").doesNotContain("9f8a7b6c");
    }

    @Test
    void whoDeclinesKeepsTheTextAndGoesOn() throws IOException {
        Cli.Result result = type(FIRST, ".", NO, "GET /x", ".");

        assertThat(report()).contains(FIRST, "GET /x");
        assertThat(result.err().split("Mask it\\?", -1)).hasSize(2);
    }

    @Test
    void eachValueIsAskedForOnceHoweverOftenItStandsThere() throws IOException {
        Cli.Result result = type(FIRST, "and later again", FIRST, SECOND, ".", YES, NO);

        assertThat(report()).contains(SECOND).doesNotContain("9f8a7b6c");
        assertThat(report().split("\\[cookie-1]", -1)).hasSize(3);
        assertThat(result.err().split("Mask it\\?", -1)).hasSize(3);
    }

    @Test
    void theSecondOfTwoValuesIsMaskedAloneWhereTheFirstStays() throws IOException {
        type(FIRST, SECOND, ".", NO, YES);

        assertThat(report()).contains(FIRST, "session=[cookie-1]").doesNotContain("0a1b2c3d");
    }

    @Test
    void aValueKeepsItsPseudonymThroughTheAnswers() throws IOException {
        type(FIRST, ".", YES, SECOND, FIRST, ".", YES, YES);

        assertThat(report())
                .contains("session=[cookie-1]", "session=[cookie-2]")
                .doesNotContain("9f8a7b6c", "0a1b2c3d");
        assertThat(report().split("\\[cookie-1]", -1)).hasSize(3);
    }

    @Test
    void redactFindsTheSamePseudonyms() throws IOException {
        type(FIRST, SECOND, ".", NO, NO);
        new Cli(folder).run("redact", "-o", "redacted.yaml");
        Files.delete(folder.resolve("report.yaml"));
        descriptionIsNext();
        type(FIRST, SECOND, ".", YES, YES);

        assertThat(report()).isEqualTo(Files.readString(folder.resolve("redacted.yaml")));
    }

    @Test
    void pseudonymsThatStandInTheDraftAlreadyAreNotGivenTwice() throws IOException {
        type("It was masked before: [cookie-1].", FIRST, ".", YES);

        assertThat(report()).contains("before: [cookie-1]", "session=[cookie-2]");
    }

    @Test
    void whoLeavesAtTheQuestionFindsTheTextAsItWasTyped() throws IOException {
        Cli.Result result = type(FIRST, ".");

        assertThat(result.status()).isEqualTo(130);
        assertThat(report()).contains(FIRST);
    }

    @Test
    void aLongRequestIsKeptLineForLineAndItsCookieIsTold() throws IOException {
        StringBuilder typed = new StringBuilder("POST /zones HTTP/1.1\n" + FIRST);
        for (int line = 0; line < 198; line++) {
            typed.append("\nX-Line-")
                    .append(line)
                    .append(":  \tvalue ")
                    .append(line)
                    .append(' ');
        }
        Object[] lines = (typed + "\n.").split("\n");
        Cli.Result result = new Cli(folder).terminal(Typist.of(lines)).run("new");

        assertThat(result.err()).contains("Mask it?");
        assertThat(Draft.open(folder.resolve("report.yaml"), "report.yaml").answer(Topic.DESCRIPTION))
                .isEqualTo(typed.toString());
    }

    private Cli.Result type(Object... lines) {
        return new Cli(folder).terminal(Typist.of(lines)).run("new");
    }

    private String report() throws IOException {
        return Files.readString(folder.resolve("report.yaml"));
    }
}
