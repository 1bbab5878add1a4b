package org.reportcli.lint.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The numbers and names of the Common Weakness Enumeration, read only when a report names one. */
final class WeaknessList {
    /** The version that the list is of. */
    static final String VERSION = "4.20";

    private static final String RESOURCE = "/org/reportcli/lint/cwe.txt";

    private WeaknessList() {}

    /** What a number stands for. */
    enum Kind {
        WEAKNESS,
        CATEGORY,
        VIEW,
        DEPRECATED
    }

    record Entry(int number, Kind kind, String name) {}

    /** All that are weaknesses, in the order of their numbers. */
    static List<Entry> weaknesses() {
        List<Entry> all = new ArrayList<>();
        try (InputStream in = WeaknessList.class.getResourceAsStream(RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int space = line.indexOf(' ');
                if (!line.startsWith("#") && line.startsWith("W ", space + 1)) {
                    all.add(entry(Integer.parseInt(line.substring(0, space)), line.substring(space + 1)));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<Entry> find(int number) {
        String start = number + " ";
        try (InputStream in = WeaknessList.class.getResourceAsStream(RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(start)) {
                    return Optional.of(entry(number, line.substring(start.length())));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(int number, String rest) {
        Kind kind = switch (rest.charAt(0)) {
            case 'W' -> Kind.WEAKNESS;
            case 'C' -> Kind.CATEGORY;
            case 'V' -> Kind.VIEW;
            default -> Kind.DEPRECATED;
        };
        return new Entry(number, kind, rest.substring(2));
    }
}
