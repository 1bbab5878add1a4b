package org.reportcli.mail;

import java.util.function.Function;
import org.reportcli.report.Report;

/** The answers on conduct as sentences; a question that was not answered is not mentioned. */
final class ConductText {
    private final StringBuilder text = new StringBuilder();

    private final Function<Label, String> words;

    private ConductText(Function<Label, String> words) {
        this.words = words;
    }

    static String of(Report.Conduct conduct, Function<Label, String> words) {
        ConductText sentences = new ConductText(words);
        conduct.ownAccountsOnly().ifPresent(yes -> sentences.add(yes, Label.OWN_ACCOUNTS, Label.OTHER_ACCOUNTS));
        conduct.othersDataAccessed().ifPresent(yes -> sentences.add(yes, Label.OTHERS_DATA, Label.NO_OTHERS_DATA));
        conduct.copiesDeleted().ifPresent(yes -> sentences.add(yes, Label.COPIES_DELETED, Label.COPIES_KEPT));
        conduct.serviceDisturbed().ifPresent(yes -> sentences.add(yes, Label.DISTURBED, Label.NOT_DISTURBED));
        conduct.automatedScan().ifPresent(sentences::add);
        return sentences.text.toString();
    }

    private void add(Report.AutomatedScan scan) {
        add(
                switch (scan) {
                    case NONE -> Label.NO_SCAN;
                    case VERIFIED -> Label.SCAN_VERIFIED;
                    case UNVERIFIED -> Label.SCAN_UNVERIFIED;
                });
    }

    private void add(boolean answer, Label yes, Label no) {
        add(answer ? yes : no);
    }

    private void add(Label sentence) {
        text.append("- ").append(words.apply(sentence)).append('\n');
    }
}
