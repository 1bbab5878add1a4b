package org.reportcli.lint.render;

import org.reportcli.lint.LintResult;

/** Writes what lint found in one form. The same result gives the same text, on every machine. */
@FunctionalInterface
public interface Renderer {
    /** The whole text, inert for a terminal; empty, or with a line feed at its end. */
    String render(LintResult result);
}
