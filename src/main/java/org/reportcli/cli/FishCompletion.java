package org.reportcli.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The script for fish: one line for each command and option, on the condition that it fits the words so far. */
final class FishCompletion {
    private final List<Completable> commands;

    FishCompletion(List<Completable> commands) {
        this.commands = commands;
    }

    @Override
    public String toString() {
        StringBuilder script = new StringBuilder("""
                # fish completion of report, made by 'report completion fish'.

                function __report_at --description 'Whether the words so far name this command'
                    set -l words (commandline -opc)
                    set -e words[1]
                    set -l path
                    set -l value
                    for word in $words
                        if set -q value[1]
                            set value
                            continue
                        end
                        switch $word
                            case %s
                                set value next
                            case '-*'
                            case '*'
                                if contains -- (string join ' ' $path $word) %s
                                    set path $path $word
                                end
                        end
                    end
                    test "$path" = "$argv"
                end

                complete -c report -f
                """.formatted(
                String.join(" ", Completable.valued(commands)),
                Completable.paths(commands).stream().map(FishCompletion::quoted).collect(Collectors.joining(" "))));
        for (Completable command : commands) {
            String start = "complete -c report -n " + quoted(("__report_at " + command.path()).strip());
            for (Map.Entry<String, String> each : command.commands()) {
                script.append(start)
                        .append(" -a ")
                        .append(each.getKey())
                        .append(described(each.getValue()))
                        .append('\n');
            }
            for (Completable.Operand operand : command.operands()) {
                String offer = offer(operand.value(), "-F", "");
                if (!offer.isBlank()) {
                    script.append(start).append(offer).append('\n');
                }
            }
            command.options()
                    .forEach(option -> script.append(start)
                            .append(names(option))
                            .append(option.values().stream()
                                    .map(value -> offer(value, "-r -F", "-x"))
                                    .collect(Collectors.joining()))
                            .append(described(option.description()))
                            .append('\n'));
        }
        return script.toString();
    }

    private static String names(Completable.Option option) {
        return option.names().stream()
                .map(name -> name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1))
                .collect(Collectors.joining());
    }

    private static String offer(Completable.Value value, String files, String noFiles) {
        String words = value.words().isEmpty() ? "" : " -a " + quoted(String.join(" ", value.words()));
        return switch (value.kind()) {
            case FILE -> " " + files + words;
            case FOLDER -> " -x -a '(__fish_complete_directories)'";
            case WORD, FREE -> (noFiles.isEmpty() ? "" : " " + noFiles) + words;
        };
    }

    private static String described(String text) {
        return " -d " + quoted(text);
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
