package org.reportcli.cli;

import java.util.Optional;

/**
 * A place as diagnostics name it: {@code FILE:LINE} or {@code FILE:LINE:COLUMN}, where the file may be followed by {@code !} and
 * a path inside it.
 */
record PlaceOperand(String file, int line, Optional<Integer> column) {
    /** Reads a place; empty where the text is none. */
    static Optional<PlaceOperand> of(String text) {
        int colon = text.lastIndexOf(':');
        Optional<Integer> last = number(text, colon);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        String before = text.substring(0, colon);
        int other = before.lastIndexOf(':');
        Optional<Integer> first = number(before, other);
        if (first.isPresent()) {
            return Optional.of(new PlaceOperand(before.substring(0, other), first.get(), last));
        }
        return Optional.of(new PlaceOperand(before, last.get(), Optional.empty()));
    }

    private static Optional<Integer> number(String text, int colon) {
        if (colon < 1 || colon == text.length() - 1 || text.length() - colon > 9) {
            return Optional.empty();
        }
        for (int i = colon + 1; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return Optional.empty();
            }
        }
        return Optional.of(Integer.parseInt(text.substring(colon + 1)));
    }
}
