package org.reportcli.cli;

import java.util.Optional;
import org.reportcli.config.Config;
import org.reportcli.config.ConfigReader;
import org.reportcli.delivery.Transport;
import org.reportcli.delivery.Transports;
import org.reportcli.report.Report;
import org.reportcli.report.ReportDocument;
import org.reportcli.submission.Sender;
import org.reportcli.support.ReportException;
import org.reportcli.vendor.Vendor;
import picocli.CommandLine.ParseResult;

/** What holds for a command after the command line, the report and the configuration have had their say, in this order. */
final class Settings {
    private final Invocation invocation;
    private final Config config;

    private Settings(Invocation invocation, Config config) {
        this.invocation = invocation;
        this.config = config;
    }

    static Settings of(Invocation invocation) {
        return new Settings(invocation, ConfigReader.load(invocation.folders().configFile()));
    }

    /** Who receives the report. */
    Vendor vendor(ParseResult arguments, ReportDocument document) {
        return vendorIfNamed(arguments, document)
                .orElseThrow(() -> ReportException.wrong("no vendor is named")
                        .withHint("add --vendor V; 'report vendor list' lists the vendors")
                        .withHint("or write 'vendor: V' into the report"));
    }

    /** Who receives the report, where somebody said so. */
    Optional<Vendor> vendorIfNamed(ParseResult arguments, ReportDocument document) {
        return vendorIfNamed(Options.value(arguments, "--vendor"), document);
    }

    /** The same with what the command line says given. */
    Optional<Vendor> vendorIfNamed(Optional<String> option, ReportDocument document) {
        Optional<String> named = document.report()
                .flatMap(Report::vendor)
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .map(id -> VendorName.seenFrom(document.folder(), id, invocation.runtime()));
        return option.or(() -> named).or(config::vendor).map(id -> Vendors.find(id, invocation));
    }

    /** Who sends the report. */
    Sender sender(ReportDocument document) {
        Config.Reporter reporter = config.reporter();
        return Sender.of(document.report().orElseThrow(), reporter.email(), reporter.name(), reporter.key());
    }

    /** The way out of the machine; nothing is connected yet. */
    Transport transport() {
        return Transports.of(config, invocation.folders(), invocation.runtime(), invocation.mayAsk());
    }
}
