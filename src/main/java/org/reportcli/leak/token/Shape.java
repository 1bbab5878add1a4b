package org.reportcli.leak.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reportcli.leak.Window;

/**
 * What the tokens of a family look like: literals, and runs of chars in braces, such as <code>ghp_{w36}</code>,
 * <code>sk_live_{w20,}</code> or <code>{w14}.atlasv1.{z60-70}</code>. It matches in one walk, without going back.
 */
final class Shape {
    private static final int LONGEST = 4_000;

    private final String text;
    private final int anchorAt;
    private final int anchorEnd;
    /** Taken apart when it is first needed: most families are never met. */
    private volatile Parts taken;

    private record Part(String literal, CharSet set, int fewest, int most) {
        boolean isLiteral() {
            return set == null;
        }
    }

    private record Parts(List<Part> list, int anchor) {}

    private Shape(String text, int anchorAt, int anchorEnd) {
        this.text = text;
        this.anchorAt = anchorAt;
        this.anchorEnd = anchorEnd;
    }

    /**
     * Reads a shape.
     *
     * @param begins whether words of the table stand at its begin, so that no literal of it is looked for
     */
    static Shape parse(String text, boolean begins) {
        int best = 0;
        int bestEnd = 0;
        int at = 0;
        while (at < text.length() && !begins) {
            int open = text.indexOf('{', at);
            int stop = open < 0 ? text.length() : open;
            int length = stop - at;
            int longest = bestEnd - best;
            if (length > longest + 3 || longest < 3 && length > longest) {
                best = at;
                bestEnd = stop;
            }
            at = open < 0 ? stop : text.indexOf('}', open) + 1;
        }
        return new Shape(text, best, bestEnd);
    }

    private Parts parts() {
        Parts parts = taken;
        if (parts == null) {
            parts = takeApart();
            taken = parts;
        }
        return parts;
    }

    private Parts takeApart() {
        List<Part> parts = new ArrayList<>();
        int anchor = 0;
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            if (open != at) {
                anchor = at == anchorAt ? parts.size() : anchor;
                int stop = open < 0 ? text.length() : open;
                parts.add(new Part(text.substring(at, stop), null, 0, 0));
                at = stop;
            } else {
                int close = text.indexOf('}', open);
                parts.add(run(text.substring(open + 1, close)));
                at = close + 1;
            }
        }
        return new Parts(List.copyOf(parts), anchor);
    }

    private static Part run(String text) {
        CharSet set = CharSet.of(text.charAt(0));
        String count = text.substring(1);
        int dash = count.indexOf('-');
        if (count.endsWith(",")) {
            return new Part("", set, Integer.parseInt(count.substring(0, count.length() - 1)), LONGEST);
        }
        if (dash > 0) {
            return new Part(
                    "", set, Integer.parseInt(count.substring(0, dash)), Integer.parseInt(count.substring(dash + 1)));
        }
        int exact = Integer.parseInt(count);
        return new Part("", set, exact, exact);
    }

    /** The literal to look for, in lower case. */
    String word() {
        return text.substring(anchorAt, anchorEnd).toLowerCase(Locale.ROOT);
    }

    /** Whether nothing stands before the literal. */
    boolean beginsWithWord() {
        return anchorAt == 0;
    }

    /** Where a token begins whose literal stands at a place; -1 where there is none. */
    int start(Window window, int place) {
        List<Part> parts = parts().list;
        int at = place;
        for (int i = parts().anchor - 1; i >= 0; i--) {
            Part part = parts.get(i);
            int length = part.isLiteral() ? part.literal.length() : 0;
            if (part.isLiteral()) {
                if (!literal(window, at - length, part.literal)) {
                    return -1;
                }
            } else {
                while (length < part.most && part.set.holds(window.at(at - length - 1))) {
                    length++;
                }
                if (length < part.fewest) {
                    return -1;
                }
            }
            at -= length;
        }
        return at;
    }

    /** Where the token ends whose literal stands at a place; -1 where there is none. */
    int end(Window window, int place) {
        List<Part> parts = parts().list;
        int at = place;
        for (int i = parts().anchor; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.isLiteral()) {
                if (!literal(window, at, part.literal)) {
                    return -1;
                }
                at += part.literal.length();
            } else {
                String next = i + 1 < parts.size() ? parts.get(i + 1).literal : "";
                int count = 0;
                while (count < part.most
                        && part.set.holds(window.at(at + count))
                        && (next.isEmpty() || count < part.fewest || !literal(window, at + count, next))) {
                    count++;
                }
                if (count < part.fewest) {
                    return -1;
                }
                at += count;
            }
        }
        return at;
    }

    /** The length of the literal with which the token begins; 0 where it begins otherwise. */
    int prefix() {
        int open = text.indexOf('{');
        return open < 0 ? text.length() : open;
    }

    private static boolean literal(Window window, int place, String literal) {
        for (int i = 0; i < literal.length(); i++) {
            if (window.at(place + i) != literal.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
