package org.reportcli.wizard.line;

import java.util.List;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.LineReader;

/** Takes what a question offers as it is: who made the list has chosen, and may answer to synonyms. */
final class Offered implements CompletionMatcher {
    private String typed = "";
    private List<Candidate> offered = List.of();

    @Override
    public void compile(
            Map<LineReader.Option, Boolean> options,
            boolean prefix,
            CompletingParsedLine line,
            boolean caseInsensitive,
            int errors,
            String originalGroupName) {
        typed = line.word().substring(0, line.wordCursor());
    }

    @Override
    public List<Candidate> matches(List<Candidate> candidates) {
        offered = List.copyOf(candidates);
        return offered;
    }

    @Override
    public Candidate exactMatch() {
        return offered.stream()
                .filter(each -> each.value().equals(typed))
                .findFirst()
                .orElse(null);
    }

    @Override
    public String getCommonPrefix() {
        String common = null;
        for (Candidate each : offered) {
            common = common == null ? each.value() : common(common, each.value());
        }
        return common == null || !common.startsWith(typed) ? typed : common;
    }

    private static String common(String one, String other) {
        int length = 0;
        while (length < one.length() && length < other.length() && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        if (length > 0 && Character.isHighSurrogate(one.charAt(length - 1))) {
            length--;
        }
        return one.substring(0, length);
    }
}
