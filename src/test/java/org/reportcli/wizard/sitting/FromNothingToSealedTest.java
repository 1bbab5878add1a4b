package org.reportcli.wizard.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reportcli.testing.Cli;
import org.reportcli.testing.Golden;
import org.reportcli.testing.Peers;
import org.reportcli.testing.TerminalPicture;
import org.reportcli.testing.VendorDesk;
import org.reportcli.wizard.EnglishSentences;

/** A person answers the questions at a terminal, says "send", and the vendor can read the report. */
class FromNothingToSealedTest {
    private static final Pattern QUESTION = Pattern.compile("(?m)^\\d+ of \\d+\\n(.*)$");
    private static final List<String> CONDUCT = List.of(
            "Was a service disturbed?",
            "Did you use only your own or test accounts?",
            "Did you see data of others?",
            "What part had a scanner?");
    private static final Pattern WINDOW = Pattern.compile("which ends\\s+on (\\d{4}-\\d\\d-\\d\\d)");

    @TempDir
    Path folder;

    @BeforeEach
    void needsATerminal() {
        Peers.require("tmux");
    }

    @ParameterizedTest
    @EnumSource(Story.class)
    void theVendorOpensWhatWasAnswered(Story story) throws IOException {
        story.prepare(folder);
        String transcript;
        try (Sitting sitting = Sitting.of(folder, "80x24", List.of(), "new")) {
            sitting.take(story.told());
            sitting.take(Turn.line("What now?", "send"));
            sitting.tmux().await("the last question", screen -> screen.endsWith("send now? [y/N]"));
            sitting.tmux().type("y");
            // Who thinks before answering sees what is typed, and is waited for.
            sitting.tmux().await("the answer", screen -> screen.endsWith("send now? [y/N] y"));
            sitting.tmux().keys("Enter");
            transcript = sitting.ended(0);
        }

        Golden.check(golden(story).toString(), settled(transcript));
        if (story == Story.IONOS) {
            Golden.check("examples/wizard.svg", TerminalPicture.of(picture(transcript)));
        }
        for (String vendor : List.of(story.policy(), story.vendor())) {
            Cli.Result lint = new Cli(folder).run("lint", "--vendor", vendor, "--home", "state");
            assertThat(lint.out() + lint.err())
                    .as("what lint says for %s", vendor)
                    .isEmpty();
            assertThat(lint.status()).isZero();
        }
        try (VendorDesk desk = new VendorDesk(VendorDesk.Peer.GPG)) {
            VendorDesk.Opened opened = desk.open(Files.readAllBytes(sealed()));
            assertThat(opened.text().replaceAll("\\s+", " ")).contains(sentences(story));
            assertThat(opened.text()).doesNotContain("8f14e45fceea167a5a36dedd4bea2543");
            assertThat(opened.subject()).isEqualTo(story.told().get(1).lines().get(0));
            assertThat(opened.files().keySet()).contains(story.attached());
        }
    }

    @Test
    void whoIsAskedInGermanReadsNoEnglishSentenceOfOurs() throws IOException {
        Story.IONOS.prepare(folder);
        String transcript;
        try (Sitting sitting = Sitting.of(folder, "80x24", List.of(), "new", "--lang", "de")) {
            sitting.take(InGerman.of(Story.IONOS.told()));
            sitting.take(Turn.line("Was nun?", "senden"));
            sitting.tmux().await("the last question", screen -> screen.endsWith("jetzt senden? [j/N]"));
            sitting.tmux().type("j");
            sitting.tmux().await("the answer", screen -> screen.endsWith("jetzt senden? [j/N] j"));
            sitting.tmux().keys("Enter");
            transcript = sitting.ended(0);
        }

        Golden.check("src/test/resources/golden/wizard/ionos-de.txt", settled(transcript));
        assertThat(EnglishSentences.on(transcript)).isEmpty();
        assertThat(sealed()).isNotEmptyFile();
    }

    @Test
    void eachPolicyLeadsToAnInterviewOfItsOwn() throws IOException {
        List<String> ionos = questions(Story.IONOS);
        List<String> net = questions(Story.NET_AT_WORK);

        assertThat(ionos).isNotEmpty().doesNotContainAnyElementsOf(CONDUCT);
        assertThat(net).containsSubsequence(CONDUCT).contains("Under which name may the vendor thank you?");
        assertThat(ionos.subList(0, 4)).doesNotContainAnyElementsOf(net.subList(2, 4));
        assertThat(Files.readString(golden(Story.IONOS)))
                .contains("| Who is affected by the threat? Whenever possible, include the affected URLs.")
                .doesNotContain("Hall of Thanks");
        assertThat(Files.readString(golden(Story.NET_AT_WORK)))
                .contains("| In recognition of this, we would like to welcome you to our Hall of Thanks.")
                .doesNotContain("It may be helpful to include screenshots");
    }

    /** A warning with the policy's words, and a leak: the two things that a form would not say. */
    private static List<String> picture(String transcript) {
        List<String> lines = new ArrayList<>(List.of("$ report new", "…", ""));
        lines.addAll(excerpt(transcript, "What is wrong?", "How can it be reproduced?"));
        lines.addAll(List.of("…", ""));
        lines.addAll(excerpt(transcript, "Is there a proof of concept", "From where can it be attacked?"));
        return lines;
    }

    /** From the head of a question to the head of another, without either's empty line. */
    private static List<String> excerpt(String transcript, String from, String to) {
        int start = transcript.lastIndexOf("\n\n", transcript.indexOf(from)) + 2;
        int end = transcript.lastIndexOf("\n\n", transcript.indexOf(to, start)) + 1;
        return transcript.substring(start, end).lines().toList();
    }

    private static Path golden(Story story) {
        return Path.of("src/test/resources/golden/wizard", story.policy() + ".txt");
    }

    private static List<String> questions(Story story) throws IOException {
        List<String> questions = new ArrayList<>();
        Matcher matcher = QUESTION.matcher(Files.readString(golden(story)));
        while (matcher.find()) {
            questions.add(matcher.group(1));
        }
        return questions;
    }

    /** What was typed that is long enough to be known again; a cookie was masked. */
    private static List<String> sentences(Story story) {
        return story.told().stream()
                .flatMap(turn -> turn.lines().stream())
                .filter(line -> line.length() > 20 && !line.startsWith("Cookie:") && !line.equals(Story.DAY))
                .toList();
    }

    private Path sealed() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("state/outbox"))) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    /** The same words on each machine and on each day. */
    private String settled(String transcript) {
        Matcher window = WINDOW.matcher(transcript);
        return (window.find() ? transcript.replace(window.group(1), "2027-02-20") : transcript)
                .replace(folder.toString(), "~")
                .replaceAll("outbox/[a-z0-9]+\\.eml", "outbox/q2l9j0p6x1b3m9h1l5j0m3s4n9.eml")
                .replaceAll("\\d{8}(-[a-z]+-test)-[a-z0-9]+", "20261122$1-sjn2ut");
    }
}
