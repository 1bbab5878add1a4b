package org.reportcli.leak.value;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.reportcli.leak.table.Table;

/** Values that public documents give as examples, which examples.txt lists; they open nothing. */
public final class DocumentedExample {
    private static final Set<String> VALUES = new HashSet<>(Table.rows(DocumentedExample.class, "examples.txt"));

    private DocumentedExample() {}

    /** Why a whole value is an example, as the end of "it was let pass because …"; empty where it is none. */
    public static Optional<String> reason(CharSequence value) {
        String text = value.toString();
        return VALUES.contains(text.startsWith("0x") ? text.substring(2) : text)
                ? Optional.of("it is an example that public documents give")
                : Optional.empty();
    }
}
