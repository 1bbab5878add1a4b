package org.reportcli.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The script for zsh: a function for each command, around {@code _arguments}. */
final class ZshCompletion {
    private final List<Completable> commands;

    ZshCompletion(List<Completable> commands) {
        this.commands = commands;
    }

    @Override
    public String toString() {
        StringBuilder script = new StringBuilder("""
                #compdef report
                # zsh completion of report, made by 'report completion zsh'.

                """);
        script.append(
                "_report_word_or_file() {\n" + "    _alternative \"words:word:($*)\" 'files:file:_files'\n" + "}\n\n");
        for (Completable command : commands) {
            script.append(function(command.path())).append("() {\n");
            script.append(command.commands().isEmpty() ? leaf(command) : group(command));
            script.append("}\n\n");
        }
        return script.append("""
                if [ "$funcstack[1]" = _report ]; then
                    _report "$@"
                else
                    compdef _report report
                fi
                """).toString();
    }

    private static String leaf(Completable command) {
        StringBuilder body = new StringBuilder("    _arguments -s");
        options(command, body);
        int place = 1;
        for (Completable.Operand operand : command.operands()) {
            body.append(" \\\n        ")
                    .append(quoted((operand.repeatable() ? "*" : String.valueOf(place++)) + value(operand.value())));
        }
        return body.append('\n').toString();
    }

    private static String group(Completable command) {
        StringBuilder body = new StringBuilder("    local curcontext=$curcontext state state_descr line\n"
                + "    typeset -A opt_args\n"
                + "    _arguments -C -s");
        options(command, body);
        body.append("""
                 \\
                        '1:command:->command' \\
                        '*::argument:->argument'
                    case $state in
                    command)
                        local -a commands=(
                """);
        for (Map.Entry<String, String> each : command.commands()) {
            body.append("            ")
                    .append(quoted(each.getKey() + ":" + each.getValue().replace(":", "\\:")))
                    .append('\n');
        }
        body.append("""
                        )
                        _describe -t commands command commands
                        ;;
                    argument)
                        case $line[1] in
                """);
        for (Map.Entry<String, String> each : command.commands()) {
            body.append("        ")
                    .append(each.getKey())
                    .append(") ")
                    .append(function((command.path() + " " + each.getKey()).strip()))
                    .append(" ;;\n");
        }
        return body.append("""
                        esac
                        ;;
                    esac
                """).toString();
    }

    private static void options(Completable command, StringBuilder body) {
        for (Completable.Option option : command.options()) {
            String described = "[" + escaped(option.description()) + "]"
                    + option.values().stream().map(ZshCompletion::value).collect(Collectors.joining());
            String excluded = option.repeatable() ? "*" : "(" + String.join(" ", option.names()) + ")";
            body.append(" \\\n        ");
            if (option.names().size() == 1) {
                body.append(quoted(excluded + option.names().get(0) + described));
            } else {
                body.append(quoted(excluded))
                        .append("{")
                        .append(String.join(",", option.names()))
                        .append("}")
                        .append(quoted(described));
            }
        }
    }

    private static String value(Completable.Value value) {
        String words = "(" + String.join(" ", value.words()) + ")";
        String action = switch (value.kind()) {
            case WORD -> words;
            case FILE ->
                value.words().isEmpty() ? "_files" : " _report_word_or_file " + String.join(" ", value.words());
            case FOLDER -> "_files -/";
            case FREE -> " ";
        };
        return ":" + value.label() + ":" + action;
    }

    private static String function(String path) {
        return path.isEmpty() ? "_report" : "_report_" + path.replace(' ', '_');
    }

    private static String escaped(String text) {
        return text.replace("[", "\\[").replace("]", "\\]").replace(":", "\\:");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
