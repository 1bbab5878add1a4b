package org.reportcli.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.reportcli.cases.Case;
import org.reportcli.cases.CaseState;
import org.reportcli.submission.Mailbox.Server;

/** Cut at any step, a report is neither lost nor sent twice. */
class SubmissionCutsTest {
    /** More than any run has. */
    private static final int MOST_STEPS = 80;

    private Path folder;
    private Desk desk;

    /**
     * A process.
     *
     * @param version the report's content
     * @param cut the step before which it is killed; beyond its last, it lives
     */
    record Run(String version, boolean resend, Server server, int cut) {}

    @BeforeTry
    void begin() throws IOException {
        folder = Files.createTempDirectory("cuts");
        desk = new Desk(folder);
    }

    @AfterTry
    void clear() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void whateverIsCutTheVendorGetsTheReportOnceAtMostAndOnceInTheEnd(@ForAll("runs") List<Run> runs)
            throws IOException {
        for (Run run : runs) {
            send(run);
            assertThat(desk.mailbox.size()).isLessThanOrEqualTo(1);
        }

        Optional<Outcome> last = send(new Run("one", false, Server.TAKES, Integer.MAX_VALUE));

        assertSettled(last.orElseThrow());
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void editedInBetweenItIsStillSentOnceAtMost(@ForAll("runsWithEdits") List<Run> runs) throws IOException {
        for (Run run : runs) {
            send(run);
            assertThat(desk.mailbox.size()).isLessThanOrEqualTo(1);
        }

        Outcome last =
                send(new Run("one", false, Server.TAKES, Integer.MAX_VALUE)).orElseThrow();

        if (last instanceof Outcome.OtherVersionSent other) {
            assertThat(other.earlier().mayHaveArrived()).isTrue();
            assertNothingIsLeftOver();
        } else {
            assertSettled(last);
        }
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void aPersonWhoSaysSoSendsItOnceMoreAtMostForEachTime(@ForAll("runsWithResends") List<Run> runs)
            throws IOException {
        for (Run run : runs) {
            send(run);
        }
        Outcome last =
                send(new Run("one", false, Server.TAKES, Integer.MAX_VALUE)).orElseThrow();

        long said = runs.stream().filter(Run::resend).count();
        assertThat(desk.mailbox.size()).isLessThanOrEqualTo(1 + (int) said);
        assertThat(desk.mailbox.messageIds().stream().distinct()).hasSizeLessThanOrEqualTo(1);
        assertThat(last).isNotInstanceOf(Outcome.OtherVersionSent.class);
        assertNothingIsLeftOver();
    }

    @Example
    void cutBeforeEachStepInTurnTheNextRunEndsTheMatter() throws IOException {
        int steps = steps();
        assertThat(steps).isBetween(20, MOST_STEPS);
        for (int cut = 0; cut < steps; cut++) {
            clear();
            begin();
            send(new Run("one", false, Server.TAKES, cut));
            Outcome next =
                    send(new Run("one", false, Server.TAKES, Integer.MAX_VALUE)).orElseThrow();
            assertSettled(next);
        }
    }

    @Example
    void theOutboxHoldsTheMessageOnceWhereverItWasCut() throws IOException {
        Cuts all = Cuts.none();
        desk.put(Desk.version("one"), all);
        int steps = all.steps().size();
        assertThat(steps).isBetween(20, MOST_STEPS);
        for (int cut = 0; cut < steps; cut++) {
            clear();
            begin();
            try {
                desk.put(Desk.version("one"), Cuts.before(cut));
            } catch (Cuts.ProcessKilled e) {
                assertThat(e).hasMessageStartingWith("killed before");
            }

            desk.put(Desk.version("one"), Cuts.none());

            assertThat(desk.cases().all()).hasSize(1).allMatch(each -> each.state() == CaseState.SENT);
            try (Stream<Path> files = Files.list(desk.outbox())) {
                assertThat(files)
                        .as("cut before step %d, %s", cut, all.steps().get(cut))
                        .hasSize(1)
                        .allSatisfy(file -> assertThat(file)
                                .hasSameBinaryContentAs(
                                        desk.cases().all().get(0).message()));
            }
            assertNothingIsLeftOver();
        }
    }

    @Provide
    Arbitrary<List<Run>> runs() {
        return run(Arbitraries.just("one"), Arbitraries.just(false))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Run>> runsWithEdits() {
        return run(Arbitraries.of("one", "two"), Arbitraries.just(false))
                .list()
                .ofMinSize(2)
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Run>> runsWithResends() {
        return run(Arbitraries.just("one"), Arbitraries.of(false, true))
                .list()
                .ofMinSize(2)
                .ofMaxSize(6);
    }

    private static Arbitrary<Run> run(Arbitrary<String> versions, Arbitrary<Boolean> resends) {
        return Combinators.combine(
                        versions,
                        resends,
                        Arbitraries.of(Server.class),
                        Arbitraries.integers().between(0, MOST_STEPS).withDistribution(RandomDistribution.uniform()))
                .as(Run::new);
    }

    /** Empty where the process was killed. */
    private Optional<Outcome> send(Run run) throws IOException {
        try {
            return Optional.of(
                    desk.send(Desk.version(run.version()), run.resend(), run.server(), Cuts.before(run.cut())));
        } catch (Cuts.ProcessKilled e) {
            return Optional.empty();
        }
    }

    private int steps() throws IOException {
        Cuts cuts = Cuts.none();
        desk.send(Desk.version("one"), false, Server.TAKES, cuts);
        return cuts.steps().size();
    }

    private void assertSettled(Outcome last) throws IOException {
        assertNothingIsLeftOver();
        List<Case> alive = desk.cases().all().stream()
                .filter(each -> each.state() != CaseState.SUPERSEDED)
                .toList();
        assertThat(alive).hasSize(1);
        Case only = alive.get(0);
        if (only.state() == CaseState.UNCERTAIN) {
            assertThat(last).isInstanceOf(Outcome.SentBefore.class);
            assertThat(only.message()).exists();
            return;
        }
        assertThat(only.state()).isEqualTo(CaseState.SENT);
        assertThat(desk.mailbox.size()).isEqualTo(1);
        assertThat(desk.mailbox.holds(Files.readAllBytes(only.message()))).isTrue();
        assertThat(desk.mailbox.messageIds()).containsExactly(only.fact("message-id"));
    }

    private void assertNothingIsLeftOver() throws IOException {
        // Left-overs go with the next run that takes the lock.
        desk.cases().lock().orElseThrow().close();
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.map(each -> each.getFileName().toString()))
                    .noneMatch(name -> name.startsWith(".unfinished") || name.endsWith(".tmp"));
        }
        try (Stream<Path> folders = Files.list(folder.resolve("cases"))) {
            assertThat(folders.filter(Files::isDirectory))
                    .hasSize(desk.cases().all().size());
        }
    }
}
