package org.reportcli.cli;

import org.reportcli.support.ReportException;
import org.reportcli.vendor.Vendor;

/** Finds a vendor by what the user typed: a profile's id, or the path of a profile. */
final class Vendors {
    private Vendors() {}

    /** @throws ReportException with status 2 where there is no such vendor */
    static Vendor find(String idOrPath, Invocation invocation) {
        throw ReportException.wrong("there is no vendor '" + idOrPath + "'");
    }
}
