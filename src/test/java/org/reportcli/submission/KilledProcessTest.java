package org.reportcli.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reportcli.Main;
import org.reportcli.testing.Cli;
import org.reportcli.testing.Examples;

/** The real program, killed by the system at moments of chance; {@link SubmissionCutsTest} goes through all of them. */
class KilledProcessTest {
    private static final int KILLS = 4;
    private static final int LONGEST_RUN_SECONDS = 120;
    private static final List<String> COMMAND = List.of(
            "send",
            "examples/stored-xss/report.yaml",
            "--vendor",
            "examples/acme/vendor.yaml",
            "--yes",
            "--home",
            "state");

    @TempDir
    Path folder;

    @Test
    void afterAKillTheNextRunSendsTheReportOnce() throws Exception {
        long whole = run(
                Examples.copyTo(Files.createDirectory(folder.resolve("whole"))).getParent(), Long.MAX_VALUE);
        Random chance = new Random();
        for (int at = 0; at < KILLS; at++) {
            Path world = Files.createDirectory(folder.resolve("killed-" + at));
            Examples.copyTo(world);
            // The first half of a run is the start of the Java machine.
            run(world, whole / 2 + (long) (chance.nextDouble() * whole / 2));

            Cli.Result next = new Cli(world).run(COMMAND.toArray(String[]::new));

            assertThat(next.status()).as(next.err()).isZero();
            assertThat(files(world.resolve("state/outbox"))).hasSize(1);
            assertThat(files(world.resolve("state/cases")))
                    .extracting(each -> each.getFileName().toString())
                    .containsExactlyInAnyOrder(".lock", next.out().strip());
            assertThat(files(world.resolve("state/outbox")).get(0))
                    .hasSameBinaryContentAs(
                            world.resolve("state/cases/" + next.out().strip() + "/message.eml"));
            assertThat(new Cli(world).run("case", "list", "--home", "state").out())
                    .contains(" sent ");
        }
    }

    /** Runs the program, kills it after some nanoseconds, and tells how long it ran. */
    private long run(Path world, long nanoseconds) throws IOException, InterruptedException {
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                Main.class.getName());
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        Stream.concat(java, COMMAND.stream()).toList())
                .directory(world.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        long most = Math.min(nanoseconds, TimeUnit.SECONDS.toNanos(LONGEST_RUN_SECONDS));
        boolean ended = process.waitFor(most, TimeUnit.NANOSECONDS);
        if (nanoseconds == Long.MAX_VALUE) {
            assertThat(ended && process.exitValue() == 0).isTrue();
        }
        // On Linux this is kill -9.
        process.destroyForcibly();
        process.waitFor();
        return System.nanoTime() - start;
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .reduce((first, second) -> first + File.pathSeparator + second)
                .orElseThrow();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
