package org.reportcli.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.reportcli.leak.redact.Counts;
import org.reportcli.leak.redact.Secret;

/**
 * What a run of {@code report redact} did, or with {@code --dry-run} would have done.
 *
 * @param files the report first, then its attachments in its order
 * @param left what the copies still hold
 * @param kept how many values were let be: by an answer, or by an acceptance in the report
 * @param shown takes what was found out of a text that is shown, such as the name of a file
 */
record Redacted(List<Copy> files, List<Secret> left, int kept, boolean dryRun, UnaryOperator<String> shown) {
    Redacted {
        files = List.copyOf(files);
        left = List.copyOf(left);
    }

    /**
     * One file.
     *
     * @param name as messages call it
     * @param copy where the masked text is: the name of a copy, or the file's own; empty where nothing was to be masked
     * @param problem why it could not be masked or looked at, with a way out
     */
    record Copy(String name, Optional<String> copy, Counts counts, Optional<Problem> problem) {}

    /** Something that a person has to see to. */
    record Problem(String what, String hint) {}

    boolean isClean() {
        return left.isEmpty() && files.stream().allMatch(file -> file.problem().isEmpty());
    }

    boolean isChanged() {
        return files.stream().anyMatch(file -> file.copy().isPresent());
    }

    int masked() {
        return files.stream().mapToInt(file -> file.counts().masked()).sum();
    }
}
