package org.reportcli.leak.credential;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reportcli.leak.table.WordLists;

/** What tools print right before secrets, and how these are read, which tools.txt lists. */
final class ToolWords {
    private static final Map<String, Reading> READINGS = read();

    /** How the secret is read that follows. */
    enum Reading {
        GUESSED_LOGIN,
        USER_AND_PASSWORD,
        GUESSED_BEFORE,
        LOGIN_BEHIND,
        QUOTED_LOGIN,
        NAMED_USER,
        NEXT_PASSWORD,
        MACHINE,
        REGISTRY_VALUE,
        INNER_VALUE,
        COMMUNITY,
        ECHOED,
        HERE_STRING,
        CRACKED,
        SLASHED,
        PARTED,
        DUMP,
        USER_HASH,
        NEXT_HASH,
        LAST_HASH,
        KIND_AND_HASH,
        KEY_FILE,
        BASE64,
        BASE64_ANSWER;

        /** The name of its list. */
        String list() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private ToolWords() {}

    static List<String> words() {
        return new ArrayList<>(READINGS.keySet());
    }

    /** How to read what follows a word in lower case. */
    static Reading reading(String word) {
        return READINGS.get(word);
    }

    private static Map<String, Reading> read() {
        WordLists lists = WordLists.read(ToolWords.class, "tools.txt");
        Map<String, Reading> readings = new HashMap<>();
        for (Reading reading : Reading.values()) {
            for (String word : lists.list(reading.list()).words()) {
                readings.put(word, reading);
            }
        }
        return readings;
    }
}
