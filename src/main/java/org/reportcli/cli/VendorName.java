package org.reportcli.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
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
}
