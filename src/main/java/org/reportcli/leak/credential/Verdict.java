package org.reportcli.leak.credential;

/** What a value that is called secret turns out to be. */
sealed interface Verdict {
    /**
     * It leaks.
     *
     * @param sure whether the value itself says so, beside its name
     */
    record Leaks(boolean sure) implements Verdict {}

    /** It is the same everywhere. */
    record Default() implements Verdict {}

    /** It is the hash of a password: who has it can guess until it fits. */
    record Hash() implements Verdict {}

    /**
     * It is nothing.
     *
     * @param reason as the end of "it was let pass because …"
     */
    record Clean(String reason) implements Verdict {}
}
