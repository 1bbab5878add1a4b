package org.reportcli.cli;

import org.reportcli.support.ReportException;
import org.reportcli.vendor.Vendor;

/** Finds a vendor by what the user typed: a profile's id, or the path of a profile. */
@FunctionalInterface
interface Vendors {
    /** Knows no vendor at all. */
    Vendors NONE = (idOrPath, invocation) -> {
        throw ReportException.wrong("there is no vendor '" + idOrPath + "'");
    };

    /** @throws org.reportcli.support.ReportException status 2 where there is no such vendor */
    Vendor find(String idOrPath, Invocation invocation) throws Exception;
}
