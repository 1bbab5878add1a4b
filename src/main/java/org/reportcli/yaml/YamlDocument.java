package org.reportcli.yaml;

import java.util.List;
import java.util.Optional;

/**
 * What a YAML file says.
 *
 * @param source the text, for positions
 * @param root the tree; empty where the text is no YAML at all
 * @param problems syntax errors and what the limits forbid; a document with a tree may still have some
 */
public record YamlDocument(Source source, Optional<Node> root, List<Problem> problems) {
    public YamlDocument {
        problems = List.copyOf(problems);
    }
}
