package org.reportcli.lint.leaks;

import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.reportcli.leak.Parties;
import org.reportcli.report.Report;
import org.reportcli.vendor.Vendor;

/** Who takes part in a report: their addresses are no leak. */
public final class ReportParties {
    private ReportParties() {}

    /** The reporter, by the report's own word, and the vendor with the domains of its addresses and pages. */
    public static Parties of(Optional<Report> report, Optional<Vendor> vendor) {
        Set<String> addresses = new HashSet<>();
        Set<String> domains = new HashSet<>();
        report.flatMap(known -> known.reporter().email()).ifPresent(addresses::add);
        vendor.ifPresent(known -> vendor(known, addresses, domains));
        return new Parties(addresses, domains);
    }

    private static void vendor(Vendor vendor, Set<String> addresses, Set<String> domains) {
        for (Vendor.Channel channel : vendor.channels()) {
            if (channel instanceof Vendor.Channel.Email email) {
                addresses.add(email.address());
                domains.add(email.address().substring(email.address().lastIndexOf('@') + 1));
            } else if (channel instanceof Vendor.Channel.Form form) {
                host(form.url(), domains);
            }
        }
        vendor.policy().flatMap(Vendor.PolicySource::url).ifPresent(url -> host(url, domains));
    }

    private static void host(URI url, Set<String> domains) {
        if (url.getHost() != null) {
            domains.add(url.getHost().startsWith("www.") ? url.getHost().substring(4) : url.getHost());
        }
    }
}
