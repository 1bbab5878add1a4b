package org.reportcli.leak.redact;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What stays by the reporter's word: ids of rules, and where their findings stay.
 *
 * @param everywhere those whose values stay wherever they are, unless another rule finds them too
 * @param inField for the keys that lead to a text, with {@code []} for a list, those whose values stay there, though the same
 *     values are masked elsewhere
 * @param inFile the same for files, without symbolic links
 */
public record Accepted(
        Set<String> everywhere, Function<List<String>, Set<String>> inField, Function<Path, Set<String>> inFile) {
    public Accepted {
        everywhere = Set.copyOf(everywhere);
    }

    /** Where no place is named. */
    public static Accepted everywhere(Set<String> rules) {
        return new Accepted(rules, path -> Set.of(), file -> Set.of());
    }
}
