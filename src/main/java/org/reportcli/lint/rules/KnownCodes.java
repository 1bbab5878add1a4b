package org.reportcli.lint.rules;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import us.springett.cvss.Cvss;
import us.springett.cvss.MalformedVectorException;

/** What the codes in a report stand for. */
public final class KnownCodes {
    private KnownCodes() {}

    /** The name of a weakness such as {@code CWE-79}; empty for one that the list does not know. */
    public static Optional<String> weakness(String id) {
        String number = id.strip().toUpperCase(Locale.ROOT).replaceFirst("^CWE-?", "");
        if (!number.matches("[0-9]{1,5}")) {
            return Optional.empty();
        }
        return WeaknessList.find(Integer.parseInt(number)).map(WeaknessList.Entry::name);
    }

    /** The names of all weaknesses by their numbers, in the order of these; without categories and what was withdrawn. */
    public static Map<Integer, String> weaknesses() {
        Map<Integer, String> names = new LinkedHashMap<>();
        WeaknessList.weaknesses().forEach(each -> names.put(each.number(), each.name()));
        return names;
    }

    /** The score and its word, such as {@code 8.5, high} (CVSS 4.0, section 6); empty for a vector that is not valid. */
    public static Optional<String> severity(String vector) {
        try {
            Cvss cvss = Cvss.fromVector(vector.strip());
            if (cvss == null) {
                return Optional.empty();
            }
            double score = cvss.calculateScore().getBaseScore();
            return Optional.of(String.format(Locale.ROOT, "%.1f, %s", score, word(score)));
        } catch (MalformedVectorException e) {
            return Optional.empty();
        }
    }

    private static String word(double score) {
        if (score >= 9) {
            return "critical";
        }
        if (score >= 7) {
            return "high";
        }
        if (score >= 4) {
            return "medium";
        }
        return score > 0 ? "low" : "none";
    }
}
