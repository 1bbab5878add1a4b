package org.reportcli.wizard.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reportcli.report.ReportReader;
import org.reportcli.testing.Peers;

/** A whole request from the clipboard, with the session that was logged in when it was copied. */
class PastedRequestTest {
    private static final String SESSION = "8f14e45fceea167a5a36dedd4bea2543";
    private static final String REQUEST = "POST /zones/import?format=%3Cbind%3E HTTP/1.1\n"
            + "Host: dns.acme.example\n"
            + "Cookie: theme=dark; session=" + SESSION + "\n"
            + IntStream.range(0, 195)
                    .mapToObj(number -> "X-Header-" + number + ": \"a\\b !! $(c)\t` #{d} \n")
                    .collect(Collectors.joining())
            + "\n"
            + "$INCLUDE .";
    private static final String DRAFT = """
            schema: 1
            title: A zone that includes itself stops the import
            vendor: ionos
            affected:
              - product: DNS console
                versions: as deployed on 2026-11-20
                urls: [https://dns.acme.example/zones/import]
            description: A single request of 40 bytes stops the importer until somebody restarts it.
            impact: Whoever has an account can keep all customers from importing zones, for hours.
            steps: [Log in with an account of your own, and send the request once.]
            attachments: [path: poc.png]
            weakness: CWE-835
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void needsATerminal() {
        Peers.require("tmux");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "no"})
    void isKeptLineByLineAndTheSessionIsMaskedBeforeTheNextQuestionWhereThatIsWished(String answer) throws IOException {
        assertThat(REQUEST.lines()).hasSize(200);
        Files.writeString(folder.resolve("report.yaml"), DRAFT);
        try (Sitting sitting = Sitting.of(folder, "80x24", List.of(), "new")) {
            sitting.await("Is there a proof of concept");
            sitting.tmux().paste(REQUEST);
            sitting.tmux().await("the paste", screen -> screen.endsWith("$INCLUDE ."));
            sitting.tmux().keys("C-d");

            String screen = sitting.await("Mask it?");
            assertThat(screen)
                    .contains("! line 3: this looks like a session cookie")
                    .doesNotContain("From where");
            assertThat(proofOfConcept()).isEqualTo(REQUEST);

            sitting.take(Turn.line("Mask it?", answer));
            sitting.await("From where can it be attacked?");
            sitting.tmux().keys("C-c");
            sitting.ended(130);
        }
        String masked = REQUEST.replace(SESSION, "[cookie-1]");
        assertThat(proofOfConcept()).isEqualTo(answer.equals("yes") ? masked : REQUEST);
    }

    private String proofOfConcept() throws IOException {
        return ReportReader.read("report.yaml", folder, Files.readAllBytes(folder.resolve("report.yaml")))
                .report()
                .orElseThrow()
                .proofOfConcept()
                .orElseThrow();
    }
}
