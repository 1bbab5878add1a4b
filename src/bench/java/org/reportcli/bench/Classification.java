package org.reportcli.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.reportcli.report.Report;
import org.reportcli.report.ReportReader;
import org.reportcli.scope.ScopeClassifier;

/**
 * How long it takes to see which categories a report falls in. Prints nanoseconds: of the first report in this JVM, with
 * the reading of the evidence, and the median of all reports when the compiler has done its work.
 */
final class Classification {
    /** Titles and descriptions that the tests use, as material for reports of a common length. */
    private static final Path MATERIAL = Path.of("src/test/resources/scope/seed-policies.txt");

    private static final int REPORTS = 300;
    private static final int PARAGRAPHS = 12;
    private static final int ROUNDS = 10;

    private Classification() {}

    /** Arguments: how many rounds warm it up; with 0, only the first report is timed. */
    public static void main(String[] arguments) throws IOException {
        List<Report> reports = reports();
        long first = time(reports.get(0));
        int rounds = Integer.parseInt(arguments[0]);
        long[] times = new long[reports.size()];
        for (int round = 0; round < rounds; round++) {
            for (int at = 0; at < times.length; at++) {
                times[at] = time(reports.get(at));
            }
        }
        Arrays.sort(times);
        System.out.println(first + " " + times[times.length / 2]);
    }

    /** Milliseconds of the first report in a new JVM, as the launcher starts it: the median of some. */
    static double cold(int starts) throws IOException {
        double[] times = new double[starts];
        for (int at = 0; at < starts; at++) {
            times[at] = run(0)[0];
        }
        Arrays.sort(times);
        return times[starts / 2];
    }

    /** Milliseconds of a report in a JVM that has seen many: the median over all. */
    static double warm() throws IOException {
        return run(ROUNDS)[1];
    }

    static int reportCount() {
        return REPORTS;
    }

    private static double[] run(int rounds) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Classification.class.getName(),
                        Integer.toString(rounds))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String[] figures = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                .strip()
                .split(" ");
        return Arrays.stream(figures)
                .mapToDouble(each -> Long.parseLong(each) / 1e6)
                .toArray();
    }

    private static long time(Report report) {
        long start = System.nanoTime();
        ScopeClassifier.standard().classify(report);
        return System.nanoTime() - start;
    }

    private static List<Report> reports() throws IOException {
        List<String[]> material = Files.readAllLines(MATERIAL).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" \\| "))
                .toList();
        Random random = new Random(1);
        List<Report> reports = new ArrayList<>();
        for (int at = 0; at < REPORTS; at++) {
            StringBuilder yaml = new StringBuilder("schema: 1\ntitle: \"")
                    .append(material.get(at % material.size())[3].replace("\"", "'"))
                    .append("\"\ndescription: |\n");
            for (int paragraph = 0; paragraph < PARAGRAPHS; paragraph++) {
                String[] part = material.get(random.nextInt(material.size()));
                yaml.append("  ").append(part[3]).append(". ").append(part[4]).append('\n');
            }
            reports.add(ReportReader.read(
                            "report.yaml", Path.of(""), yaml.toString().getBytes(StandardCharsets.UTF_8))
                    .report()
                    .orElseThrow());
        }
        return reports;
    }
}
