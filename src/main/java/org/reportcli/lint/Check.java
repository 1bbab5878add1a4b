package org.reportcli.lint;

import java.util.List;
import java.util.function.Consumer;

/** Looks for what a few rules that belong together describe. It keeps no state and asks nothing but the subject. */
public interface Check {
    /** The rules whose diagnostics it may find. */
    List<Rule> rules();

    /** Says what it finds, in any order. */
    void check(Subject subject, Consumer<Diagnostic> found);
}
