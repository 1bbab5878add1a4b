package org.reportcli.wizard.line;

import java.util.List;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.LineReader;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;

/**
 * Takes what a question offers as it is: who made the list has chosen, and may answer to synonyms. No more is shown than fits
 * on the screen; more letters bring the rest.
 */
final class Offered implements CompletionMatcher {
    // The question, its hints and the line that is typed stay in sight.
    private static final int KEPT_ROWS = 8;
    private static final int GAP = 2;

    private final Terminal terminal;
    private String typed = "";
    private List<Candidate> offered = List.of();

    Offered(Terminal terminal) {
        this.terminal = terminal;
    }

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
        Size size = terminal.getSize();
        int widest = 1;
        for (Candidate each : offered) {
            widest = Math.max(widest, Page.width(each.displ()));
        }
        int fitting = Math.max(1, size.getColumns() / (widest + GAP)) * Math.max(1, size.getRows() - KEPT_ROWS);
        return offered.subList(0, Math.min(offered.size(), fitting));
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
