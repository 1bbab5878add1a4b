package org.reportcli.lint;

import java.util.List;
import java.util.Optional;
import org.reportcli.report.ReportDocument;
import org.reportcli.report.ReportPlace;

/** What an acceptance has to say with {@code in} for a diagnostic to be let pass where it stands, and nowhere else. */
public final class PlaceName {
    private PlaceName() {}

    /** The place of a diagnostic; empty where it stands in none, as what is said of the whole report does. */
    public static Optional<String> of(Diagnostic found, ReportDocument document) {
        Places.Where where = new Places(document).of(found);
        return where.attachment()
                .map(attachment ->
                        ReportPlace.FIELDS.contains(attachment.path()) ? "./" + attachment.path() : attachment.path())
                .or(() -> field(where.field()));
    }

    private static Optional<String> field(List<String> keys) {
        for (int count = keys.size(); count > 0; count--) {
            String name = String.join(".", keys.subList(0, count));
            if (ReportPlace.FIELDS.contains(name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }
}
