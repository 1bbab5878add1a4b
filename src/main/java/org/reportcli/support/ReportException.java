package org.reportcli.support;

import java.util.ArrayList;
import java.util.List;

/**
 * A refusal: what is wrong, how to mend it, and the exit status that says so. It is turned into
 * {@code report: error: …} and {@code report: hint: …} in one place, the command line's border.
 *
 * <p>Messages start in lower case and carry no full stop. They may quote what a file or a server said; the border
 * makes them safe for a terminal, so nobody else needs to.
 */
public final class ReportException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ExitStatus status;
    private final List<String> hints;

    private ReportException(ExitStatus status, String message, List<String> hints, Throwable cause) {
        super(message, cause);
        this.status = status;
        this.hints = List.copyOf(hints);
    }

    /** A refusal with the status that it deserves. */
    public static ReportException of(ExitStatus status, String message) {
        return new ReportException(status, message, List.of(), null);
    }

    /** The command line or a file is wrong: status 2. */
    public static ReportException wrong(String message) {
        return of(ExitStatus.WRONG, message);
    }

    /** Refused for safety: status 3. */
    public static ReportException refused(String message) {
        return of(ExitStatus.REFUSED, message);
    }

    /** The same refusal with one more way out; hints are printed in the order in which they were added. */
    public ReportException withHint(String hint) {
        List<String> more = new ArrayList<>(hints);
        more.add(hint);
        ReportException copy = new ReportException(status, getMessage(), more, getCause());
        copy.setStackTrace(getStackTrace());
        return copy;
    }

    /** The same refusal with what caused it, shown by {@code --verbose}. */
    public ReportException withCause(Throwable cause) {
        return new ReportException(status, getMessage(), hints, cause);
    }

    public ExitStatus status() {
        return status;
    }

    /** Ways out, each a sentence or a command; empty where there is none. */
    public List<String> hints() {
        return hints;
    }
}
