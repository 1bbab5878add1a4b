package org.reportcli.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A session of whole commands in one file, with the files that it needs.
 *
 * <pre>
 * # What it proves.
 * report lint report.yaml       runs a command in a folder of its own; single quotes keep spaces together
 * status 1                      the exit status of the last command (0 where it is not said)
 * out a text                    standard output holds the text; "! out a text": it does not; "out" alone: it is empty
 * err a text                    likewise standard error
 * exists NAME, ! exists NAME    a file, a folder, or a pattern such as home/outbox/*.eml
 * copy FROM TO                  copies a file
 * -- report.yaml --             the rest of the file, up to the next such line, is that file's content
 * </pre>
 *
 * The folder {@code examples} of the project is there in each session.
 */
public final class Script {
    private final Path script;
    private final Path folder;
    private final List<String> lines = new ArrayList<>();
    private Cli.Result last;
    private boolean statusSaid = true;

    public Script(Path script, Path folder) {
        this.script = script;
        this.folder = folder;
    }

    public void run() throws IOException {
        Examples.copyTo(folder);
        read();
        int number = 0;
        for (String line : lines) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                try {
                    step(line.strip());
                } catch (AssertionError e) {
                    throw new AssertionError(
                            script.getFileName() + ":" + number + ": " + line + "\n" + e.getMessage(), e);
                }
            }
        }
        checkStatusWasZero();
    }

    private void step(String line) throws IOException {
        boolean not = line.startsWith("! ");
        String bare = not ? line.substring(2) : line;
        int space = bare.indexOf(' ');
        String word = space < 0 ? bare : bare.substring(0, space);
        String rest = space < 0 ? "" : bare.substring(space + 1).strip();
        switch (word) {
            case "report" -> {
                checkStatusWasZero();
                last = new Cli(folder).run(words(rest).toArray(String[]::new));
                statusSaid = false;
            }
            case "status" -> {
                statusSaid = true;
                assertThat(last.status())
                        .as("exit status; standard error:\n%s\nstandard output:\n%s", last.err(), last.out())
                        .isEqualTo(Integer.parseInt(rest));
            }
            case "out" -> text(last.out(), rest, not);
            case "err" -> text(last.err(), rest, not);
            case "exists" -> assertThat(exists(rest)).as("%s exists", rest).isEqualTo(!not);
            case "copy" -> {
                List<String> paths = words(rest);
                Files.copy(folder.resolve(paths.get(0)), folder.resolve(paths.get(1)));
            }
            default -> throw new AssertionError("unknown word '" + word + "'");
        }
    }

    private void checkStatusWasZero() {
        if (!statusSaid) {
            assertThat(last.status())
                    .as("exit status; standard error:\n%s\nstandard output:\n%s", last.err(), last.out())
                    .isZero();
            statusSaid = true;
        }
    }

    private static void text(String actual, String expected, boolean not) {
        if (expected.isEmpty()) {
            assertThat(actual).isEmpty();
        } else if (not) {
            assertThat(actual).doesNotContain(expected);
        } else {
            assertThat(actual).contains(expected);
        }
    }

    private boolean exists(String pattern) throws IOException {
        if (!pattern.contains("*")) {
            return Files.exists(folder.resolve(pattern));
        }
        var matcher = folder.getFileSystem().getPathMatcher("glob:" + folder + "/" + pattern);
        try (Stream<Path> all = Files.walk(folder)) {
            return all.anyMatch(matcher::matches);
        }
    }

    private void read() throws IOException {
        Optional<Path> file = Optional.empty();
        StringBuilder content = new StringBuilder();
        for (String line : Files.readAllLines(script)) {
            if (line.startsWith("-- ") && line.endsWith(" --")) {
                write(file, content);
                file = Optional.of(folder.resolve(line.substring(3, line.length() - 3)));
            } else if (file.isPresent()) {
                content.append(line).append('\n');
            } else {
                lines.add(line);
            }
        }
        write(file, content);
    }

    private static void write(Optional<Path> file, StringBuilder content) throws IOException {
        if (file.isPresent()) {
            Files.createDirectories(file.get().getParent());
            Files.writeString(file.get(), content);
            content.setLength(0);
        }
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        boolean any = false;
        for (char c : line.toCharArray()) {
            if (c == '\'') {
                quoted = !quoted;
                any = true;
            } else if (c == ' ' && !quoted) {
                if (any || word.length() > 0) {
                    words.add(word.toString());
                }
                word.setLength(0);
                any = false;
            } else {
                word.append(c);
            }
        }
        if (any || word.length() > 0) {
            words.add(word.toString());
        }
        return words;
    }
}
