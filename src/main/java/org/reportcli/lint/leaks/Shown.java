package org.reportcli.lint.leaks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.Level;

/**
 * What is said of one file. A file may hold a million leaks of a kind; nobody reads on after the first ones, and no file may
 * fill the memory, so that of each rule the first are shown and the others counted.
 */
final class Shown {
    /** So many of one rule are shown of each text in the file. */
    static final int OF_A_TEXT = 100;

    /** So many of one rule are shown of all texts in the file. */
    static final int OF_A_FILE = 1_000;

    private final LeakDiagnostics diagnostics;
    private final List<Diagnostic> shown = new ArrayList<>();
    private final Map<Kind, Tally> texts = new LinkedHashMap<>();
    private final Map<Kind, Tally> files = new LinkedHashMap<>();

    private record Kind(String rule, Level level) {}

    private static final class Tally {
        private int shown;
        private long others;
        private Diagnostic last;
    }

    Shown(LeakDiagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Shows or counts one of the text that is looked at. */
    void ofText(String rule, Level level, Supplier<Diagnostic> said) {
        Kind kind = new Kind(rule, level);
        Tally file = files.computeIfAbsent(kind, each -> new Tally());
        Tally text = texts.computeIfAbsent(kind, each -> new Tally());
        if (file.shown >= OF_A_FILE) {
            file.others++;
        } else if (text.shown >= OF_A_TEXT) {
            text.others++;
        } else {
            file.shown++;
            text.shown++;
            file.last = said.get();
            text.last = file.last;
            shown.add(file.last);
        }
    }

    /** Shows or counts one of the file or of something in it. */
    void ofPart(Diagnostic said) {
        Tally file = files.computeIfAbsent(new Kind(said.rule(), said.level()), each -> new Tally());
        if (file.shown >= OF_A_TEXT) {
            file.others++;
        } else {
            file.shown++;
            file.last = said;
            shown.add(said);
        }
    }

    void endOfText() {
        count(texts);
    }

    /** All that is to be shown. */
    List<Diagnostic> finish() {
        count(files);
        return shown;
    }

    private void count(Map<Kind, Tally> tallies) {
        for (Tally tally : tallies.values()) {
            if (tally.others > 0) {
                shown.add(diagnostics.more(tally.last, tally.others));
            }
        }
        tallies.clear();
    }
}
