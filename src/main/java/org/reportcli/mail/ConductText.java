package org.reportcli.mail;

import org.reportcli.report.Report;

/** The answers on conduct as sentences; a question that was not answered is not mentioned. */
final class ConductText {
    private final StringBuilder text = new StringBuilder();

    private ConductText() {}

    static String of(Report.Conduct conduct) {
        ConductText sentences = new ConductText();
        conduct.ownAccountsOnly()
                .ifPresent(yes -> sentences.add(
                        yes, "I used only my own accounts or test accounts.", "I used accounts of others."));
        conduct.othersDataAccessed()
                .ifPresent(yes ->
                        sentences.add(yes, "I had access to data of others.", "I did not access data of others."));
        conduct.copiesDeleted()
                .ifPresent(yes -> sentences.add(
                        yes, "I have deleted my copies of data of others.", "I still hold copies of data of others."));
        conduct.serviceDisturbed()
                .ifPresent(yes -> sentences.add(
                        yes, "The operation of the service was disturbed.", "I did not disturb the service."));
        conduct.automatedScan().ifPresent(sentences::add);
        return sentences.text.toString();
    }

    private void add(Report.AutomatedScan scan) {
        add(
                switch (scan) {
                    case NONE -> "No automated scan was used.";
                    case VERIFIED -> "An automated scan was used, and I verified its result by hand.";
                    case UNVERIFIED -> "This is the result of an automated scan that I have not verified.";
                });
    }

    private void add(boolean answer, String yes, String no) {
        add(answer ? yes : no);
    }

    private void add(String sentence) {
        text.append("- ").append(sentence).append('\n');
    }
}
