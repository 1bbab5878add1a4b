package org.reportcli.wizard.line;

import java.util.Locale;

/** What the line editor itself says, in a language. */
enum Words {
    ENGLISH(
            "Enter skip",
            "Enter keep",
            "? help",
            "< back",
            "Tab list",
            "Ctrl-C stop",
            "End: a line with only a dot, or Ctrl-D",
            "Ctrl-E editor",
            "an answer is needed here",
            "that is none of the choices: type a number, or the first letters",
            "kept as it was",
            "there is no editor: set EDITOR, for example EDITOR=nano",
            "the editor could not be used: ",
            "(chosen)"),
    GERMAN(
            "Enter \u00FCberspringen",
            "Enter behalten",
            "? Hilfe",
            "< zur\u00FCck",
            "Tab Liste",
            "Strg-C aufh\u00F6ren",
            "Ende: eine Zeile nur mit einem Punkt, oder Strg-D",
            "Strg-E Editor",
            "hier wird eine Antwort gebraucht",
            "das steht nicht zur Wahl: eine Zahl oder die ersten Buchstaben eingeben",
            "bleibt, wie es war",
            "es gibt keinen Editor: EDITOR setzen, zum Beispiel EDITOR=nano",
            "der Editor lie\u00DF sich nicht benutzen: ",
            "(gew\u00E4hlt)");

    final String skip;
    final String keep;
    final String help;
    final String back;
    final String list;
    final String leave;
    final String end;
    final String editor;
    final String needed;
    final String noChoice;
    final String kept;
    final String noEditor;
    final String editorFailed;
    final String chosen;

    Words(
            String skip,
            String keep,
            String help,
            String back,
            String list,
            String leave,
            String end,
            String editor,
            String needed,
            String noChoice,
            String kept,
            String noEditor,
            String editorFailed,
            String chosen) {
        this.skip = skip;
        this.keep = keep;
        this.help = help;
        this.back = back;
        this.list = list;
        this.leave = leave;
        this.end = end;
        this.editor = editor;
        this.needed = needed;
        this.noChoice = noChoice;
        this.kept = kept;
        this.noEditor = noEditor;
        this.editorFailed = editorFailed;
        this.chosen = chosen;
    }

    static Words in(Locale language) {
        return language.getLanguage().equals("de") ? GERMAN : ENGLISH;
    }
}
