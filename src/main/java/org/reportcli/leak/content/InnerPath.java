package org.reportcli.leak.content;

import java.util.Locale;

/** Names of things in a file. They are only shown, never opened; yet somebody may copy them into a command. */
final class InnerPath {
    /** More of a name helps nobody. */
    private static final int MOST = 400;

    private InnerPath() {}

    /** A thing in another one; the outer name is empty for the file itself. */
    static String join(String outer, String name) {
        return outer.isEmpty() ? name : outer + "/" + name;
    }

    /** A name from an archive, without steps that lead out of it. */
    static String harmless(String name, int number) {
        StringBuilder path = new StringBuilder();
        for (String step : name.replace('\\', '/').split("/")) {
            if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
                path.append(path.isEmpty() ? "" : "/").append(step);
            }
            if (path.length() > MOST) {
                path.setLength(MOST);
                path.append('…');
                break;
            }
        }
        return path.isEmpty() ? "entry " + number : path.toString();
    }

    /** The name without the endings of packed files. */
    static String unpacked(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        String lower = last.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".tgz") || lower.endsWith(".tbz")) {
            return last.substring(0, last.length() - 4) + ".tar";
        }
        for (String ending : new String[] {".gz", ".bz2", ".z"}) {
            if (lower.endsWith(ending) && lower.length() > ending.length()) {
                return last.substring(0, last.length() - ending.length());
            }
        }
        return "unpacked";
    }
}
