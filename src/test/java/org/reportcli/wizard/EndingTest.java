package org.reportcli.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reportcli.testing.Cli;

/** What can be done at the end, and that a refusal is no end. */
class EndingTest {
    private static final String SEND = "1";
    private static final String KEEP = "2";
    private static final String FIELD = "3";
    private static final String EDITOR = "4";
    private static final String PASS = "5";

    @TempDir
    Path folder;

    @Test
    void whatIsRefusedForSafetyIsToldWithItsHintAndTheMenuComesAgain() throws IOException {
        whole("ionos");
        String before = report();
        Cli.Result result = type(SEND, KEEP);

        assertThat(result.err())
                .contains(
                        "!! The key of IONOS Cloud is not here.",
                        "\n    report key import ionos.asc\n",
                        "Nothing was sent");
        assertThat(result.err().split("What now\\?", -1)).hasSize(3);
        assertThat(report()).isEqualTo(before);
    }

    // Whoever keeps the draft gets what they asked for: the refusal was an answer to an earlier wish.
    @Test
    void whoKeepsTheDraftAfterARefusalLeavesWithSuccess() throws IOException {
        whole("ionos");

        assertThat(type(SEND, KEEP).status()).isZero();
        assertThat(type(SEND).status()).isEqualTo(130);
    }

    @Test
    void whatLintHoldsBackCanBeMendedInTheSameTalk() throws IOException {
        whole("ionos");
        Files.writeString(
                folder.resolve("report.yaml"), report().replace("title: Invoices of others", "title: Todo #"));
        Cli.Result result = type(SEND, FIELD, "2", "Invoices of other customers can be downloaded", KEEP);

        assertThat(result.err()).contains("What stops the sending: title, the key", "Nothing was sent");
        assertThat(report()).contains("title: Invoices of other customers can be downloaded");
        assertThat(result.status()).isZero();
    }

    @Test
    void aProfileThatIsGoneIsARefusalToo() throws IOException {
        whole("./acme.yaml");
        Path profile = Files.writeString(folder.resolve("acme.yaml"), """
                schema: 1
                id: acme
                name: ACME
                channels:
                  - email: security@acme.example
                """);
        Cli.Result result = type((Typist.Meanwhile) () -> Files.delete(profile), SEND, KEEP);

        assertThat(result.err()).contains("!! there is no profile './acme.yaml'", "Nothing was sent");
        assertThat(result.status()).isZero();
    }

    @Test
    void whoeverHasNoEditorIsToldSo() throws IOException {
        whole("ionos");

        assertThat(type(EDITOR, KEEP).err()).contains("EDITOR names no program");
    }

    @Test
    void aWarningIsLetPassWithAReasonFromTheMenu() throws IOException {
        whole("ionos");
        add("description: |\n", "  A high volume of requests, a denial of service, overwhelms the server.\n");
        Cli.Result result = type(PASS, "scope/denial-of-service", "One request of 40 bytes is enough.", KEEP);

        assertThat(result.err())
                .contains("What stops the sending: description, the key")
                .contains("3 changes an answer, 4 opens the editor, 5 lets something pass with a reason.")
                .contains("What stops the sending: the key\n");
        assertThat(report()).endsWith("""
                lint:
                  accept:
                    - rule: scope/denial-of-service
                      reason: One request of 40 bytes is enough.
                """);
        assertThat(result.err().split("This is what the vendor will read:", -1)).hasSize(2);
    }

    @Test
    void aLeakIsLetPassWhereItStandsOnly() throws IOException {
        whole("ionos");
        Files.writeString(folder.resolve("log.txt"), "Cookie: session=8f14e45fceea167a5a36dedd4bea2543\n");
        add("weakness: CWE-639\n", """
                proof-of-concept: |
                  GET /invoices/1 HTTP/1.1
                  Cookie: session=8f14e45fceea167a5a36dedd4bea2543
                attachments:
                  - path: log.txt
                """);
        Files.writeString(folder.resolve("report.yaml"), report() + """
                lint:
                  accept:
                    - { rule: quality/no-impact, reason: nobody asks for it }  # for now none
                """);
        Cli.Result result = type(PASS, "leak/cookie log.txt", "A session of my own test account, long over.", KEEP);

        assertThat(result.err()).contains("What stops the sending: proof of concept, the key\n");
        assertThat(report()).endsWith("""
                lint:
                  accept:
                    - { rule: quality/no-impact, reason: nobody asks for it }  # for now none
                    - rule: leak/cookie
                      in: log.txt
                      reason: A session of my own test account, long over.
                """);
    }

    @Test
    void withoutAReasonNothingPasses() throws IOException {
        whole("ionos");
        add("description: |\n", "  A high volume of requests, a denial of service, overwhelms the server.\n");
        String before = report();
        type(PASS, "1", "", KEEP);

        assertThat(report()).isEqualTo(before);
    }

    @Test
    void whatNobodyMayLetPassIsNotOffered() throws IOException {
        whole("ionos");
        add("weakness: CWE-639\n", "attachments:\n  - path: gone.png\n");
        Cli.Result result = type("?", PASS, KEEP);

        assertThat(result.err())
                .contains("What stops the sending: attachments, the key", "3 changes an answer, 4 opens the editor.")
                .doesNotContain("let something pass");
    }

    @Test
    void aLeakThatWasLeftIsMaskedFromTheMenu() throws IOException {
        whole("ionos");
        Files.writeString(folder.resolve("log.txt"), "Cookie: session=8f14e45fceea167a5a36dedd4bea2543\n");
        add("weakness: CWE-639\n", """
                proof-of-concept: |
                  GET /invoices/1 HTTP/1.1
                  Cookie: session=8f14e45fceea167a5a36dedd4bea2543
                attachments:
                  - path: log.txt
                """);
        Cli.Result result =
                type(FIELD, "proof of concept", "", "yes", FIELD, "attachments", "log.txt", "yes", "", KEEP);

        assertThat(result.err())
                .contains("What stops the sending: log.txt, proof of concept, the key", ") attachments !\n")
                .contains("What stops the sending: the key\n");
        assertThat(report()).contains("Cookie: session=[cookie-1]", "path: log.redacted.txt");
    }

    @Test
    void whatWasMendedInAnotherWindowStopsNothing() throws IOException {
        whole("ionos");
        Path log = Files.writeString(folder.resolve("log.txt"), "Cookie: session=8f14e45fceea167a5a36dedd4bea2543\n");
        add("weakness: CWE-639\n", "attachments:\n  - path: log.txt\n");
        Typist.Meanwhile mended = () -> Files.writeString(log, "nothing of it\n");
        Cli.Result result = type(mended, SEND, KEEP);

        assertThat(result.err())
                .contains("What stops the sending: log.txt, the key", "What stops the sending: the key\n");
    }

    @Test
    void theWayOnIsToBeCopiedAsItWasBegun() {
        Cli.Result result =
                new Cli(folder).terminal(Typist.of("ionos")).run("new", "--lang", "de", "--plain", "my report.yaml");

        assertThat(result.err()).endsWith("\n    report new --lang de --plain 'my report.yaml'\n");
    }

    private void add(String behind, String text) throws IOException {
        Files.writeString(folder.resolve("report.yaml"), report().replace(behind, behind + text));
    }

    private void whole(String vendor) throws IOException {
        Files.writeString(folder.resolve("report.yaml"), """
                schema: 1
                title: Invoices of others can be downloaded by counting up their number
                vendor: %s
                affected:
                  - product: Customer portal
                    versions: 2026-11
                    urls: [https://portal.acme.example/invoices]
                description: |
                  The download of an invoice checks that somebody is logged in, but not whose invoice it is.
                impact: |
                  Every customer can read the invoices of every other customer, with names and addresses.
                steps:
                  - Create two accounts, A and B, and order something with each, so that both have an invoice.
                  - Log in as A, open the invoice and note the number at the end of its address.
                  - Log in as B and open the same address. The invoice of A is shown.
                weakness: CWE-639
                reporter:
                  name: Ada
                  email: ada@example.org
                """.formatted(vendor));
    }

    private Cli.Result type(Object... lines) {
        return new Cli(folder).terminal(Typist.of(lines)).run("new");
    }

    private String report() throws IOException {
        return Files.readString(folder.resolve("report.yaml"));
    }
}
