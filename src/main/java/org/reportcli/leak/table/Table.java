package org.reportcli.leak.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A table that stands in a text: a row a line; lines that begin with {@code #} are remarks. */
public final class Table {
    /** Stands for a space within a word, where spaces part words. */
    private static final char SPACE = '␣';

    private Table() {}

    /**
     * The rows of a table, without what stands around them.
     *
     * @param name of the text, which stands beside the class
     */
    public static List<String> rows(Class<?> beside, String name) {
        String text = text(beside, name);
        List<String> rows = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int end = text.indexOf('\n', at);
            int stop = end < 0 ? text.length() : end;
            if (stop > at && text.charAt(at) != '#') {
                rows.add(text.substring(at, stop));
            }
            at = stop + 1;
        }
        return rows;
    }

    /** The words of a row. */
    public static List<String> words(String row) {
        List<String> words = new ArrayList<>();
        for (int at = 0; at < row.length(); ) {
            int end = row.indexOf(' ', at);
            int stop = end < 0 ? row.length() : end;
            if (stop > at) {
                words.add(row.substring(at, stop).replace(SPACE, ' '));
            }
            at = stop + 1;
        }
        return words;
    }

    // Read whole and cut by hand: a reader of lines costs more than the tables do, at each start.
    private static String text(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing beside " + beside.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
