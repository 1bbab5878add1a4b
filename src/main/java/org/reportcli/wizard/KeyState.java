package org.reportcli.wizard;

import java.util.List;

/**
 * The state of a vendor's key.
 *
 * @param fit whether the report can be sealed to it
 * @param said what there is to say about it, and how to get it where it is not here
 */
public record KeyState(boolean fit, List<Notice> said) {
    public KeyState {
        said = List.copyOf(said);
    }
}
