package org.reportcli.leak.token;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tokens and keys that public documents give as examples. */
final class KnownExamples {
    private KnownExamples() {}

    /** Why a whole value is an example, as the end of "it was let pass because …"; empty where it is none. */
    static Optional<String> reason(String value) {
        return Holder.VALUES.contains(value) || value.endsWith("EXAMPLE") || value.endsWith("EXAMPLEKEY")
                ? Optional.of("it is an example that public documents give")
                : Optional.empty();
    }

    private static final class Holder {
        static final Set<String> VALUES = new HashSet<>();

        static {
            for (List<String> row : TableText.rows("examples.txt")) {
                VALUES.add(row.get(0));
            }
        }
    }
}
