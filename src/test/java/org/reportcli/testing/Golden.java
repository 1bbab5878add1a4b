package org.reportcli.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that hold what the program wrote when a person last looked at it. {@code mvn test -Dgolden=write} writes them
 * anew; look at the difference before it is committed.
 */
public final class Golden {
    private Golden() {}

    /** Holds a text against a file, whose path is seen from the project's root folder. */
    public static void check(String file, String text) {
        try {
            Path golden = Path.of(file);
            if (System.getProperty("golden", "").equals("write")) {
                Files.createDirectories(golden.getParent());
                Files.writeString(golden, text);
            }
            assertThat(golden).as("golden file; -Dgolden=write makes it").exists();
            assertThat(text).as("%s; -Dgolden=write rewrites it", file).isEqualTo(Files.readString(golden));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
