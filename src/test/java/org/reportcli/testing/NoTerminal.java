package org.reportcli.testing;

import java.util.Optional;
import org.reportcli.support.Terminal;

/** Nobody is there, as in a pipeline. */
public final class NoTerminal implements Terminal {
    @Override
    public boolean isInteractive() {
        return false;
    }

    @Override
    public boolean isErrorTerminal() {
        return false;
    }

    @Override
    public boolean isOutputTerminal() {
        return false;
    }

    @Override
    public Optional<String> ask(String prompt) {
        throw new AssertionError("asked without a terminal: " + prompt);
    }

    @Override
    public Optional<char[]> askSecret(String prompt) {
        throw new AssertionError("asked without a terminal: " + prompt);
    }
}
