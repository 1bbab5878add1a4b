package org.reportcli.lint.render;

import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.LintResult;
import org.reportcli.support.SafeText;

/**
 * One line for each diagnostic, in the form that editors and pipelines find, and below it, indented, how to mend it and
 * the policy's own words. Nothing where nothing was found.
 */
final class TextRenderer implements Renderer {
    @Override
    public String render(LintResult result) {
        StringBuilder text = new StringBuilder();
        for (Diagnostic diagnostic : result.diagnostics()) {
            line(text, diagnostic);
        }
        return text.toString();
    }

    private static void line(StringBuilder text, Diagnostic diagnostic) {
        text.append(SafeText.line(diagnostic.file()));
        diagnostic.inner().ifPresent(inner -> text.append('!').append(SafeText.line(inner)));
        text.append(':')
                .append(diagnostic.start().line())
                .append(':')
                .append(diagnostic.start().column())
                .append(": ")
                .append(diagnostic.level().word())
                .append(": ")
                .append(SafeText.line(diagnostic.message()))
                .append(" [")
                .append(SafeText.line(diagnostic.rule()))
                .append("]\n");
        text.append("    hint: ").append(SafeText.line(diagnostic.hint())).append('\n');
        diagnostic
                .policy()
                .ifPresent(words -> text.append("    policy: \"")
                        .append(SafeText.line(words.strip()))
                        .append("\"\n"));
    }
}
