package org.reportcli.scope;

import java.util.ArrayList;
import java.util.List;
import org.reportcli.report.Report;

/** A text of a report with its place. */
record Section(Place place, String text) {

    /** What a report tells, in the order in which it is read. */
    static List<Section> of(Report report) {
        List<Section> sections = new ArrayList<>(prose(report));
        for (int at = 0; at < report.affected().size(); at++) {
            int entry = at;
            Report.Affected affected = report.affected().get(at);
            affected.product()
                    .ifPresent(text -> sections.add(new Section(Place.of("affected", entry, "product"), text)));
            for (int url = 0; url < affected.urls().size(); url++) {
                sections.add(new Section(
                        Place.of("affected", entry, "urls", url),
                        affected.urls().get(url)));
            }
        }
        return sections;
    }

    /** The sentences of a report: what says what is wrong and what follows from it. */
    static List<Section> prose(Report report) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(Place.TITLE, report.title()));
        sections.add(new Section(Place.DESCRIPTION, report.description()));
        report.impact().ifPresent(text -> sections.add(new Section(Place.of("impact"), text)));
        for (int at = 0; at < report.steps().size(); at++) {
            sections.add(new Section(Place.of("steps", at), report.steps().get(at)));
        }
        report.proofOfConcept().ifPresent(text -> sections.add(new Section(Place.of("proof-of-concept"), text)));
        return sections;
    }
}
