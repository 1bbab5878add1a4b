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

    private Severity() {}

    /** Whether a vector is one that the questions can go on with. */
    static boolean isOurs(String vector) {
        return vector.strip().startsWith(PREFIX);
    }

    /** Whether a vector says anything of what is harmed; before that its score is nothing, and means nothing. */
    static boolean tellsOfHarm(String vector) {
        return vector.contains("/VC:") || vector.contains("/VI:") || vector.contains("/VA:");
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

    /** The scores of both versions, where what was not asked yet counts as the least harm. */
    static String scores(String vector) {
        Map<String, String> all = new LinkedHashMap<>();
        ORDER.forEach(name -> all.put(name, "N"));
        all.put("AC", "L");
        all.putAll(metrics(vector));
        StringBuilder four = new StringBuilder(PREFIX);
        ORDER.forEach(name -> four.append('/').append(name).append(':').append(all.get(name)));
        String three = three(all);
        return "4.0: " + KnownCodes.severity(four.toString()).orElse("?") + "; 3.1: "
                + KnownCodes.severity(three).orElse("?") + " (" + three + ")";
    }

    private static String three(Map<String, String> all) {
        boolean hard = all.get("AC").equals("H") || all.get("AT").equals("P");
        return "CVSS:3.1/AV:" + all.get("AV") + "/AC:" + (hard ? "H" : "L") + "/PR:" + all.get("PR") + "/UI:"
                + (all.get("UI").equals("N") ? "N" : "R") + "/S:"
                + (all.get("SC").equals("N") ? "U" : "C") + "/C:"
                + all.get("VC") + "/I:" + all.get("VI") + "/A:" + all.get("VA");
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
