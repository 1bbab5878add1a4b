package org.reportcli.scope;

import java.util.ArrayList;
import java.util.List;
import org.reportcli.report.Report;

/** The phrases of a vendor's own category: found as they are written, in any case, from one edge of a word to another. */
public final class OwnCategory {
    private final List<String> phrases;

    public OwnCategory(List<String> match) {
        this.phrases = match.stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** Where the phrases stand in a report, in its order; each counts once in a text. */
    public List<Phrase> find(Report report) {
        List<Phrase> found = new ArrayList<>();
        for (Section section : Section.of(report)) {
            for (String phrase : phrases) {
                int at = indexOf(section.text(), phrase);
                if (at >= 0) {
                    int end = at + phrase.length();
                    found.add(
                            new Phrase(section.place(), at, end, section.text().substring(at, end), 1));
                }
            }
        }
        return List.copyOf(found);
    }

    private static int indexOf(String text, String phrase) {
        char first = phrase.charAt(0);
        char upper = Character.toUpperCase(first);
        char lower = Character.toLowerCase(first);
        for (int at = 0; at + phrase.length() <= text.length(); at++) {
            char c = text.charAt(at);
            if ((c == upper || c == lower)
                    && text.regionMatches(true, at, phrase, 0, phrase.length())
                    && isEdge(text, at)
                    && isEdge(text, at + phrase.length())) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isEdge(String text, int at) {
        return at == 0
                || at == text.length()
                || !Character.isLetterOrDigit(text.charAt(at - 1))
                || !Character.isLetterOrDigit(text.charAt(at));
    }
}
