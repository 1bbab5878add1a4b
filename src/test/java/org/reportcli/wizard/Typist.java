package org.reportcli.wizard;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.reportcli.support.Terminal;

/** A person at a plain terminal: types these lines, then ends the input. Some lines do something before they are typed. */
final class Typist implements Terminal {
    private final Deque<Object> lines = new ArrayDeque<>();

    /** @param lines texts, or actions that take place when the next line is asked for */
    static Typist of(Object... lines) {
        Typist typist = new Typist();
        typist.lines.addAll(List.of(lines));
        return typist;
    }

    /** Something that happens meanwhile. */
    interface Meanwhile {
        void happens() throws Exception;
    }

    @Override
    public boolean isInteractive() {
        return true;
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
        while (lines.peek() instanceof Meanwhile meanwhile) {
            lines.poll();
            try {
                meanwhile.happens();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
        return Optional.ofNullable((String) lines.poll());
    }

    @Override
    public Optional<char[]> askSecret(String prompt) {
        return Optional.empty();
    }
}
