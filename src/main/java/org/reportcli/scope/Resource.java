package org.reportcli.scope;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reportcli.yaml.Fields;
import org.reportcli.yaml.Problem;
import org.reportcli.yaml.YamlDocument;
import org.reportcli.yaml.YamlLimits;
import org.reportcli.yaml.YamlReader;

/** A YAML file that comes with the program; a fault in it is a fault of the program. */
final class Resource {
    private Resource() {}

    /** What a value is made of. */
    interface Reading<T> {
        T of(Fields fields);
    }

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

    private static byte[] bytes(String name) {
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
