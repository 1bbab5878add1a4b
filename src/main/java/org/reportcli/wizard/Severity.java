package org.reportcli.wizard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reportcli.lint.rules.KnownCodes;

/**
 * A CVSS 4.0 vector that grows with each answer. It stands in the draft also while it is not whole, so that a resumed
 * interview goes on with the next metric.
 */
final class Severity {
    private static final String PREFIX = "CVSS:4.0";
    private static final List<String> ORDER = List.of("AV", "AC", "AT", "PR", "UI", "VC", "VI", "VA", "SC", "SI", "SA");

    /** What scores least and most, for what was not asked yet. */
    private static final String LEAST = "AV:P/AC:H/AT:P/PR:H/UI:A/VC:N/VI:N/VA:N/SC:N/SI:N/SA:N";

    private static final String MOST = "AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:N";

    private Severity() {}

    /** Whether a vector is one that the questions can go on with. */
    static boolean isOurs(String vector) {
        return vector.strip().startsWith(PREFIX);
    }

    /** The choices of a question: each is the metrics that it stands for. */
    static List<String> choices(Topic topic) {
        return switch (topic) {
            case CVSS_AV -> List.of("AV:N", "AV:A", "AV:L", "AV:P");
            case CVSS_AC -> List.of("AC:L/AT:N", "AC:H/AT:N", "AC:L/AT:P", "AC:H/AT:P");
            case CVSS_PR -> List.of("PR:N", "PR:L", "PR:H");
            case CVSS_UI -> List.of("UI:N", "UI:P", "UI:A");
            case CVSS_VC -> List.of("VC:H", "VC:L", "VC:N");
            case CVSS_VI -> List.of("VI:H", "VI:L", "VI:N");
            case CVSS_VA -> List.of("VA:H", "VA:L", "VA:N");
            case CVSS_SC -> List.of("SC:N/SI:N/SA:N", "SC:L/SI:L/SA:N", "SC:H/SI:H/SA:N");
            default -> List.of();
        };
    }

    /** What a vector says to a question; empty where it says nothing yet. */
    static String answer(Topic topic, String vector) {
        Map<String, String> metrics = metrics(vector);
        for (String choice : choices(topic)) {
            if (metrics(choice).entrySet().stream()
                    .allMatch(each -> each.getValue().equals(metrics.get(each.getKey())))) {
                return choice;
            }
        }
        return "";
    }

    /** The vector with the metrics of one more answer. */
    static String with(String vector, String choice) {
        Map<String, String> metrics = metrics(isOurs(vector) ? vector : "");
        metrics.putAll(metrics(choice));
        StringBuilder text = new StringBuilder(PREFIX);
        ORDER.stream()
                .filter(metrics::containsKey)
                .forEach(name -> text.append('/').append(name).append(':').append(metrics.get(name)));
        metrics.keySet().removeAll(ORDER);
        metrics.forEach(
                (name, value) -> text.append('/').append(name).append(':').append(value));
        return text.toString();
    }

    /**
     * What the answers so far come to, in both versions: the scores between which it will end, or the score and the vector
     * where nothing is left to ask.
     */
    static List<String> said(String vector, Texts texts) {
        Map<String, String> known = metrics(vector);
        if (known.keySet().containsAll(ORDER)) {
            return List.of(whole("4.0", four(known), texts), whole("3.1", three(known), texts));
        }
        Map<String, String> least = completed(known, LEAST);
        Map<String, String> most = completed(known, MOST);
        return List.of(texts.get(
                "score.open", number(four(least)), number(four(most)), number(three(least)), number(three(most))));
    }

    private static String whole(String version, String vector, Texts texts) {
        String[] score = KnownCodes.severity(vector).orElse("?, none").split(", ");
        return texts.get("score", version, score[0], texts.get("severity." + score[1]), vector);
    }

    private static String number(String vector) {
        return KnownCodes.severity(vector)
                .map(score -> score.substring(0, score.indexOf(',')))
                .orElse("?");
    }

    private static Map<String, String> completed(Map<String, String> known, String rest) {
        Map<String, String> all = metrics(rest);
        all.putAll(known);
        return all;
    }

    private static String four(Map<String, String> all) {
        StringBuilder text = new StringBuilder(PREFIX);
        ORDER.forEach(name -> text.append('/').append(name).append(':').append(all.get(name)));
        return text.toString();
    }

    // 3.1 knows no second system: where the harm goes on to one, its impact is the greater of both.
    private static String three(Map<String, String> all) {
        boolean hard = all.get("AC").equals("H") || all.get("AT").equals("P");
        boolean changed = !(all.get("SC") + all.get("SI") + all.get("SA")).equals("NNN");
        return "CVSS:3.1/AV:" + all.get("AV") + "/AC:" + (hard ? "H" : "L") + "/PR:" + all.get("PR") + "/UI:"
                + (all.get("UI").equals("N") ? "N" : "R") + "/S:"
                + (changed ? "C" : "U") + "/C:"
                + greater(all.get("VC"), all.get("SC")) + "/I:" + greater(all.get("VI"), all.get("SI")) + "/A:"
                + greater(all.get("VA"), all.get("SA"));
    }

    private static String greater(String one, String other) {
        return "NLH".indexOf(one) >= "NLH".indexOf(other) ? one : other;
    }

    private static Map<String, String> metrics(String vector) {
        Map<String, String> metrics = new LinkedHashMap<>();
        for (String part : vector.strip().split("/")) {
            int colon = part.indexOf(':');
            if (colon > 0 && !part.startsWith("CVSS:")) {
                metrics.put(part.substring(0, colon), part.substring(colon + 1));
            }
        }
        return metrics;
    }
}
