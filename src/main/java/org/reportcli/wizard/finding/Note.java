package org.reportcli.wizard.finding;

import java.util.Locale;

/** What the reporter has to know about an import. A note never quotes what was imported. */
enum Note {
    SEVERAL_FINDINGS(
            "the file holds {0} findings; this is number {1}", "die Datei enthält {0} Funde; dies ist Nummer {1}"),
    SEVERAL_PRODUCTS(
            "only the first of several affected products was taken over",
            "nur das erste von mehreren betroffenen Produkten wurde übernommen"),
    OLD_CVSS(
            "a CVSS 3.0 vector was left out: a report takes 3.1 or 4.0",
            "ein Vektor nach CVSS 3.0 blieb weg: ein Bericht nimmt 3.1 oder 4.0"),
    SCANNED(
            "this comes from a scanner: conduct.automated-scan is unverified until you have seen it by hand",
            "dies stammt von einem Scanner: conduct.automated-scan bleibt unverified, bis Sie es von Hand gesehen haben"),
    WRITTEN_OUT(
            "control or invisible characters were written out, such as \\x1B",
            "Steuerzeichen oder unsichtbare Zeichen wurden ausgeschrieben, etwa als \\x1B"),
    CUT(
            "a text longer than 65,536 characters was cut; attach the file itself",
            "ein Text von mehr als 65.536 Zeichen wurde gekürzt; hängen Sie die Datei selbst an");

    private final String english;
    private final String german;

    Note(String english, String german) {
        this.english = english;
        this.german = german;
    }

    /** The note in German, or else in English. */
    String in(Locale language, Object... values) {
        String text = language.getLanguage().equals("de") ? german : english;
        for (int at = 0; at < values.length; at++) {
            text = text.replace("{" + at + "}", values[at].toString());
        }
        return text;
    }
}
