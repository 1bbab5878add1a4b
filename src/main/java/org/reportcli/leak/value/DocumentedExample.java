package org.reportcli.leak.value;

import java.util.Optional;
import java.util.Set;

/** Values that public documents give as examples; they open nothing. */
public final class DocumentedExample {
    private static final Set<String> VALUES =
            Set.of("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");

    private DocumentedExample() {}

    /** Why a whole value is an example, as the end of "it was let pass because …"; empty where it is none. */
    public static Optional<String> reason(CharSequence value) {
        return VALUES.contains(value.toString())
                ? Optional.of("it is an example that public documents give")
                : Optional.empty();
    }
}
