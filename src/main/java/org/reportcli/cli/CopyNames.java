package org.reportcli.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names for redacted copies: {@code a.redacted.har} beside {@code a.har}, and {@code a.redacted-2.har} where that name is
 * somebody else's. A file of the same content is no other: who runs the command again gets the same names.
 */
final class CopyNames {
    private static final Pattern REDACTED = Pattern.compile("^(.+)\\.redacted(?:-\\d+)?$");
    private static final Pattern PACKED = Pattern.compile("^(.+)(\\.tar\\.[a-z0-9]+)$", Pattern.CASE_INSENSITIVE);

    private final Set<String> taken = new HashSet<>();

    /** Keeps a file from being taken for a copy. */
    void keep(Path file) {
        taken.add(key(file));
    }

    /**
     * A name for the copy of a file.
     *
     * @param beside the file's place, or another one whose folder and name count in its stead
     * @param ending the copy's ending, with its dot; empty for the file's own
     * @param content the copy as it was written; empty where it never is, and what is there may be its elder
     */
    Path name(Path beside, String ending, Optional<Path> content) throws IOException {
        String name = beside.getFileName().toString();
        String stem = stem(name);
        String own = name.substring(stem.length());
        Matcher redacted = REDACTED.matcher(stem);
        String bare = redacted.matches() ? redacted.group(1) : stem;
        for (int number = 1; ; number++) {
            String candidate =
                    bare + ".redacted" + (number == 1 ? "" : "-" + number) + (ending.isEmpty() ? own : ending);
            Path place = beside.resolveSibling(candidate);
            if (!taken.contains(key(place)) && isFree(place, content)) {
                keep(place);
                return place;
            }
        }
    }

    /** The name of the redacted copy of one file, whatever is there. */
    static Path first(Path file) {
        String name = file.getFileName().toString();
        String stem = stem(name);
        return file.resolveSibling(stem + ".redacted" + name.substring(stem.length()));
    }

    /** The same place under another ending, such as {@code .txt}. */
    static Path withEnding(Path file, String ending) {
        return file.resolveSibling(stem(file.getFileName().toString()) + ending);
    }

    private static String stem(String name) {
        Matcher packed = PACKED.matcher(name);
        if (packed.matches()) {
            return packed.group(1);
        }
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static boolean isFree(Path place, Optional<Path> content) throws IOException {
        return content.isEmpty() || !Files.exists(place, LinkOption.NOFOLLOW_LINKS) || isSame(place, content.get());
    }

    /** Whether a regular file holds the same bytes as another. */
    static boolean isSame(Path place, Path content) throws IOException {
        return Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)
                && Files.exists(content)
                && Files.mismatch(place, content) < 0;
    }

    // File systems that ignore case make "A.har" and "a.har" one name.
    private static String key(Path file) {
        return file.toString().toLowerCase(Locale.ROOT);
    }
}
