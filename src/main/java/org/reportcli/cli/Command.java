package org.reportcli.cli;

import org.reportcli.support.ExitStatus;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * One command: its options, and what it does with them. Options are declared through picocli's programmatic model,
 * which spares each start the reflection over annotations.
 */
interface Command {
    /** The options, parameters and help texts. Called once for each object. */
    CommandSpec spec();

    /**
     * Runs the command.
     *
     * @throws org.reportcli.support.ReportException for every refusal
     */
    ExitStatus run(ParseResult arguments, Invocation invocation) throws Exception;
}
