package org.reportcli.leak.person;

import java.util.Set;
import org.reportcli.leak.Window;

/** People whom everybody uses as examples, and the records that are about them. */
final class SamplePeople {
    private static final int REACH = 400;

    private static final Set<String> NAMES = Vocabulary.set("sample-people");

    private static final Set<String> SINGLE = Vocabulary.set("sample-surnames");

    private SamplePeople() {}

    /** Whether a name, in any writing, is that of a sample person. */
    static boolean isSample(String name) {
        Surroundings words = Surroundings.of(Window.of(name), 0, name.length());
        return NAMES.contains(words.words().strip()) || words.sayOne(SINGLE);
    }

    /** Whether the record that a place is part of, between braces or on its line, names a sample person. */
    static boolean around(Window window, int start, int end) {
        int from = start;
        int to = end;
        while (from > start - REACH && !isEdge(window, from - 1, '{')) {
            from--;
        }
        while (to < end + REACH && !isEdge(window, to, '}')) {
            to++;
        }
        boolean braces = window.at(from - 1) == '{' && window.at(to) == '}';
        if (!braces) {
            from = window.lineStart(start, 200);
            to = window.lineEnd(end, 200);
        }
        Surroundings record = Surroundings.of(window, from, to);
        boolean structured = braces || isRow(window, from, to);
        return record.sayOne(SINGLE) || namesOne(record, structured) || braces && isSchema(record);
    }

    /** Whether a line is a row of a table rather than prose, in which "a test account" may stand beside anybody. */
    private static boolean isRow(Window window, int from, int to) {
        int signs = 0;
        for (int i = from; i < to; i++) {
            char c = window.at(i);
            if (c == '|' || c == ';' || c == '\t' || c == '&' || c == ',' && window.at(i + 1) != ' ') {
                signs++;
            }
        }
        return signs > 1;
    }

    private static boolean isEdge(Window window, int place, char brace) {
        return place < 0 || place >= window.length() || window.at(place) == brace;
    }

    private static boolean namesOne(Surroundings record, boolean structured) {
        String bare = withoutKeys(record.words());
        for (String name : NAMES) {
            boolean describes = name.endsWith(" user") || name.endsWith(" account") || name.startsWith("test ");
            if ((structured || !describes) && bare.contains(" " + name + " ")) {
                return true;
            }
        }
        return false;
    }

    /** In {@code first name john last name doe} nothing but the names is left. */
    private static String withoutKeys(String words) {
        return words.replace(" last name ", " ")
                .replace(" lastname ", " ")
                .replace(" nachname ", " ")
                .replace(" family name ", " ")
                .replace(" surname ", " ");
    }

    private static boolean isSchema(Surroundings record) {
        return record.say("name string") || record.say("email string");
    }
}
