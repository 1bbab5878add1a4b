package org.reportcli.lint.render;

import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.LintResult;
import org.reportcli.support.SafeText;

/**
 * GitHub's workflow commands: {@code ::error file=…,line=…::message}. Everything that could end the command or start
 * another one is escaped as GitHub's own toolkit does it.
 */
final class GithubRenderer implements Renderer {
    @Override
    public String render(LintResult result) {
        StringBuilder text = new StringBuilder();
        for (Diagnostic diagnostic : result.diagnostics()) {
            text.append("::").append(command(diagnostic)).append(" file=").append(property(diagnostic.file()));
            number(text, "line", diagnostic.start().line());
            number(text, "col", diagnostic.start().column());
            number(text, "endLine", diagnostic.end().line());
            number(text, "endColumn", diagnostic.end().column());
            text.append(",title=")
                    .append(property(diagnostic.rule()))
                    .append("::")
                    .append(data(diagnostic.message()))
                    .append("%0Ahint: ")
                    .append(data(diagnostic.hint()));
            diagnostic
                    .policy()
                    .ifPresent(words -> text.append("%0Apolicy: \"")
                            .append(data(words.strip()))
                            .append('"'));
            text.append('\n');
        }
        return text.toString();
    }

    private static String command(Diagnostic diagnostic) {
        return switch (diagnostic.level()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "notice";
        };
    }

    private static void number(StringBuilder text, String name, int value) {
        text.append(',').append(name).append('=').append(value);
    }

    private static String data(String text) {
        return SafeText.line(text).replace("%", "%25");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
