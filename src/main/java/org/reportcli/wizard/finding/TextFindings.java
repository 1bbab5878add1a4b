package org.reportcli.wizard.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What people keep as text: an HTTP request or response, the output of {@code curl -v}, Markdown with headings. */
final class TextFindings {
    private static final List<String> METHODS =
            List.of("GET ", "POST ", "PUT ", "PATCH ", "DELETE ", "HEAD ", "OPTIONS ", "TRACE ", "CONNECT ");

    private TextFindings() {}

    static List<FindingDraft> read(String text) {
        List<String> lines = text.replace("\r\n", "\n").lines().toList();
        if (lines.stream().anyMatch(line -> line.startsWith("> ") && isRequestLine(line.substring(2)))) {
            return List.of(http(
                    lines.stream()
                            .filter(line -> line.startsWith("> "))
                            .map(line -> line.substring(2))
                            .toList(),
                    text));
        }
        String first =
                lines.stream().filter(line -> !line.isBlank()).findFirst().orElse("");
        if (isRequestLine(first) || first.startsWith("HTTP/")) {
            return List.of(http(lines, text));
        }
        return List.of(markdown(lines));
    }

    private static boolean isRequestLine(String line) {
        return line.contains(" HTTP/") && METHODS.stream().anyMatch(line::startsWith);
    }

    private static FindingDraft http(List<String> request, String whole) {
        String target = "";
        String host = "";
        for (String line : request) {
            if (target.isEmpty() && isRequestLine(line)) {
                target = line.split(" ", 3)[1];
            } else if (host.isEmpty() && line.toLowerCase(Locale.ROOT).startsWith("host:")) {
                host = line.substring(5).strip();
            }
        }
        String url = target.contains("://") ? target : host.isEmpty() ? "" : "https://" + host + target;
        // A query may hold a secret; the request itself, which is masked where needed, says it too.
        int query = url.indexOf('?');
        FindingDraft draft = new FindingDraft();
        return draft.affected("", List.of(query < 0 ? url : url.substring(0, query)))
                .block("proof-of-concept", whole);
    }

    private static FindingDraft markdown(List<String> lines) {
        FindingDraft draft = new FindingDraft();
        Map<String, StringBuilder> sections = new LinkedHashMap<>();
        String key = "";
        String fence = "";
        boolean headed = false;
        int at = frontMatter(lines, draft);
        for (; at < lines.size(); at++) {
            String line = lines.get(at);
            String bare = line.strip();
            if (!fence.isEmpty()) {
                fence = bare.startsWith(fence)
                                && bare.replace(fence.substring(0, 1), "").isEmpty()
                        ? ""
                        : fence;
            } else if (bare.startsWith("```") || bare.startsWith("~~~")) {
                fence = bare.substring(0, 3);
            } else if (heading(line) > 0) {
                String words =
                        line.substring(heading(line)).replaceAll("[#: ]+$", "").strip();
                String next = key(words);
                if (next.isEmpty() && !headed && heading(line) == 1) {
                    draft.title(words);
                } else if (!next.isEmpty()) {
                    key = next;
                    headed = true;
                    continue;
                }
                headed = true;
                if (heading(line) == 1 && key.isEmpty()) {
                    continue;
                }
            }
            sections.computeIfAbsent(key, any -> new StringBuilder())
                    .append(line)
                    .append('\n');
        }
        if (headed) {
            sections.forEach((name, content) -> section(draft, name, content.toString()));
        }
        return draft;
    }

    private static void section(FindingDraft draft, String key, String content) {
        switch (key) {
            case "title" -> draft.title(content.strip());
            case "steps" -> draft.list("steps", items(content));
            case "references" ->
                draft.list(
                        "references",
                        items(content).stream().map(TextFindings::link).toList());
            case "weakness" -> draft.weakness(content);
            case "cvss" -> draft.cvss(content);
            case "affected" -> {
                List<String> places = items(content);
                List<String> urls = places.stream()
                        .map(TextFindings::link)
                        .filter(place -> place.contains("://"))
                        .toList();
                draft.affected(
                        places.stream()
                                .filter(place -> !place.contains("://"))
                                .findFirst()
                                .orElse(""),
                        urls);
            }
            default -> draft.block(key.isEmpty() ? "description" : key, content);
        }
    }

    /** Where the text behind a heading's marks starts; 0 where the line is none. */
    private static int heading(String line) {
        int marks = 0;
        while (marks < line.length() && marks < 7 && line.charAt(marks) == '#') {
            marks++;
        }
        return marks > 0 && marks < 7 && marks < line.length() && line.charAt(marks) == ' ' ? marks : 0;
    }

    private static String key(String heading) {
        String words = heading.toLowerCase(Locale.ROOT);
        return words.startsWith("title") || words.startsWith("titel")
                ? "title"
                : starts(words, "step", "reproduc", "how to reproduce", "schritte", "reproduktion", "nachstellen")
                        ? "steps"
                        : starts(words, "impact", "auswirkung", "folgen")
                                ? "impact"
                                : starts(words, "poc", "proof of concept", "proof-of-concept", "exploit", "machbarkeit")
                                        ? "proof-of-concept"
                                        : starts(
                                                        words,
                                                        "remediation",
                                                        "recommend",
                                                        "fix",
                                                        "mitigation",
                                                        "suggested fix",
                                                        "empfehlung",
                                                        "behebung",
                                                        "abhilfe")
                                                ? "suggested-fix"
                                                : rest(words);
    }

    private static String rest(String words) {
        if (starts(
                words,
                "summary",
                "zusammenfassung",
                "description",
                "beschreibung",
                "details",
                "overview",
                "überblick")) {
            return "description";
        }
        if (starts(words, "cvss", "severity", "schweregrad")) {
            return "cvss";
        }
        if (starts(words, "cwe", "weakness", "schwachstelle")) {
            return "weakness";
        }
        if (starts(words, "reference", "referenz", "quellen", "links")) {
            return "references";
        }
        return starts(words, "affected", "betroffen") ? "affected" : "";
    }

    private static boolean starts(String words, String... beginnings) {
        for (String beginning : beginnings) {
            if (words.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** Items of a list; a line that starts none belongs to the item before it, exactly as it is. */
    private static List<String> items(String content) {
        List<StringBuilder> items = new ArrayList<>();
        boolean fenced = false;
        for (String line : content.lines().toList()) {
            int start = fenced ? 0 : marker(line);
            fenced ^= line.strip().startsWith("```") || line.strip().startsWith("~~~");
            if (start > 0 || items.isEmpty()) {
                items.add(new StringBuilder(line.substring(start)));
            } else {
                items.get(items.size() - 1).append('\n').append(line);
            }
        }
        return items.stream().map(StringBuilder::toString).toList();
    }

    private static int marker(String line) {
        if (line.startsWith("- ") || line.startsWith("* ") || line.startsWith("+ ")) {
            return 2;
        }
        int digits = 0;
        while (digits < line.length() && digits < 4 && Character.isDigit(line.charAt(digits))) {
            digits++;
        }
        boolean numbered = digits > 0
                && digits + 1 < line.length()
                && (line.charAt(digits) == '.' || line.charAt(digits) == ')')
                && line.charAt(digits + 1) == ' ';
        return numbered ? digits + 2 : 0;
    }

    /** The address of {@code [words](address)} or {@code <address>}; else the text as it is. */
    private static String link(String text) {
        int open = text.indexOf("](");
        int close = text.indexOf(')', Math.max(open, 0));
        if (open >= 0 && close > open) {
            return text.substring(open + 2, close);
        }
        String bare = text.strip();
        return bare.startsWith("<") && bare.endsWith(">") && bare.length() > 2
                ? bare.substring(1, bare.length() - 1)
                : bare;
    }

    /** Takes {@code key: value} lines between the two marks; answers where the text starts. */
    private static int frontMatter(List<String> lines, FindingDraft draft) {
        if (lines.isEmpty() || !lines.get(0).equals("---")) {
            return 0;
        }
        int end = lines.subList(1, lines.size()).indexOf("---") + 1;
        for (int at = 1; at < end; at++) {
            int colon = lines.get(at).indexOf(':');
            if (colon > 0) {
                String value = lines.get(at).substring(colon + 1).strip();
                String key = lines.get(at).substring(0, colon).strip().toLowerCase(Locale.ROOT);
                section(draft, key.equals("title") ? "title" : key(key), key, value);
            }
        }
        return end == 0 ? 0 : end + 1;
    }

    private static void section(FindingDraft draft, String known, String key, String value) {
        if (!known.isEmpty() && !key.equals("description")) {
            section(draft, known, unquoted(value));
        }
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1
                && (value.startsWith("\"") || value.startsWith("'"))
                && value.endsWith(value.substring(0, 1));
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
