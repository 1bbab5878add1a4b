package org.reportcli.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.reportcli.scope.Catalogue;
import org.reportcli.scope.Category;

/** Prints how well categories are recognised, and writes it to a file: see src/eval/README.md. */
public final class ScopeEvaluation {
    private final StringBuilder text = new StringBuilder();
    private final List<String> categories =
            Catalogue.standard().all().stream().map(Category::id).toList();

    private ScopeEvaluation() {}

    /**
     * Measures.
     *
     * @param arguments the file to write and, if wanted, {@code errors} to list the errors of the development part
     */
    public static void main(String[] arguments) throws IOException {
        ScopeEvaluation evaluation = new ScopeEvaluation();
        boolean errors = List.of(arguments).contains("errors");
        boolean good = ScopeCorpus.find().isPresent()
                && evaluation.measure(ScopeCorpus.find().get(), errors);
        if (evaluation.text.isEmpty()) {
            evaluation.text.append("skipped: no corpora; name their folder with -Dcorpora=…\n");
            good = true;
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

    private boolean measure(ScopeCorpus corpus, boolean errors) throws IOException {
        boolean titles = measure("titles", corpus.titles(), Floors.TITLES, errors);
        boolean bodies = measure("bodies", corpus.bodies(), Floors.BODIES, errors);
        return titles && bodies;
    }

    private boolean measure(String name, List<ScopeCorpus.Row> rows, Floors floors, boolean errors) throws IOException {
        Measurement all = part(name + ", all", rows, row -> true);
        Measurement development = part(name + ", development", rows, row -> !row.heldOut());
        part(name + ", held out", rows, ScopeCorpus.Row::heldOut);
        text.append(name).append(", by category\n").append(all.table());
        if (errors) {
            text.append(name).append(", errors of the development part\n").append(development.errors());
        }
        return floors.faults(all).isEmpty();
    }

    private Measurement part(String name, List<ScopeCorpus.Row> rows, Predicate<ScopeCorpus.Row> chosen)
            throws IOException {
        Measurement measurement = new Measurement(rows.stream().filter(chosen).toList(), categories);
        text.append(name).append(": ").append(measurement.summary());
        return measurement;
    }
}
