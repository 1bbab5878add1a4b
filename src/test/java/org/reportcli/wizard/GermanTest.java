package org.reportcli.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reportcli.lint.Rule;
import org.reportcli.lint.rules.StandardChecks;
import org.reportcli.mail.Label;
import org.reportcli.testing.Cli;
import org.reportcli.testing.Examples;

/** Whoever is asked in German is told in German what is wrong, too; a policy's words stay as they are. */
class GermanTest {
    private static final Pattern FINDING = Pattern.compile("\"(key/[a-z-]+)\"");
    private static final Texts GERMAN = Texts.of(Locale.GERMAN);

    @TempDir
    Path folder;

    @Test
    void everyRuleHasWordsAndAHint() {
        for (Rule rule : StandardChecks.linter().rules().all()) {
            assertThat(GERMAN.wordsFor(rule.id(), "place", "vendor", "words"))
                    .as(rule.id())
                    .isPresent();
            assertThat(GERMAN.hintFor(rule.id())).as(rule.id()).isPresent();
        }
        assertThat(GERMAN.wordsFor("scope/of-one-profile").orElseThrow()).contains("{0}", "{1}");
    }

    @Test
    void everyFindingOfTheJudgeOfKeysAndEveryLabelOfAReportHasWords() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/org/reportcli/key"))) {
            List<String> findings = sources.filter(Files::isRegularFile)
                    .flatMap(GermanTest::findings)
                    .distinct()
                    .toList();
            assertThat(findings).contains("key/expired").allSatisfy(id -> {
                assertThat(GERMAN.wordsFor(id)).as(id).isPresent();
                assertThat(GERMAN.hintFor(id)).as(id).isPresent();
            });
        }
        for (Label label : Label.values()) {
            assertThat(GERMAN.wordsFor("mail/" + label.id())).as(label.id()).isPresent();
        }
    }

    @Test
    void noEnglishSentenceIsLeftOnTheScreenOfSomebodyWhoDoesEverythingWrong() throws IOException {
        Files.writeString(folder.resolve("log.txt"), "Cookie: session=8f14e45fceea167a5a36dedd4bea2543\n");
        Files.writeString(folder.resolve("empty.bin"), "");
        Cli.Result result = type(
                "nospamproxy",
                "DoS hohe Last",
                "DNS console",
                "",
                "A flood of requests, a denial of service by a high volume, overwhelms the server. TODO: more.",
                ".",
                "POST /login HTTP/1.1",
                "Cookie: session=8f14e45fceea167a5a36dedd4bea2543",
                ".",
                "nein",
                "log.txt",
                "nein",
                "empty.bin",
                "../x",
                "",
                "dns.example.com",
                ".",
                "no such thing at all",
                "idor",
                "hoch",
                ".",
                "Login",
                ".",
                "4",
                "1",
                "1",
                "1",
                "3",
                "3",
                "3",
                "1",
                "ja",
                "nein",
                "ja",
                "nein",
                "3",
                "",
                "2026-12-01",
                "nein",
                "",
                "nobody",
                "senden",
                "5",
                "?",
                "scope/denial-of-service",
                "Eine einzige Anfrage genügt.",
                "3",
                "?",
                "");

        assertThat(EnglishSentences.on(result.err())).isEmpty();
        assertThat(result.err())
                .contains("Das sieht aus wie ein Sitzungs-Cookie (32 Zeichen). [leak/cookie]")
                .contains("Zeile 2: Das sieht aus", "log.txt:1:17: Das sieht aus")
                .contains("Das liest sich wie eine Überlastung durch Masse („")
                .contains("Scanner: Das liest sich wie das Ergebnis eines Scanners")
                .contains("Laut CVSS-Vektor geschieht nichts")
                .contains("Dem Senden steht noch im Weg: log.txt, Beschreibung", "Kopien, der Schlüssel")
                .contains("## Wie es gefunden wurde", "Ich habe Daten anderer gesehen.")
                .contains("wird mit dieser Begründung übergangen");
        Cli.Result lint = new Cli(folder).run("lint");
        assertThat(messages(lint.out())).isNotEmpty().noneMatch(result.err()::contains);
    }

    @Test
    void whoNamesNoDayIsAskedForOneAndNotForALaterOne() throws IOException {
        Path draft = Examples.copyTo(folder).resolve("stored-xss/report.yaml");
        String text = Files.readString(draft);
        assertThat(text).contains("disclosure:\n  embargo-until: 2027-03-31\n");
        Files.writeString(
                draft,
                text.replace("disclosure:\n  embargo-until: 2027-03-31\n", "")
                        .replace("schema: 1\n", "schema: 1\nvendor: nospamproxy\n"));
        Cli.Result result =
                new Cli(folder).terminal(Typist.of("2")).run("new", "--lang", "de", "examples/stored-xss/report.yaml");

        assertThat(result.err())
                .contains("Veröffentlichung: Net at Work (NoSpamProxy) bittet um Stillschweigen für eine Zeit; wann")
                .contains("  Den Tag nennen, den Sie im Sinn haben;")
                .doesNotContain("Einen späteren Tag");
    }

    @Test
    void whetherToSendIsAskedInGermanAndJaIsYes() throws IOException {
        Path draft = Examples.copyTo(folder).resolve("stored-xss/report.yaml");
        String text = Files.readString(draft);
        Files.writeString(draft, text.replace("schema: 1\n", "schema: 1\nvendor: ../acme/vendor.yaml\n"));
        Cli.Result result = new Cli(folder)
                .terminal(Typist.of("senden", "n", "senden", "j"))
                .run("new", "--lang", "de", "examples/stored-xss/report.yaml");

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.err())
                .contains("  an        security@acme.example (ACME Cloud)", "(das kann jeder lesen)")
                .contains("versiegelte Nachricht: ", "ACME Cloud ist ein Beispiel");
        assertThat(result.err().split("nicht gesendet", -1)).hasSize(2);
        assertThat(EnglishSentences.on(result.err())).isEmpty();
    }

    @Test
    void aProfilesOwnCategorySharesTheWordsOfItsFamily() throws IOException {
        Files.writeString(folder.resolve("acme.yaml"), """
                schema: 1
                id: acme
                name: ACME
                channels:
                  - email: security@acme.example
                scope:
                  excludes:
                    - category: parking-lots
                      name: a matter of parking lots
                      match: [barrier stays open]
                      says: We do not care for our parking lots.
                      level: warning
                """);
        Cli.Result result = type(
                "./acme.yaml",
                "The barrier stays open at night",
                "",
                "https://acme.example",
                ".",
                "",
                "Text of it.",
                ".");

        assertThat(result.err())
                .contains(
                        "Das liest sich wie etwas, das ACME nicht annimmt („barrier stays open“); liegt Ihr Fall anders?")
                .contains("We do not care for our parking lots.");
        assertThat(EnglishSentences.on(result.err())).isEmpty();
    }

    /** What lint says of a report, without places, rules, and what it quotes. */
    private static List<String> messages(String lint) {
        return Pattern.compile("(?:error|warning|note): (.*) \\[[a-z-]+/[a-z-]+]")
                .matcher(lint)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static Stream<String> findings(Path source) {
        try {
            return FINDING.matcher(Files.readString(source)).results().map((MatchResult found) -> found.group(1));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Cli.Result type(Object... lines) {
        return new Cli(folder).terminal(Typist.of(lines)).run("new", "--lang", "de");
    }
}
