package org.reportcli.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.reportcli.leak.LeakScanner;
import org.reportcli.leak.standard.StandardScanner;

/** Prints how well leaks are found, and writes it to a file: see src/eval/README.md. */
public final class LeakEvaluation {
    private final StringBuilder text = new StringBuilder();
    private final LeakScanner scanner = StandardScanner.scanner();

    private LeakEvaluation() {}

    /**
     * Measures.
     *
     * @param arguments the file to write and, if wanted, {@code errors} to list the errors of the development part
     */
    public static void main(String[] arguments) throws IOException {
        LeakEvaluation evaluation = new LeakEvaluation();
        boolean errors = List.of(arguments).contains("errors");
        Optional<LeakCorpus> corpus = LeakCorpus.find();
        boolean good = true;
        if (corpus.isPresent()) {
            good = evaluation.measure("reports", corpus.get(), LeakFloors.REPORTS, errors);
            good &= evaluation.measure("pii", corpus.get(), LeakFloors.PII, errors);
            good &= evaluation.measure("peers", corpus.get(), LeakFloors.PEERS, errors);
        } else {
            evaluation.text.append("skipped: no corpora; name their folder with -Dcorpora=…\n");
        }
        Path file = Path.of(arguments[0]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, evaluation.text);
        System.out.print(evaluation.text);
        if (!good) {
            System.out.println("below the floors");
            System.exit(1);
        }
    }

    private boolean measure(String name, LeakCorpus corpus, LeakFloors floors, boolean errors) throws IOException {
        List<LeakCorpus.Row> rows = corpus.rows(name);
        LeakMeasurement all = part(name + ", all", rows, row -> true);
        LeakMeasurement development = part(name + ", development", rows, row -> !row.heldOut());
        part(name + ", held out", rows, LeakCorpus.Row::heldOut);
        text.append(name).append(", by kind\n").append(all.table());
        if (errors) {
            text.append(name).append(", errors of the development part\n").append(development.errors());
        }
        return floors.faults(all).isEmpty();
    }

    private LeakMeasurement part(String name, List<LeakCorpus.Row> rows, Predicate<LeakCorpus.Row> chosen) {
        LeakMeasurement measurement =
                new LeakMeasurement(scanner, rows.stream().filter(chosen).toList());
        text.append(name).append(": ").append(measurement.summary());
        return measurement;
    }
}
