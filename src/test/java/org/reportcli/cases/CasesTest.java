package org.reportcli.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reportcli.support.DurableFiles;

class CasesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path folder;

    private Cases cases;

    @BeforeEach
    void open() {
        cases = new Cases(folder.resolve("cases"), Clock.fixed(NOW, ZoneOffset.UTC), new SecureRandom());
    }

    @Test
    void aCaseIsReadBackAsItWasOpened() throws IOException {
        Case opened = openCase(Map.of("vendor", "acme", "to", "security@acme.example"));

        Case found = cases.find(opened.id()).orElseThrow();

        assertThat(found).isEqualTo(opened);
        assertThat(found.id()).matches("20261122-acme-[a-z2-9]{6}");
        assertThat(found.state()).isEqualTo(CaseState.READY);
        assertThat(found.fact("to")).isEqualTo("security@acme.example");
        assertThat(found.message()).hasContent("sealed");
    }

    @Test
    void eventsAreAppendedAndDecideTheState() throws IOException {
        Case opened = openCase(Map.of());
        Case handed = cases.record(opened, Event.Kind.HANDING_OVER, Map.of());
        assertThat(cases.find(opened.id()).orElseThrow().state()).isEqualTo(CaseState.UNCERTAIN);

        cases.record(handed, Event.Kind.SENT, Map.of("response", "250 queued as \"1\"\n"));

        Case found = cases.find(opened.id()).orElseThrow();
        assertThat(found.state()).isEqualTo(CaseState.SENT);
        assertThat(found.last(Event.Kind.SENT).orElseThrow().fact("response")).hasValue("250 queued as \"1\"\n");
    }

    @Test
    void aDeferredCaseIsQueuedAndAResentUncertainOneIsReady() {
        assertThat(after(Event.Kind.HANDING_OVER, Event.Kind.DEFERRED)).isEqualTo(CaseState.QUEUED);
        assertThat(after(Event.Kind.HANDING_OVER, Event.Kind.UNCERTAIN, Event.Kind.RESEND))
                .isEqualTo(CaseState.READY);
        assertThat(after(Event.Kind.HANDING_OVER, Event.Kind.REJECTED)).isEqualTo(CaseState.REJECTED);
        assertThat(after(Event.Kind.STOPPED)).isEqualTo(CaseState.READY);
        assertThat(after(Event.Kind.HANDING_OVER, Event.Kind.STOPPED)).isEqualTo(CaseState.UNCERTAIN);
    }

    @Test
    void aLastLineThatACrashCutOffIsPassedOverAndTheNextEventStandsAlone() throws IOException {
        Case opened = openCase(Map.of());
        Path log = opened.folder().resolve("events.jsonl");
        Files.writeString(log, "{\"at\":\"2026-11-22T12:00:00Z\",\"event\":\"se", StandardOpenOption.APPEND);

        assertThat(cases.find(opened.id()).orElseThrow().state()).isEqualTo(CaseState.READY);

        cases.record(opened, Event.Kind.SENT, Map.of());
        assertThat(cases.find(opened.id()).orElseThrow().state()).isEqualTo(CaseState.SENT);
    }

    @Test
    void aCaseThatWasNeverFinishedIsNoCaseAndIsClearedAwayUnderTheLock() throws IOException {
        Cases.Unfinished unfinished;
        try (Cases.Lock lock = cases.lock().orElseThrow()) {
            unfinished = cases.begin(lock);
            DurableFiles.replace(unfinished.message(), "sealed".getBytes(UTF_8));
        }
        assertThat(cases.all()).isEmpty();

        cases.lock().orElseThrow().close();

        assertThat(unfinished.folder()).doesNotExist();
    }

    @Test
    void theLockIsHeldByOneAtATime() throws IOException {
        try (Cases.Lock first = cases.lock().orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(cases.lock()).isEmpty();
        }
        assertThat(cases.lock()).isPresent();
    }

    @Test
    void foldersAndFilesAreForTheirOwnerOnly() throws IOException {
        Case opened = openCase(Map.of());
        assertThat(mode(opened.folder())).isEqualTo("rwx------");
        assertThat(mode(opened.message())).isEqualTo("rw-------");
        assertThat(mode(opened.folder().resolve("events.jsonl"))).isEqualTo("rw-------");
    }

    private Case openCase(Map<String, String> facts) throws IOException {
        try (Cases.Lock lock = cases.lock().orElseThrow()) {
            Cases.Unfinished unfinished = cases.begin(lock);
            DurableFiles.replace(unfinished.message(), "sealed".getBytes(UTF_8));
            return cases.open(unfinished, "acme", facts, List.of());
        }
    }

    private static CaseState after(Event.Kind... kinds) {
        return CaseState.after(java.util.stream.Stream.of(kinds)
                .map(kind -> new Event(NOW, kind, Map.of()))
                .toList());
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
