package org.reportcli.leak.content;

import java.io.IOException;

/** Takes what is to be done, to do it in that order. */
interface Steps {
    /** Does each at once. */
    Steps NOW = (size, step) -> step.run();

    /** Something to be done. */
    interface Step {
        void run() throws IOException;
    }

    /**
     * Takes the next step.
     *
     * @param size how much memory it holds, in chars or bytes
     */
    void add(int size, Step step) throws IOException;
}
