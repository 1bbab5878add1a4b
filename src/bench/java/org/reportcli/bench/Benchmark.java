package org.reportcli.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Wall time and peak memory of sealing, beside gpg on the same file, and of lint, beside {@code node -e 0}; and the time
 * that it takes to see which categories a report falls in.
 */
public final class Benchmark {
    private static final int MEBIBYTE = 1 << 20;
    private static final int STARTS = 21;
    // As the launcher starts a command that seals.
    private static final List<String> JVM = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-cp",
            System.getProperty("java.class.path"),
            Seal.class.getName());

    private static final String HEADING = "%-34s %8s %8s %8s %8s %8s%n";

    private final PrintStream out = System.out;
    private final Path folder;
    private final Map<String, String> gnupg;
    private final int runs;

    private Benchmark(Path folder, Path gnupgHome, int runs) {
        this.folder = folder;
        this.gnupg = Map.of("GNUPGHOME", gnupgHome.toString());
        this.runs = runs;
    }

    /** Arguments: the folder to work in, how many runs of each, the sizes in MiB. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        // A short path: the agent's socket lies in it.
        Path gnupgHome = Files.createTempDirectory(
                "gpg", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Benchmark benchmark = new Benchmark(folder, gnupgHome, Integer.parseInt(arguments[1]));
        try {
            benchmark.sealing(
                    Arrays.stream(arguments).skip(2).map(Integer::valueOf).toList());
            benchmark.starting();
            benchmark.classifying();
        } finally {
            Child.run(benchmark.gnupg, List.of("gpgconf", "--kill", "all"));
            delete(gnupgHome);
        }
    }

    private void sealing(List<Integer> sizes) throws IOException, InterruptedException {
        gpg("--passphrase", "", "--quick-generate-key", "vendor@example.org", "future-default", "default", "never");
        Path certificate = folder.resolve("certificate.pgp");
        gpg("--yes", "--output", certificate.toString(), "--export", "vendor@example.org");
        out.printf(HEADING, "", "seconds", "of gpg", "of CPU", "of gpg", "peak MB");
        for (int size : sizes) {
            Path input = input(size);
            Path output = folder.resolve("sealed");
            List<String> gpg = List.of(
                    "gpg",
                    "--batch",
                    "--yes",
                    "--quiet",
                    "--trust-model",
                    "always",
                    "--compress-algo",
                    "none",
                    "--cipher-algo",
                    "AES256",
                    "--armor",
                    "--recipient",
                    "vendor@example.org",
                    "--output",
                    output.toString(),
                    "--encrypt",
                    input.toString());
            List<List<Child>> results = alternating(List.of(
                    gpg, sealing("encrypt", certificate, input, output), sealing("stage", certificate, input, output)));
            List<Child> reference = results.get(0);
            row("gpg --encrypt --armor, " + size + " MiB", results.get(0), reference);
            row("encrypt, " + size + " MiB", results.get(1), reference);
            row("seal: encrypt, hash, sync, " + size + " MiB", results.get(2), reference);
            Files.delete(input);
            Files.delete(output);
        }
    }

    private void starting() throws IOException, InterruptedException {
        Path launcher = Path.of("target", "report", "bin", "report");
        Path report = Path.of("examples", "stored-xss", "report.yaml");
        if (!Files.isExecutable(launcher) || !Files.isRegularFile(report)) {
            out.println("lint: not measured, there is no " + launcher + " or no " + report);
            return;
        }
        List<List<String>> commands = List.of(
                List.of("node", "-e", "0"),
                List.of(launcher.toString(), "--version"),
                List.of(launcher.toString(), "lint", report.toString()),
                List.of(launcher.toString(), "lint", "--vendor", "ionos", report.toString()));
        List<List<Double>> seconds = new ArrayList<>();
        commands.forEach(command -> seconds.add(new ArrayList<>()));
        for (int run = 0; run < STARTS; run++) {
            for (int i = 0; i < commands.size(); i++) {
                seconds.get(i).add(Child.seconds(commands.get(i)));
            }
        }
        out.printf("%n%-34s %8s %8s %8s%n", "", "seconds", "of node", "peak MB");
        double node = median(seconds.get(0));
        for (int i = 0; i < commands.size(); i++) {
            double median = median(seconds.get(i));
            out.printf(
                    Locale.ROOT,
                    "%-34s %8.3f %8.2f %8.0f%n",
                    String.join(" ", commands.get(i)).replace("target/report/bin/", ""),
                    median,
                    median / node,
                    (double) Child.run(gnupg, commands.get(i)).peak() / MEBIBYTE);
        }
    }

    private void classifying() throws IOException {
        out.printf("%n%-34s %8s%n", "categories of one report", "ms");
        out.printf(Locale.ROOT, "%-34s %8.2f%n", "the first, with the evidence", Classification.cold(STARTS));
        out.printf(
                Locale.ROOT,
                "%-34s %8.2f%n",
                "median of " + Classification.reportCount() + ", warm",
                Classification.warm());
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    // One run of each, then the next of each, so that what else the machine does meets all alike.
    private List<List<Child>> alternating(List<List<String>> commands) throws IOException, InterruptedException {
        List<List<Child>> results = new ArrayList<>();
        commands.forEach(command -> results.add(new ArrayList<>()));
        for (int run = 0; run < runs; run++) {
            for (int i = 0; i < commands.size(); i++) {
                results.get(i).add(Child.run(gnupg, commands.get(i)));
            }
        }
        return results;
    }

    private void row(String what, List<Child> children, List<Child> reference) {
        double seconds = median(children, Child::seconds);
        double processor = median(children, Child::processor);
        out.printf(
                Locale.ROOT,
                "%-34s %8.3f %8.2f %8.3f %8.2f %8.0f%n",
                what,
                seconds,
                seconds / median(reference, Child::seconds),
                processor,
                processor / median(reference, Child::processor),
                median(children, Child::peak) / MEBIBYTE);
    }

    private static double median(List<Child> children, ToDoubleFunction<Child> figure) {
        return children.stream().mapToDouble(figure).sorted().toArray()[children.size() / 2];
    }

    private static List<String> sealing(String how, Path certificate, Path input, Path output) {
        List<String> command = new ArrayList<>(JVM);
        command.addAll(List.of(how, certificate.toString(), input.toString(), output.toString()));
        return command;
    }

    private void gpg(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("gpg", "--batch", "--quiet"));
        command.addAll(List.of(arguments));
        Child.run(gnupg, command);
    }

    // What does not compress, like most of what is attached.
    private Path input(int mebibytes) throws IOException {
        Path input = folder.resolve("input-" + mebibytes);
        Random random = new Random(1);
        byte[] block = new byte[MEBIBYTE];
        try (OutputStream file = Files.newOutputStream(input)) {
            for (int i = 0; i < mebibytes; i++) {
                random.nextBytes(block);
                file.write(block);
            }
        }
        return input;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
