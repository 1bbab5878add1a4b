package org.reportcli.wizard.sitting;

import java.util.List;
import java.util.Properties;
import org.reportcli.wizard.EnglishSentences;

/** The same turns where the questions are asked in German; what is typed stays, since each choice has a word of its own. */
final class InGerman {
    private InGerman() {}

    static List<Turn> of(List<Turn> english) {
        Properties from = EnglishSentences.properties("texts.en");
        Properties to = EnglishSentences.properties("texts.de");
        return english.stream()
                .map(turn -> new Turn(translated(turn.question(), from, to), turn.lines()))
                .toList();
    }

    // A turn may name the start of a question; all of it stands on the screen in either language.
    private static String translated(String question, Properties from, Properties to) {
        return from.stringPropertyNames().stream()
                .filter(key -> from.getProperty(key).startsWith(question))
                .map(to::getProperty)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no question starts with: " + question));
    }
}
