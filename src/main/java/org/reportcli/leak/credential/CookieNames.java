package org.reportcli.leak.credential;

import java.util.Set;
import org.reportcli.leak.table.WordList;
import org.reportcli.leak.table.WordLists;

/** What the name of a cookie, in lower case, says of its value; cookies.txt lists the words. */
final class CookieNames {
    private static final WordLists LISTS = WordLists.read(CookieNames.class, "cookies.txt");
    private static final Set<String> ATTRIBUTE = LISTS.set("attribute");
    private static final WordList VISITOR = LISTS.list("visitor");
    private static final Set<String> VISITOR_WHOLE = LISTS.set("visitor-whole");
    private static final WordList VISITOR_ANYWHERE = LISTS.list("visitor-anywhere");
    private static final WordList SESSION = LISTS.list("session");
    private static final Set<String> SESSION_WHOLE = LISTS.set("session-whole");

    /** How much longer a name is than the word it begins with, where the word says little about it. */
    private static final int MUCH_LONGER = 6;

    private CookieNames() {}

    /** An attribute of the cookie before it (RFC 6265, section 4.1). */
    static boolean isAttribute(String name) {
        return ATTRIBUTE.contains(name);
    }

    /** It logs somebody in. */
    static boolean isSession(String name) {
        return SESSION.standsIn(name) || SESSION_WHOLE.contains(name);
    }

    /** It counts visitors or keeps settings. */
    static boolean isVisitor(String name, boolean session) {
        if (VISITOR_ANYWHERE.standsIn(name) || VISITOR_WHOLE.contains(name)) {
            return true;
        }
        // server_session_token begins as cookies of load balancers do, and is none.
        boolean mayBeMore = session && !name.startsWith("_");
        for (String beginning : VISITOR.words()) {
            if (name.startsWith(beginning) && !(mayBeMore && name.length() > beginning.length() + MUCH_LONGER)) {
                return true;
            }
        }
        return false;
    }
}
