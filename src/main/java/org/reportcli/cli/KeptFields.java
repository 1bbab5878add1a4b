package org.reportcli.cli;

import java.util.List;
import java.util.Set;

/** Which texts of a report are never masked: the reporter's own identity, and what names something and is no text. */
final class KeptFields {
    private static final Set<String> WHOLE = Set.of("reporter", "vendor", "schema", "conduct", "lint", "severity");
    private static final Set<String> PATHS = Set.of("attachments.[].path", "attachments.[].kind", "exploitation.state");

    private KeptFields() {}

    /** @param path the keys that lead to it, with {@code []} for a list */
    static boolean isKept(List<String> path) {
        return !path.isEmpty() && (WHOLE.contains(path.get(0)) || PATHS.contains(String.join(".", path)));
    }
}
