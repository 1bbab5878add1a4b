package org.reportcli.lint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How much a diagnostic weighs; the heaviest first. */
public enum Level {
    /** The report is not sent. */
    ERROR("error"),
    /** The report is sent only when the diagnostic is accepted. */
    WARNING("warning"),
    /** Worth knowing; nothing depends on it. */
    NOTE("note");

    private final String word;

    Level(String word) {
        this.word = word;
    }

    /** The word of the command line and of the output. */
    public String word() {
        return word;
    }

    /** Whether this is as heavy as the other level, or heavier. */
    public boolean atLeast(Level other) {
        return compareTo(other) <= 0;
    }

    public static Optional<Level> of(String word) {
        return Stream.of(values()).filter(level -> level.word.equals(word)).findFirst();
    }

    public static List<String> words() {
        return Stream.of(values()).map(Level::word).toList();
    }
}
