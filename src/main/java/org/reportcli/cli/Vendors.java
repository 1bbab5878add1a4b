package org.reportcli.cli;

import java.util.List;
import org.reportcli.support.ReportException;
import org.reportcli.vendor.Vendor;
import org.reportcli.vendor.VendorDirectory;

/** Finds vendors by what the user typed: a profile's id, or the path of a profile. */
final class Vendors {
    private Vendors() {}

    /** @throws ReportException with status 2 where there is no such vendor */
    static Vendor find(String idOrPath, Invocation invocation) {
        return directory(invocation).find(idOrPath);
    }

    /** The ids of all vendors that have one. */
    static List<String> ids(Invocation invocation) {
        return directory(invocation).ids();
    }

    static boolean knows(String id, Invocation invocation) {
        return directory(invocation).knows(id);
    }

    private static VendorDirectory directory(Invocation invocation) {
        return new VendorDirectory(
                invocation.folders().vendors(), invocation.runtime().workingDirectory());
    }
}
