package org.reportcli.support;

import java.util.Optional;

/** The person at the keyboard, if there is one. Questions go to the terminal itself, never to standard output. */
public interface Terminal {
    /** Whether a person can be asked: standard input and the place where questions appear are both a terminal. */
    boolean isInteractive();

    /** Whether standard error is a terminal, so that progress may be drawn there. */
    boolean isErrorTerminal();

    /** Whether standard output is a terminal, so that colour may be used there. */
    boolean isOutputTerminal();

    /**
     * Asks for a line.
     *
     * @return the line without its end, or empty at the end of input
     */
    Optional<String> ask(String prompt);

    /**
     * Asks for a secret without showing it.
     *
     * @return the secret (the caller overwrites it after use), or empty where it cannot be hidden or input has ended
     */
    Optional<char[]> askSecret(String prompt);
}
