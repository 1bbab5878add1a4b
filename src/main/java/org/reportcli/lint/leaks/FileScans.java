package org.reportcli.lint.leaks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.LintResult;

/** Looks for leaks in many files at a time. */
public final class FileScans {
    private static final int MOST_THREADS = 8;

    private final FileScan scan;
    private final Set<String> accepted;

    /** @param accepted ids of the rules whose diagnostics are let pass */
    public FileScans(FileScan scan, Set<String> accepted) {
        this.scan = scan;
        this.accepted = Set.copyOf(accepted);
    }

    /**
     * What some files leak; the same whatever the number of processors.
     *
     * @param files by the names under which they are shown
     * @param passed what is not looked at, by its name, with the reason
     */
    public LintResult scan(SortedMap<String, Path> files, Map<String, String> passed) {
        List<Diagnostic> found = new ArrayList<>();
        passed.forEach((name, reason) -> found.add(scan.passed(name, reason)));
        int threads = Math.min(Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()), files.size());
        if (threads <= 1) {
            files.forEach((name, file) -> found.addAll(one(name, file)));
        } else {
            found.addAll(parallel(files, threads));
        }
        List<Diagnostic> counting = new ArrayList<>();
        List<Diagnostic> letPass = new ArrayList<>();
        for (Diagnostic diagnostic : found) {
            if (accepted.contains(diagnostic.rule())) {
                letPass.add(diagnostic.accept("--accept"));
            } else {
                counting.add(diagnostic);
            }
        }
        return new LintResult(List.copyOf(files.keySet()), counting, letPass, true);
    }

    private List<Diagnostic> parallel(SortedMap<String, Path> files, int threads) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<List<Diagnostic>>> results = new ArrayList<>();
            files.forEach((name, file) -> results.add(workers.submit(() -> one(name, file))));
            List<Diagnostic> found = new ArrayList<>();
            for (Future<List<Diagnostic>> result : results) {
                found.addAll(result.get());
            }
            return found;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            workers.shutdownNow();
        }
    }

    private List<Diagnostic> one(String name, Path file) {
        try {
            return scan.scan(name, file);
        } catch (IOException e) {
            return List.of(scan.passed(name, "it cannot be read"));
        }
    }
}
