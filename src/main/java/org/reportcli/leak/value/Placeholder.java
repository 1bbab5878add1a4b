package org.reportcli.leak.value;

import java.util.Optional;

/** Values that stand for another one: {@code <token>}, {@code $TOKEN}, {@code xxxx}, {@code [REDACTED]}. */
public final class Placeholder {
    private Placeholder() {}

    /**
     * Why a whole value is a placeholder, as the end of "it was let pass because …"; empty where it is none. A value that
     * merely holds a placeholder is none.
     */
    public static Optional<String> reason(CharSequence value) {
        int first = value.length() == 0 ? 0 : value.charAt(0);
        for (int i = 1; i < value.length(); i++) {
            if (value.charAt(i) != first) {
                return Optional.empty();
            }
        }
        return Optional.of("one char stands for the whole value");
    }
}
