package org.reportcli.vendor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.reportcli.support.Excerpt;
import org.reportcli.support.ReportException;
import org.reportcli.yaml.Spelling;
import org.reportcli.yaml.YamlLimits;

/** The profiles that are known: those that come with the program, the user's own, and any file. */
public final class VendorDirectory {
    /** Ids of the profiles that come with the program. */
    private static final List<String> BUILT_IN = List.of("ionos", "nospamproxy");

    private static final String ENDING = ".yaml";

    /** Code points of a path that a message repeats whole. */
    private static final int LONGEST_PATH = 255;

    private final Path own;
    private final Path workingDirectory;

    /**
     * @param own the folder with the user's own profiles, each in {@code ID.yaml}; it need not exist
     * @param workingDirectory from which paths are seen
     */
    public VendorDirectory(Path own, Path workingDirectory) {
        this.own = own;
        this.workingDirectory = workingDirectory;
    }

    /**
     * The vendor that a user names.
     *
     * @param named an id, or a path, as {@link #isPath} tells
     * @throws ReportException with status 2 where there is none, or its profile has a fault
     */
    public Vendor find(String named) {
        if (isPath(named)) {
            return file(named);
        }
        if (BUILT_IN.contains(named)) {
            refuseShadow(named);
            return builtIn(named);
        }
        Path file = own.resolve(named + ENDING);
        if (VendorId.isValid(named) && Files.isRegularFile(file)) {
            return ownProfile(named, file);
        }
        throw unknown(named);
    }

    /** The ids of all vendors that have one: those of the program first, then the user's own, in order. */
    public List<String> ids() {
        List<String> ids = new ArrayList<>(BUILT_IN);
        ownIds().stream().filter(id -> !BUILT_IN.contains(id)).forEach(ids::add);
        return List.copyOf(ids);
    }

    /** Whether a name is the id of a vendor that is known; its profile may have a fault all the same. */
    public boolean knows(String id) {
        return BUILT_IN.contains(id) || VendorId.isValid(id) && Files.isRegularFile(own.resolve(id + ENDING));
    }

    /** The ids that need no profile of the user's own. */
    public static List<String> builtIn() {
        return BUILT_IN;
    }

    /** Whether a name is a path and no id: it has a separator, starts with a dot, or ends as YAML files do. */
    public static boolean isPath(String named) {
        return named.startsWith(".")
                || named.indexOf('/') >= 0
                || named.indexOf('\\') >= 0
                || named.endsWith(ENDING)
                || named.endsWith(".yml");
    }

    private static Vendor builtIn(String id) {
        String resource = "/org/reportcli/vendor/" + id + ENDING;
        try (InputStream in = VendorDirectory.class.getResourceAsStream(resource)) {
            return VendorReader.read(id, in.readAllBytes(), Optional.empty());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Vendor file(String named) {
        Path file;
        try {
            file = workingDirectory.resolve(named).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw ReportException.wrong("'" + Excerpt.of(named) + "' cannot be a profile's path");
        }
        if (!Files.exists(file)) {
            throw ReportException.wrong("there is no profile '" + Excerpt.of(named, LONGEST_PATH) + "'")
                    .withHint("'report vendor list' lists the vendors that are known by an id");
        }
        return read(named, file);
    }

    private Vendor ownProfile(String id, Path file) {
        Vendor vendor = read(file.toString(), file);
        if (!vendor.id().equals(id)) {
            throw ReportException.wrong("the profile " + file + " says 'id: " + vendor.id() + "'")
                    .withHint("a profile's id and its file's name are the same: rename one of them");
        }
        return vendor;
    }

    private static Vendor read(String name, Path file) {
        // A pipe or a device could block for ever, or never end.
        if (!Files.isRegularFile(file)) {
            throw ReportException.wrong("'" + name + "' is no regular file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(YamlLimits.HANDWRITTEN.bytes() + 1);
            return VendorReader.read(name, bytes, Optional.of(file.getParent()));
        } catch (IOException e) {
            throw ReportException.wrong("cannot read the profile '" + name + "'")
                    .withCause(e);
        }
    }

    // It could put another pin in the place of the one that everybody can check.
    private void refuseShadow(String id) {
        Path file = own.resolve(id + ENDING);
        if (BUILT_IN.contains(id) && Files.exists(file)) {
            throw ReportException.wrong("your profile " + file + " has the id of a profile that comes with the program")
                    .withHint("rename it and its id, such as '" + id + "-mine', and name that with --vendor");
        }
    }

    private ReportException unknown(String named) {
        TreeSet<String> known = new TreeSet<>(BUILT_IN);
        known.addAll(ownIds());
        ReportException unknown = ReportException.wrong("there is no vendor '" + Excerpt.of(named) + "'");
        return Spelling.nearest(named, known)
                .map(near -> unknown.withHint("did you mean '" + near + "'?"))
                .orElse(unknown)
                .withHint("'report vendor list' lists the vendors; a profile of your own is named by its path");
    }

    private List<String> ownIds() {
        TreeSet<String> ids = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(own, "*" + ENDING)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                String id = name.substring(0, name.length() - ENDING.length());
                if (VendorId.isValid(id)) {
                    ids.add(id);
                }
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        } catch (IOException e) {
            throw ReportException.wrong("cannot read the folder " + own).withCause(e);
        }
        return List.copyOf(ids);
    }
}
