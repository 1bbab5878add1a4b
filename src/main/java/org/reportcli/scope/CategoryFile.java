package org.reportcli.scope;

import java.util.ArrayList;
import java.util.List;
import org.reportcli.yaml.Fields;

/** What {@code categories.yaml} says, and the same in lines, as the build writes it down for a quick start. */
final class CategoryFile {
    /** The lines, beside the file: of each category its id, name, explanation, counter-example and weaknesses. */
    static final String LINES = "categories.lines";

    private static final int LINES_OF_ONE = 5;

    private CategoryFile() {}

    /** From the file that people write. */
    static List<Category> yaml() {
        return Resource.read("categories.yaml", fields -> fields.list("categories", CategoryFile::category));
    }

    /** From the lines that {@link #lines} wrote. */
    static List<Category> of(List<String> lines) {
        List<Category> categories = new ArrayList<>();
        for (int at = 0; at < lines.size(); at += LINES_OF_ONE) {
            categories.add(new Category(
                    lines.get(at),
                    lines.get(at + 1),
                    lines.get(at + 2),
                    lines.get(at + 3),
                    Resource.words(lines.get(at + 4))));
        }
        return categories;
    }

    static List<String> lines(List<Category> categories) {
        List<String> lines = new ArrayList<>();
        for (Category category : categories) {
            lines.add(category.id());
            lines.add(category.name());
            lines.add(category.explanation());
            lines.add(category.counterExample());
            lines.add(String.join(" ", category.weaknesses()));
        }
        return lines;
    }

    private static Category category(Fields fields) {
        Category category = new Category(
                fields.text("id").orElseThrow(),
                fields.text("name").orElseThrow(),
                fields.text("explanation").orElseThrow().strip(),
                fields.text("counter-example").orElseThrow(),
                fields.texts("cwe"));
        fields.done();
        return category;
    }
}
