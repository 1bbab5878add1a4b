package org.reportcli.leak.credential;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reportcli.leak.table.WordLists;

/** The headers with credentials, and the schemes of authorization, which headers.txt lists. */
final class HeaderNames {
    private static final WordLists LISTS = WordLists.read(HeaderNames.class, "headers.txt");
    private static final Set<String> AUTHORIZATION = LISTS.set("authorization");
    private static final Set<String> COOKIE = LISTS.set("cookie");
    private static final Set<String> SET_COOKIE = LISTS.set("set-cookie");
    private static final Map<String, String> PARTS = parts();

    /** What a header is for. */
    enum Use {
        AUTHORIZATION,
        COOKIE,
        SET_COOKIE,
        /** Something else: names such as {@code cookie_secret} are those of fields. */
        OTHER
    }

    private HeaderNames() {}

    static Use use(String name) {
        String lower = withoutDashes(name).toLowerCase(Locale.ROOT);
        if (AUTHORIZATION.contains(lower)) {
            return Use.AUTHORIZATION;
        }
        if (COOKIE.contains(lower)) {
            return Use.COOKIE;
        }
        return SET_COOKIE.contains(lower) ? Use.SET_COOKIE : Use.OTHER;
    }

    /** The part of a scheme's credentials that proves a secret; empty where that is all of them. */
    static Optional<String> part(String scheme) {
        return Optional.ofNullable(PARTS.get(scheme));
    }

    /** Options of commands are named as headers are. */
    private static String withoutDashes(String name) {
        int start = 0;
        while (start < name.length() && name.charAt(start) == '-') {
            start++;
        }
        return name.substring(start);
    }

    private static Map<String, String> parts() {
        Map<String, String> parts = new HashMap<>();
        for (String word : LISTS.list("part").words()) {
            int equals = word.indexOf('=');
            parts.put(word.substring(0, equals), word.substring(equals + 1));
        }
        return parts;
    }
}
