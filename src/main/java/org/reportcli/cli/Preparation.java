package org.reportcli.cli;

import org.reportcli.leak.standard.StandardScanner;
import org.reportcli.scope.ScopeClassifier;

/**
 * Makes what a command will need, in another thread and while its line is still to be read. Who asks for it later waits less, or
 * not at all.
 */
// No lambdas: the first one of a run takes as long as a tenth of what is prepared.
final class Preparation extends Thread implements Thread.UncaughtExceptionHandler {
    private final boolean reports;

    /** @param reports whether reports are checked, and not only files */
    Preparation(boolean reports) {
        super("preparation");
        this.reports = reports;
        setDaemon(true);
        setUncaughtExceptionHandler(this);
    }

    @Override
    public void run() {
        StandardScanner.scanner();
        if (reports) {
            ScopeClassifier.standard();
        }
    }

    @Override
    public void uncaughtException(Thread thread, Throwable fault) {
        // Whoever asks for it meets the fault as well, and tells of it.
    }
}
