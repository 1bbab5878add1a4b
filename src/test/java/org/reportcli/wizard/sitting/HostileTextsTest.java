package org.reportcli.wizard.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reportcli.testing.Peers;

/** What strangers wrote is looked at in the bytes that the terminal gets. */
class HostileTextsTest {
    /** Writes into the clipboard, draws a link, blinks, takes the other screen, and turns letters around. */
    private static final String HOSTILE =
            "a\u001B]52;c;ZXZpbA==\u0007b\u001B]8;;mailto:eve@evil.example\u001B\\c\u001B[5md"
                    + "\u001B[?1049he\u001BP1$rf\u009B31mg\u009D0;h\u009C\u202Ei\u2066j\u200Fk\u2028l\u0085m";

    private static final String SHOWN = "a\\x1B]52;c;ZXZpbA==\\x07b\\x1B]8;;mailto:eve@evil.example\\x1B\\c\\x1B[5md";

    @TempDir
    Path folder;

    @BeforeEach
    void needsATerminal() {
        Peers.require("tmux");
    }

    @Test
    void anImportedFindingIsShownInert() throws IOException {
        Files.writeString(folder.resolve("finding.json"), """
                {"template-id":"x","info":{"name":%1$s,"description":%1$s,"impact":%1$s,"remediation":%1$s,"reference":[%1$s]},
                "matched-at":%2$s,"request":%1$s,"extracted-results":[%1$s]}
                """.formatted(
                        escaped(HOSTILE), escaped("https://dns.acme.example/" + HOSTILE))
                .replace("\n", ""));
        String raw;
        try (Sitting sitting =
                Sitting.of(folder, "80x24", List.of(), "new", "--from", "finding.json", "--vendor", "ionos")) {
            // Each of these has an answer already, which stands there to be edited.
            sitting.tmux().await("the vendor", screen -> screen.endsWith("\n> ionos"));
            sitting.tmux().keys("Enter");
            sitting.tmux().await("the title", screen -> screen.contains("What is it,") && screen.endsWith("\\x85m"));
            sitting.tmux().keys("Enter");
            sitting.take(Turn.text("Which addresses are affected?"));
            sitting.take(Turn.text("How can it be exploited"));
            sitting.await("Which file shall go with it?");
            sitting.tmux().keys("C-c");
            sitting.ended(130);
            raw = sitting.raw();
        }
        assertInert(raw);
    }

    @Test
    void theEndShowsADraftInert() throws IOException {
        Files.writeString(folder.resolve("report.yaml"), """
                schema: 1
                title: %1$s
                vendor: ionos
                affected: [{ product: %1$s, versions: %1$s, urls: [%1$s] }]
                description: %1$s
                impact: %1$s
                steps: [%1$s]
                proof-of-concept: %1$s
                attachments: [{ path: %1$s, description: %1$s }]
                weakness: CWE-79
                severity: { cvss: "CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N" }
                reporter: { name: %1$s, email: ada@example.org, credit: %1$s }
                disclosure: { embargo-until: 2099-01-31 }
                """.formatted(escaped(HOSTILE)));
        String raw;
        try (Sitting sitting = Sitting.of(folder, "80x24", List.of(), "new")) {
            sitting.take(Turn.line("What now?", "keep"));
            sitting.ended(0);
            raw = sitting.raw();
        }
        assertInert(raw);
    }

    @Test
    void namesOfFilesAreShownInert() throws IOException {
        Files.createDirectory(folder.resolve("poc"));
        Files.writeString(folder.resolve("poc").resolve(HOSTILE + ".txt"), "log");
        Files.writeString(folder.resolve("poc/zone.txt"), "$INCLUDE .");
        Files.writeString(folder.resolve(HOSTILE + ".yaml"), """
                schema: 1
                vendor: ionos
                title: A zone that includes itself stops the import
                affected: [urls: [https://dns.acme.example/zones/import]]
                impact: Whoever has an account can keep all customers from importing zones, for hours.
                attachments: [path: %s]
                """.formatted(escaped("poc/" + HOSTILE + ".txt")));
        String raw;
        try (Sitting sitting = Sitting.of(folder, "80x24", List.of(), "new", HOSTILE + ".yaml")) {
            sitting.take(Turn.line("What is wrong?", "<"));
            sitting.await("Which file shall go with it?");
            sitting.tmux().type("poc/");
            sitting.tmux().keys("Tab");
            sitting.tmux().await("the only name that is offered", screen -> screen.endsWith("> poc/zone.txt"));
            sitting.tmux().keys("Enter");
            sitting.take(Turn.skip("Another file?"));
            sitting.await("What is wrong?");
            sitting.tmux().keys("C-c");
            sitting.ended(130);
            raw = sitting.raw();
        }
        assertInert(raw);
    }

    @Test
    void theVendorsWordsAreShownInert() throws IOException {
        Path vendors = Files.createDirectories(folder.resolve("state/vendors"));
        Files.writeString(vendors.resolve("evil.yaml"), """
                schema: 1
                id: evil
                name: %1$s
                policy: { title: %1$s, language: en, reviewed: 2026-11-21 }
                channels:
                  - email: security@evil.example
                    openpgp: { fingerprint: 6CAF 287B D073 676A 21BE 010F AE47 0697 BCCE C858 }
                fields: { affected-urls: required, description: required }
                scope:
                  excludes:
                    - { category: other, name: %1$s, says: %1$s, match: [nonsense], level: warning }
                conduct: [{ ask: own-accounts-only, says: %1$s }]
                quotes: { affected-urls: %1$s, description: %1$s }
                """.formatted(escaped(HOSTILE)));
        String raw;
        try (Sitting sitting = Sitting.of(folder, "80x24", List.of(), "new")) {
            sitting.take(Turn.line("Who shall receive the report?", "evil"));
            sitting.take(Turn.line("What is it, in one line?", "This is nonsense of a certain length"));
            sitting.take(Turn.text("Which addresses are affected?", "https://dns.acme.example/zones/import"));
            sitting.take(Turn.text("What is wrong?", "It is nonsense, and so the warning shows the words."));
            sitting.awaitAfter(Turn.line("What is wrong?", ""));
            sitting.tmux().keys("C-c");
            sitting.ended(130);
            raw = sitting.raw();
        }
        assertInert(raw);
    }

    private static void assertInert(String raw) {
        assertThat(raw.replaceAll("\\s+", "")).contains(SHOWN);
        assertThat(raw)
                .doesNotContain("\u001B]", "\u001BP", "\u0007", "\u001B[5m", "\u001B[?1049h")
                .doesNotContainPattern("[\\x80-\\x9F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069]");
    }

    /** In quotes, for JSON and for YAML. */
    private static String escaped(String text) {
        return text.chars().mapToObj("\\u%04X"::formatted).collect(Collectors.joining("", "\"", "\""));
    }
}
