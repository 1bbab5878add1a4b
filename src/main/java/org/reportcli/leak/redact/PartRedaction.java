package org.reportcli.leak.redact;

import java.io.IOException;
import java.io.OutputStream;

/** Masks files of one kind. It may be run twice on one file, and does the same both times. */
interface PartRedaction {
    /**
     * Writes a masked copy of a file. Where nothing is counted, the file had nothing to be masked and the copy is of no use.
     *
     * @throws UnmaskableException where it cannot be done; what was written until then is of no use
     */
    void redact(Part part, OutputStream out, Counts counts) throws IOException, UnmaskableException;
}
