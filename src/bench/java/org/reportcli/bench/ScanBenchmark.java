package org.reportcli.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** How fast {@code report scan} reads a log, a HAR and minified JavaScript, beside secretlint on the same files. */
public final class ScanBenchmark {
    private static final double MEGABYTE = 1e6;

    private final PrintStream out = System.out;
    private final Path folder;
    private final int runs;

    private ScanBenchmark(Path folder, int runs) {
        this.folder = folder;
        this.runs = runs;
    }

    /** Arguments: the folder to work in, how many runs of each, the size of the files in MB, the peer's command. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        ScanBenchmark benchmark = new ScanBenchmark(folder, Integer.parseInt(arguments[1]));
        benchmark.measure(
                (long) (Double.parseDouble(arguments[2]) * MEGABYTE), arguments.length > 3 ? arguments[3] : "");
    }

    private void measure(long size, String peer) throws IOException, InterruptedException {
        Path launcher = Path.of("target", "report", "bin", "report").toAbsolutePath();
        if (!Files.isExecutable(launcher)) {
            out.println("scan: not measured, there is no " + launcher);
            return;
        }
        boolean beside = !peer.isEmpty() && Files.isExecutable(Path.of(peer));
        if (!beside) {
            out.println("scan: no peer beside it; name secretlint's program with -Dbench.secretlint=…");
        }
        Path rules = Files.writeString(
                folder.resolve(".secretlintrc.json"),
                "{\"rules\": [{\"id\": \"@secretlint/secretlint-rule-preset-recommend\"}]}\n");
        out.printf("%n%-34s %8s %8s %8s %8s%n", "", "seconds", "MB/s", "of peer", "peak MB");
        for (Sample sample : Sample.values()) {
            Path file = sample.write(folder, size);
            List<String> ours = List.of(launcher.toString(), "scan", "--quiet", "--fail-on", "never", file.toString());
            List<String> theirs = List.of(
                    peer,
                    "--secretlintrc",
                    rules.toAbsolutePath().toString(),
                    file.toAbsolutePath().toString());
            List<Child> us = new ArrayList<>();
            List<Child> them = new ArrayList<>();
            for (int run = 0; run < runs; run++) {
                us.add(Child.run(Map.of(), ours));
                if (beside) {
                    them.add(Child.runToFindings(Map.of(), theirs));
                }
            }
            double reference = beside ? median(them, Child::seconds) : Double.NaN;
            row("report scan, " + sample.title(), us, size, reference);
            if (beside) {
                row("secretlint, " + sample.title(), them, size, reference);
            }
            Files.delete(file);
        }
    }

    private void row(String what, List<Child> children, long size, double reference) {
        double seconds = median(children, Child::seconds);
        out.printf(
                Locale.ROOT,
                "%-34s %8.3f %8.0f %8.2f %8.0f%n",
                what,
                seconds,
                size / MEGABYTE / seconds,
                seconds / reference,
                median(children, Child::peak) / MEGABYTE);
    }

    private static double median(List<Child> children, ToDoubleFunction<Child> figure) {
        return children.stream().mapToDouble(figure).sorted().toArray()[children.size() / 2];
    }
}
