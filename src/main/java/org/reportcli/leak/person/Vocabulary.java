package org.reportcli.leak.person;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words that this room goes by, from vocabulary.txt. */
final class Vocabulary {
    private static final Map<String, List<String>> LISTS = read();

    private Vocabulary() {}

    /** The words of a name, in the order of the table. */
    static List<String> list(String name) {
        List<String> list = LISTS.get(name);
        if (list == null) {
            throw new IllegalArgumentException("no words are called " + name);
        }
        return list;
    }

    /** The words of a name. */
    static Set<String> set(String name) {
        return Set.copyOf(list(name));
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> lists = new HashMap<>();
        for (String row : Resource.rows("vocabulary.txt")) {
            List<String> words = List.of(row.split("\\|", -1));
            lists.put(words.get(0), words.subList(1, words.size()));
        }
        return lists;
    }
}
