package org.reportcli.lint;

import java.util.List;
import java.util.function.Consumer;
import org.reportcli.vendor.Vendor;

/** Looks for what a few rules that belong together describe. It keeps no state and asks nothing but the subject. */
public interface Check {
    /** The rules whose diagnostics it may find. */
    List<Rule> rules();

    /** Further rules that it follows for a vendor, such as of categories that only this vendor's profile knows. */
    default List<Rule> rules(Vendor vendor) {
        return List.of();
    }

    /** Says what it finds, in any order. */
    void check(Subject subject, Consumer<Diagnostic> found);
}
