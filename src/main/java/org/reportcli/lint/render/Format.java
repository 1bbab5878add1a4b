package org.reportcli.lint.render;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reportcli.lint.Rules;

/** The forms in which results can be written. */
public enum Format {
    /** For people and editors: {@code FILE:LINE:COL: level: message [rule]}. */
    TEXT("text"),
    /** For programs; stable and documented. */
    JSON("json"),
    /** For code scanning: SARIF 2.1.0. */
    SARIF("sarif"),
    /** For continuous integration that shows tests. */
    JUNIT("junit"),
    /** GitHub's workflow commands, which become annotations. */
    GITHUB("github");

    private final String word;

    Format(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static List<String> words() {
        return Stream.of(values()).map(Format::word).toList();
    }

    public static Optional<Format> of(String word) {
        return Stream.of(values()).filter(format -> format.word.equals(word)).findFirst();
    }

    /**
     * The renderer.
     *
     * @param rules what SARIF says about the rules
     * @param version the program's, for SARIF
     */
    public Renderer renderer(Rules rules, String version) {
        return switch (this) {
            case TEXT -> new TextRenderer();
            case JSON -> new JsonRenderer();
            case SARIF -> new SarifRenderer(rules, version);
            case JUNIT -> new JunitRenderer();
            case GITHUB -> new GithubRenderer();
        };
    }
}
