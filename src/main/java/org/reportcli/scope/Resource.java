package org.reportcli.scope;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reportcli.yaml.Fields;
import org.reportcli.yaml.Problem;
import org.reportcli.yaml.YamlDocument;
import org.reportcli.yaml.YamlLimits;
import org.reportcli.yaml.YamlReader;

/** A file that comes with the program; a fault in it is a fault of the program. */
final class Resource {
    private Resource() {}

    /** What a value is made of. */
    interface Reading<T> {
        T of(Fields fields);
    }

    /** What a YAML file says. */
    static <T> T read(String name, Reading<T> reading) {
        YamlDocument document = YamlReader.read(name, bytes(name), YamlLimits.HANDWRITTEN);
        List<Problem> problems = new ArrayList<>(document.problems());
        Optional<T> value = document.root()
                .flatMap(root -> Fields.of(root, name, problems))
                .map(fields -> {
                    T read = reading.of(fields);
                    fields.done();
                    return read;
                });
        if (!problems.isEmpty() || value.isEmpty()) {
            throw new IllegalStateException(name + ": "
                    + problems.stream().map(Problem::message).findFirst().orElse("nothing there"));
        }
        return value.get();
    }

    /** The lines of a text, each of which ends with a line feed. */
    static List<String> lines(String name) {
        return split(new String(bytes(name), StandardCharsets.UTF_8), '\n');
    }

    /** The words of a line, between which one space stands. */
    static List<String> words(String line) {
        return line.isEmpty() ? List.of() : split(line + ' ', ' ');
    }

    // Without a regular expression: this is read at each start.
    private static List<String> split(String text, char end) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int at = text.indexOf(end); at >= 0; at = text.indexOf(end, start)) {
            parts.add(text.substring(start, at));
            start = at + 1;
        }
        return parts;
    }

    /** All of a file. */
    static byte[] bytes(String name) {
        try (InputStream in = Resource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program comes without " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
