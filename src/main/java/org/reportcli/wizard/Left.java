package org.reportcli.wizard;

/** A person left at a question within a question; what was answered before is kept. */
final class Left extends Exception {
    private static final long serialVersionUID = 1;

    Left() {
        super(null, null, false, false);
    }
}
