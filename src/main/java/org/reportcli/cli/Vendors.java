package org.reportcli.cli;

import org.reportcli.vendor.Vendor;

/** Finds vendors for commands. */
@FunctionalInterface
interface Vendors {
    /**
     * The vendor of an id, or of the profile at a path.
     *
     * @throws org.reportcli.support.ReportException of status 2 where there is none, with a hint
     */
    Vendor find(String idOrPath, Invocation invocation);
}
