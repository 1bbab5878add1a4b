package org.reportcli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.reportcli.testing.Script;

/** Runs each session of {@code src/test/resources/scripts}; {@link Script} tells how to read one. */
class ScriptsTest {
    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> sessions() throws IOException {
        List<Path> scripts;
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/scripts"))) {
            scripts = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        assertThat(scripts).isNotEmpty();
        return scripts.stream().map(script -> {
            String name = script.getFileName().toString().replace(".txt", "");
            return DynamicTest.dynamicTest(name, () -> {
                Path own = Files.createDirectory(folder.resolve(name));
                new Script(script, own.toRealPath()).run();
            });
        });
    }
}
