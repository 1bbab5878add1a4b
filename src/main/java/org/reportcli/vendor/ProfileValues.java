package org.reportcli.vendor;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reportcli.yaml.Fields;
import org.reportcli.yaml.Problem;
import org.reportcli.yaml.Spelling;

/** The kinds of values that profiles have and other files have not: sizes, lengths of time, files, URLs. */
final class ProfileValues {
    private static final Map<String, Long> UNITS = Map.of(
            "",
            1L,
            "B",
            1L,
            "kB",
            1_000L,
            "KB",
            1_000L,
            "MB",
            1_000_000L,
            "GB",
            1_000_000_000L,
            "KiB",
            1L << 10,
            "MiB",
            1L << 20,
            "GiB",
            1L << 30);

    private final List<Problem> problems;

    ProfileValues(List<Problem> problems) {
        this.problems = problems;
    }

    /** Whether nothing was wrong so far, so that a follow-up complaint would be news. */
    boolean isClean() {
        return problems.isEmpty();
    }

    static String upper(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    static String bareHex(String written) {
        return written.replaceAll("[\\s:]", "").toUpperCase(Locale.ROOT);
    }

    void schema(Fields fields) {
        Optional<String> schema = fields.text("schema");
        if (schema.isEmpty()) {
            fields.problem("yaml/schema", "schema", "'schema' is missing", "start the file with 'schema: 1'");
        } else if (!schema.get().equals("1")) {
            fields.problem(
                    "yaml/schema",
                    "schema",
                    "this program reads profiles of schema 1",
                    "write 'schema: 1', or update the program");
        }
    }

    /** A text that must be there; empty where it is not. */
    String required(Fields fields, String key, String what) {
        Optional<String> text = fields.text(key).filter(value -> !value.isBlank());
        if (text.isEmpty()) {
            fields.problem("yaml/missing-key", key, "'" + key + "' is missing", "add '" + key + ":' with " + what);
        }
        return text.orElse("");
    }

    /** A category that lint knows, or one of the profile's own: without phrases that speak for it, it would guard nothing. */
    String category(Fields fields) {
        String category = required(fields, "category", "the id of a category");
        if (category.isEmpty() || Categories.KNOWN.contains(category)) {
            return category;
        }
        if (!VendorId.isValid(category)) {
            fields.problem(
                    "vendor/category",
                    "category",
                    "a category has lower-case letters, digits and hyphens only, at most " + VendorId.LONGEST,
                    "write one such as 'old-console'");
        } else if (fields.texts("match").stream().allMatch(String::isBlank)) {
            fields.problem(
                    "vendor/category",
                    "category",
                    "'" + category + "' is no category that lint knows",
                    Spelling.nearest(category, Categories.KNOWN)
                            .map(near -> "did you mean '" + near + "'?")
                            .orElse("add 'match:' with phrases that speak for it; known: "
                                    + String.join(", ", Categories.KNOWN)));
        }
        return category;
    }

    Optional<URI> url(Fields fields, String key) {
        return fields.text(key).flatMap(written -> {
            try {
                URI url = new URI(written.strip());
                if (("https".equals(url.getScheme()) || "http".equals(url.getScheme()))
                        && url.getHost() != null
                        // A user name before the host only misleads about the host.
                        && url.getRawUserInfo() == null) {
                    return Optional.of(url);
                }
            } catch (URISyntaxException e) {
                // Said below, as for any other text that is no URL.
            }
            fields.problem("vendor/url", key, "'" + key + "' is no URL", "write one that starts with https://");
            return Optional.empty();
        });
    }

    /** A size such as {@code 20MB}, in bytes. */
    Optional<Long> size(Fields fields, String key) {
        return fields.text(key).flatMap(written -> {
            Matcher size = Pattern.compile("([0-9]{1,9}) ?([A-Za-z]{0,3})").matcher(written.strip());
            if (size.matches() && UNITS.containsKey(size.group(2)) && Long.parseLong(size.group(1)) > 0) {
                return Optional.of(Long.parseLong(size.group(1)) * UNITS.get(size.group(2)));
            }
            fields.problem("vendor/size", key, "'" + key + "' is no size", "write a size such as 20MB or 512KiB");
            return Optional.empty();
        });
    }

    /** A length of time such as {@code 14 days}, or {@code never}. */
    Optional<Vendor.Duration> duration(Fields fields, String key) {
        return fields.text(key).flatMap(written -> {
            String text = written.strip();
            if (text.equals("never")) {
                return Optional.of(Vendor.Duration.never());
            }
            Matcher duration = Pattern.compile("([0-9]{1,4}) (hour|day|working day|week|month)s?")
                    .matcher(text);
            if (duration.matches() && Integer.parseInt(duration.group(1)) > 0) {
                Vendor.Duration.Unit unit =
                        Vendor.Duration.Unit.valueOf(upper(duration.group(2)).replace(' ', '_'));
                return Optional.of(new Vendor.Duration(Integer.parseInt(duration.group(1)), unit));
            }
            fields.problem(
                    "vendor/duration",
                    key,
                    "'" + key + "' is no length of time",
                    "write one such as '14 days', '1 working day', '2 weeks', or 'never'");
            return Optional.empty();
        });
    }

    /** A file beside the profile: inside its folder, also after symbolic links are followed. */
    Optional<Vendor.CertificateFile> file(Fields fields, String key, Optional<Path> folder) {
        return fields.text(key).flatMap(written -> {
            if (folder.isPresent()) {
                try {
                    Path inside = folder.get().toAbsolutePath().normalize();
                    Path path = inside.resolve(written).normalize();
                    if (!Path.of(written).isAbsolute() && path.startsWith(inside) && staysInside(path, inside)) {
                        return Optional.of(new Vendor.CertificateFile(written, path));
                    }
                } catch (InvalidPathException | IOException e) {
                    // Said below: whatever it is, it is no file that a profile may name.
                }
            }
            fields.problem(
                    "vendor/path",
                    key,
                    "'" + key + "' leads out of the profile's folder, or to no regular file",
                    "put the file beside the profile");
            return Optional.empty();
        });
    }

    private static boolean staysInside(Path path, Path folder) throws IOException {
        // Of a file that is missing, the folder that is there may be a link that leads out.
        Path there = path;
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        boolean isFile = there.equals(path) ? Files.isRegularFile(path) : Files.isDirectory(there);
        return isFile && there.toRealPath().startsWith(folder.toRealPath());
    }
}
