package org.reportcli.leak.credential;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reportcli.leak.table.WordLists;

/** The calls of programs that take secrets as arguments, which calls.txt lists. */
final class CallWords {
    private static final Map<String, Argument> ARGUMENTS = read();

    /**
     * Which argument of a call is secret.
     *
     * @param place counted from 1
     * @param name what the name of a field with such a value would promise
     */
    record Argument(int place, FieldName name) {}

    private CallWords() {}

    static List<String> words() {
        return new ArrayList<>(ARGUMENTS.keySet());
    }

    /** The argument that a call in lower case takes. */
    static Argument argument(String call) {
        return ARGUMENTS.get(call);
    }

    private static Map<String, Argument> read() {
        WordLists lists = WordLists.read(CallWords.class, "calls.txt");
        Map<String, Argument> arguments = new HashMap<>();
        add(arguments, lists.list("password-first").words(), new Argument(1, FieldName.PASSWORD));
        add(arguments, lists.list("password-second").words(), new Argument(2, FieldName.PASSWORD));
        add(arguments, lists.list("password-third").words(), new Argument(3, FieldName.PASSWORD));
        add(arguments, lists.list("key-first").words(), new Argument(1, FieldName.SECRET));
        add(arguments, lists.list("key-second").words(), new Argument(2, FieldName.SECRET));
        return arguments;
    }

    private static void add(Map<String, Argument> arguments, List<String> calls, Argument argument) {
        for (String call : calls) {
            arguments.put(call, argument);
        }
    }
}
