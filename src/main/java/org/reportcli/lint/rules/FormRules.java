package org.reportcli.lint.rules;

import java.util.List;
import org.reportcli.lint.Rule;
import org.reportcli.report.ReportReader;

/** The rules under which the reader complains of a file's form. None of {@code yaml/} can be let pass. */
final class FormRules {
    static final List<Rule> ALL = List.of(
            yaml(
                    "syntax",
                    "the file is no YAML",
                    "The text breaks YAML's rules, so nobody can tell what it says.",
                    "check the indentation and the quotes"),
            yaml("empty", "the file is empty", "There is nothing to check and nothing to send.", ReportReader.START),
            yaml(
                    "encoding",
                    "the file is not UTF-8",
                    "Reports are read as UTF-8, with or without a byte-order mark, on every machine alike.",
                    "save it as UTF-8"),
            yaml(
                    "too-large",
                    "the file is too large",
                    "A report of more than 1 MiB or 20,000 values is a weapon or a mistake. Long material belongs into"
                            + " attachments.",
                    "move long material into a file and name it under attachments"),
            yaml(
                    "too-deep",
                    "too many levels inside each other",
                    "No report needs that many levels; files that have them want to exhaust the reader.",
                    "write it flatter"),
            yaml(
                    "alias",
                    "an anchor, an alias or a merge key",
                    "A few lines of aliases can stand for gigabytes. A report needs none, so none is taken.",
                    "write the value out"),
            yaml(
                    "tag",
                    "a tag",
                    "Tags ask a reader to build objects. A report is text, so none is taken.",
                    "remove it; quote the text if it starts with !"),
            yaml(
                    "duplicate-key",
                    "a key is there twice",
                    "Programs differ in which of the two they take: what you check would not be what the vendor reads.",
                    "keep one"),
            yaml(
                    "schema",
                    "the version of the format is missing or unknown",
                    "The key 'schema' tells which version of the format the file is written in.",
                    "start the file with 'schema: 1'"),
            yaml(
                    "type",
                    "a value of the wrong kind",
                    "A list where a text is expected, a word that is none of those which are possible, and the like.",
                    "write what the message names: a text, a list with dashes, or keys with values"),
            yaml(
                    "unknown-key",
                    "a key that the format does not have",
                    "A key that is misspelt would be ignored, and what stands behind it would not reach the vendor.",
                    "correct or remove the key"),
            yaml(
                    "missing-key",
                    "an entry lacks a key that it cannot do without",
                    "An attachment needs its path; an acceptance needs its rule and the reason for it, and where it has 'in', a"
                            + " place behind it.",
                    "add the key"),
            Rule.error(
                    "quality/date",
                    "a date that is in no calendar",
                    "Dates are written year-month-day, and the day must exist.",
                    "write year-month-day, such as 2026-11-30"));

    private FormRules() {}

    private static Rule yaml(String name, String title, String explanation, String hint) {
        return Rule.error("yaml/" + name, title, explanation, hint).notAcceptable();
    }
}
