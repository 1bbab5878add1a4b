package org.reportcli.leak.token;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The tables of this room: a row a line, columns two or more spaces apart, {@code #} before remarks. */
final class TableText {
    private TableText() {}

    static List<List<String>> rows(String name) {
        InputStream stream = TableText.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("missing " + name);
        }
        List<List<String>> rows = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    rows.add(columns(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static List<String> columns(String line) {
        List<String> columns = new ArrayList<>(5);
        int at = 0;
        while (at < line.length()) {
            int gap = line.indexOf("  ", at);
            int stop = gap < 0 ? line.length() : gap;
            columns.add(line.substring(at, stop));
            at = stop;
            while (at < line.length() && line.charAt(at) == ' ') {
                at++;
            }
        }
        return columns;
    }
}
