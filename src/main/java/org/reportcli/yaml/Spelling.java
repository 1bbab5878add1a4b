package org.reportcli.yaml;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** "Did you mean …?" */
public final class Spelling {
    private Spelling() {}

    /** The known word nearest to a typed one, where it is near enough to be meant (optimal string alignment). */
    public static Optional<String> nearest(String typed, Collection<String> known) {
        String wanted = normal(typed);
        if (wanted.length() > 64) {
            return Optional.empty();
        }
        String best = null;
        int least = Math.max(1, wanted.length() / 3) + 1;
        for (String word : known) {
            int distance = distance(wanted, normal(word));
            if (distance < least) {
                least = distance;
                best = word;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether two words differ by so few letters that were left out, added, changed or swapped. */
    public static boolean isNear(String one, String other, int letters) {
        return Math.abs(one.length() - other.length()) <= letters && distance(one, other) <= letters;
    }

    private static String normal(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] now = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + cost);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    now[j] = Math.min(now[j], before[j - 2] + 1);
                }
            }
            int[] spare = before;
            before = last;
            last = now;
            now = spare;
        }
        return last[b.length()];
    }
}
