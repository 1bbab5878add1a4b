package org.reportcli.cli;

import java.util.ArrayList;
import java.util.List;
import org.reportcli.support.SafeText;

/** Rows in columns for people; the last column is as long as it likes. */
final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    Table(String... header) {
        row(header);
    }

    void row(String... cells) {
        rows.add(java.util.stream.Stream.of(cells).map(SafeText::line).toList());
    }

    @Override
    public String toString() {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int at = 0; at < columns; at++) {
                widths[at] = Math.max(widths[at], length(row.get(at)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int at = 0; at < columns; at++) {
                line.append(row.get(at));
                if (at < columns - 1) {
                    line.append(" ".repeat(widths[at] - length(row.get(at)) + 2));
                }
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
