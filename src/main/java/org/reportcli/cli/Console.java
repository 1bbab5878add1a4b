package org.reportcli.cli;

import java.io.PrintStream;
import org.reportcli.support.SafeText;

/**
 * The one owner of the two output streams.
 *
 * <ul>
 *   <li>Results go to standard output, talk to standard error.
 *   <li>Errors, warnings and hints start with {@code report: }, in lower case, with no full stop.
 *   <li>Everything is made inert first: nothing from a report, a key, a vendor or a server reaches a terminal raw, and
 *       what it says stays in its line, so that it cannot pass for a line of ours.
 *   <li>{@code --quiet} drops progress; it drops no warning, no error and no result.
 * </ul>
 */
final class Console {
    private final PrintStream out;
    private final PrintStream err;
    private final boolean quiet;
    private final boolean verbose;
    private final boolean outColored;
    private final boolean errColored;
    private final Labels labels;

    /** What stands before a message. */
    record Labels(String warning, String error, String hint) {
        static final Labels ENGLISH = new Labels("warning", "error", "hint");
    }

    Console(PrintStream out, PrintStream err, boolean quiet, boolean verbose, boolean outColored, boolean errColored) {
        this(out, err, quiet, verbose, outColored, errColored, Labels.ENGLISH);
    }

    private Console(
            PrintStream out,
            PrintStream err,
            boolean quiet,
            boolean verbose,
            boolean outColored,
            boolean errColored,
            Labels labels) {
        this.out = out;
        this.err = err;
        this.quiet = quiet;
        this.verbose = verbose;
        this.outColored = outColored;
        this.errColored = errColored;
        this.labels = labels;
    }

    /** The same streams in the language of an interview; commands speak English. */
    Console labelled(Labels others) {
        return new Console(out, err, quiet, verbose, outColored, errColored, others);
    }

    /** A result for people: one or more lines. */
    void result(String text) {
        out.print(SafeText.block(text));
        if (!text.endsWith("\n")) {
            out.print('\n');
        }
        out.flush();
    }

    /** A result for programs, which escapes controls by its own rules (JSON); written as it is. */
    void machineResult(String text) {
        out.print(text);
        out.flush();
    }

    /** What is going on, or what was done; dropped by {@code --quiet}. */
    void say(String text) {
        if (!quiet) {
            err.print(SafeText.line(text) + "\n");
            err.flush();
        }
    }

    /** The same in several lines, whose parts the caller made inert one by one. */
    void sayLines(String text) {
        if (!quiet) {
            talk(text + "\n");
        }
    }

    /** What stops or delays a command, in more than a line; not dropped by {@code --quiet}. */
    void talk(String text) {
        err.print(SafeText.block(text));
        err.flush();
    }

    /** More than most want to know; only with {@code --verbose}. */
    void detail(String text) {
        if (verbose) {
            err.print("report: " + SafeText.line(text) + "\n");
            err.flush();
        }
    }

    void warning(String text) {
        labelled(labels.warning(), "33", text);
    }

    void error(String text) {
        labelled(labels.error(), "31", text);
    }

    void hint(String text) {
        labelled(labels.hint(), "36", text);
    }

    boolean isVerbose() {
        return verbose;
    }

    /** Whether results on standard output may be coloured. */
    boolean isColored() {
        return outColored;
    }

    PrintStream err() {
        return err;
    }

    private void labelled(String label, String code, String text) {
        String shown = errColored ? "\u001B[" + code + "m" + label + "\u001B[0m" : label;
        err.print("report: " + shown + ": " + SafeText.line(text.strip()) + "\n");
        err.flush();
    }
}
