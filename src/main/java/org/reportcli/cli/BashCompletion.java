package org.reportcli.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The script for bash, 3.2 or later. It offers words only; where it has none to offer, readline offers files by
 * itself, with all their quoting.
 */
final class BashCompletion {
    private final List<Completable> commands;

    BashCompletion(List<Completable> commands) {
        this.commands = commands;
    }

    @Override
    public String toString() {
        return """
                # bash completion of report, made by 'report completion bash'.
                _report() {
                    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
                    local path='' value='' word at options='' words=''
                    for ((at = 1; at < COMP_CWORD; at++)); do
                        word=${COMP_WORDS[at]}
                        if [[ -n $value ]]; then
                            value=''
                            continue
                        fi
                        case $word in
                        %s) value=next ;;
                        -*) ;;
                        *)
                            case "$path $word" in
                            %s) path="$path $word" ;;
                            esac
                            ;;
                        esac
                    done
                    COMPREPLY=()
                    if [[ -n $value ]]; then
                        case "$path $previous" in
                %s        esac
                    else
                        case $path in
                %s        esac
                        if [[ $current == -* ]]; then
                            words=$options
                        fi
                    fi
                    while IFS='' read -r word; do
                        COMPREPLY+=("$word")
                    done < <(compgen -W "$words" -- "$current")
                }
                complete -o bashdefault -o default -F _report report
                """.formatted(
                        String.join(" | ", Completable.valued(commands)),
                        Completable.paths(commands).stream()
                                .map(path -> "' " + path + "'")
                                .collect(Collectors.joining(" | ")),
                        values(),
                        words());
    }

    private String values() {
        StringBuilder cases = new StringBuilder();
        for (Completable command : commands) {
            for (Completable.Option option : command.options()) {
                if (!option.values().isEmpty()
                        && !option.values().get(0).words().isEmpty()) {
                    String patterns = option.names().stream()
                            .map(name -> "'" + prefix(command) + " " + name + "'")
                            .collect(Collectors.joining(" | "));
                    cases.append("        ")
                            .append(patterns)
                            .append(") words='")
                            .append(String.join(" ", option.values().get(0).words()))
                            .append("' ;;\n");
                }
            }
        }
        return cases.toString();
    }

    private String words() {
        StringBuilder cases = new StringBuilder();
        for (Completable command : commands) {
            List<String> words = new ArrayList<>();
            command.commands().forEach(each -> words.add(each.getKey()));
            command.operands().forEach(operand -> words.addAll(operand.value().words()));
            String options = command.options().stream()
                    .flatMap(option -> option.names().stream())
                    .collect(Collectors.joining(" "));
            cases.append("        '")
                    .append(prefix(command))
                    .append("') words='")
                    .append(String.join(" ", words))
                    .append("' options='")
                    .append(options)
                    .append("' ;;\n");
        }
        return cases.toString();
    }

    private static String prefix(Completable command) {
        return command.path().isEmpty() ? "" : " " + command.path();
    }
}
