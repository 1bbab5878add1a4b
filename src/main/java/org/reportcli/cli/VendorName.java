package org.reportcli.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import org.reportcli.support.Excerpt;
import org.reportcli.support.ReportException;
import org.reportcli.support.Runtime;
import org.reportcli.vendor.VendorDirectory;

/** What a report names as its vendor: an id, or the path of a profile, which starts at the report's folder. */
final class VendorName {
    private VendorName() {}

    /** The same name as if it had been typed on the command line, where paths start at the working directory. */
    static String seenFrom(Path folder, String named, Runtime runtime) {
        if (!VendorDirectory.isPath(named)) {
            return named;
        }
        try {
            Path path = folder.resolve(named).normalize();
            Path here = runtime.workingDirectory().toAbsolutePath().normalize();
            return path.startsWith(here) ? "./" + here.relativize(path) : path.toString();
        } catch (InvalidPathException e) {
            throw ReportException.wrong("'" + Excerpt.of(named) + "' cannot be a profile's path");
        }
    }

    /**
     * What a report in a folder has to write for a vendor that was named on the command line: an id as it is, and a path
     * from the report's folder, so that it leads to the same profile from wherever the report is read.
     */
    static String writtenIn(Path folder, String typed, Runtime runtime) {
        if (!VendorDirectory.isPath(typed)) {
            return typed;
        }
        try {
            Path profile =
                    runtime.workingDirectory().resolve(typed).toAbsolutePath().normalize();
            Path home = folder.toAbsolutePath().normalize();
            if (!Objects.equals(profile.getRoot(), home.getRoot())) {
                return profile.toString();
            }
            String path = home.relativize(profile).toString().replace('\\', '/');
            return VendorDirectory.isPath(path) ? path : "./" + path;
        } catch (InvalidPathException e) {
            throw ReportException.wrong("'" + Excerpt.of(typed) + "' cannot be a profile's path");
        }
    }
}
