package org.reportcli.leak.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lists of words by their names, from a {@link Table}: a row such as {@code [name]} begins a list, and its words follow, parted
 * by spaces; {@code ␣} stands for a space within a word.
 */
public final class WordLists {
    private final String name;
    private final Map<String, List<String>> lists = new LinkedHashMap<>();

    private WordLists(String name) {
        this.name = name;
    }

    /**
     * The lists of a table.
     *
     * @param name of the text, which stands beside the class
     */
    public static WordLists read(Class<?> beside, String name) {
        WordLists read = new WordLists(name);
        List<String> list = new ArrayList<>();
        for (String row : Table.rows(beside, name)) {
            if (row.charAt(0) == '[' && row.charAt(row.length() - 1) == ']') {
                list = new ArrayList<>();
                read.lists.put(row.substring(1, row.length() - 1), list);
            } else {
                list.addAll(Table.words(row));
            }
        }
        return read;
    }

    /** The names of the lists, in the order of the table. */
    public Set<String> names() {
        return lists.keySet();
    }

    /** The words of a list, in the order of the table. */
    public WordList list(String list) {
        List<String> words = lists.get(list);
        if (words == null) {
            throw new IllegalArgumentException(name + " has no list " + list);
        }
        return new WordList(words);
    }

    /** The words of a list, to be looked up. */
    public Set<String> set(String list) {
        return new HashSet<>(list(list).words());
    }
}
