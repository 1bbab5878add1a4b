package org.reportcli.leak.credential;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reportcli.leak.table.Table;

/** The commands that take passwords, and their options, which commands.txt lists. */
final class CommandTable {
    private static final List<String> ROWS = Table.rows(CommandTable.class, "commands.txt");

    private CommandTable() {}

    /** The commands, each with the space that follows it. */
    static List<String> words() {
        List<String> words = new ArrayList<>(ROWS.size());
        for (String row : ROWS) {
            words.add(command(row) + " ");
        }
        return words;
    }

    /** The options of a command in lower case. */
    static List<CommandOption> options(String command) {
        return Options.OF.getOrDefault(command, List.of());
    }

    private static String command(String row) {
        int space = row.indexOf(' ');
        return space < 0 ? row : row.substring(0, space);
    }

    /** Read when a command is found: most texts have none. */
    private static final class Options {
        static final Map<String, List<CommandOption>> OF = read();

        private static Map<String, List<CommandOption>> read() {
            Map<String, List<CommandOption>> all = new HashMap<>();
            for (String row : ROWS) {
                List<String> words = Table.words(row);
                List<CommandOption> options = new ArrayList<>();
                for (String word : words.subList(1, words.size())) {
                    options.add(CommandOption.of(word));
                }
                all.put(words.get(0), options);
            }
            return all;
        }
    }
}
