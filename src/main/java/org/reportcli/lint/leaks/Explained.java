package org.reportcli.lint.leaks;

import java.util.Optional;
import org.reportcli.lint.Level;
import org.reportcli.yaml.Position;

/**
 * What the scanner thought of a place.
 *
 * @param inner the path inside an archive or container
 * @param rule what it is, or what it looked like
 * @param level how much it weighs; empty where it was let pass
 * @param why what it is taken for, or why it was let pass, without any of the text
 */
public record Explained(
        Optional<String> inner, Position start, Position end, String rule, Optional<Level> level, String why) {
    /** Whether it lies in a line and, where one is given, at a column. */
    public boolean isAt(int line, Optional<Integer> column) {
        if (line < start.line() || line > end.line()) {
            return false;
        }
        return column.map(
                        at -> (line > start.line() || at >= start.column()) && (line < end.line() || at < end.column()))
                .orElse(true);
    }
}
