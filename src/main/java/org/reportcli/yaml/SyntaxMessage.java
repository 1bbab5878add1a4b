package org.reportcli.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.reportcli.support.Excerpt;

/**
 * What the parser says about broken YAML, in words for people who write it: the parser's own speak of its tokens and
 * classes.
 *
 * @param text what is wrong, in one line
 * @param hint how to mend it
 */
record SyntaxMessage(String text, String hint) {
    private static final String QUOTE_IT =
            "put the text in quotes, or start a block with | and indent it, when it has a colon inside";

    /** @param line where it is, counted from 1 */
    static SyntaxMessage of(Exception thrown, int line) {
        String said = thrown instanceof JsonProcessingException json ? json.getOriginalMessage() : thrown.getMessage();
        String all = said == null ? "" : said;
        String check = "check the indentation and the quotes at and above line " + line;
        String problem = problem(all);
        if (problem.contains("(TAB)")) {
            return new SyntaxMessage("a tab where YAML takes spaces only", "indent with spaces; YAML takes no tabs");
        }
        if (problem.startsWith("mapping values are not allowed")) {
            return new SyntaxMessage("a colon where no key can stand", QUOTE_IT);
        }
        if (problem.contains("that cannot start any token")) {
            return new SyntaxMessage("a value cannot start with " + quoted(problem), "put the text in quotes");
        }
        if (problem.startsWith("found unexpected end of stream") && all.contains("quoted scalar")) {
            return new SyntaxMessage("a quote is opened and not closed", check);
        }
        if (problem.startsWith("expected ',' or ']'")) {
            return new SyntaxMessage(
                    "a list that starts with [ goes on wrongly here, or is not closed",
                    "separate with , and end with ]");
        }
        if (problem.startsWith("expected ',' or '}'")) {
            return new SyntaxMessage(
                    "a mapping that starts with { goes on wrongly here, or is not closed",
                    "separate with , and end with }");
        }
        if (problem.startsWith("expected <block end>")) {
            return new SyntaxMessage("this does not go on with what stands above it", check);
        }
        if (problem.startsWith("expected '<document start>'")) {
            return new SyntaxMessage("text behind the end of the document", "remove the line with ... or ---");
        }
        if (all.startsWith("Expected a field name")) {
            return new SyntaxMessage("a key is a text, not a list or a mapping", "write the key as a word");
        }
        if (problem.startsWith("found unknown escape character")) {
            return new SyntaxMessage(
                    "a backslash in double quotes with a letter that is no escape",
                    "write \\\\ for a backslash, or use single quotes");
        }
        boolean speaksOfItself = problem.indexOf('<') >= 0 || problem.contains("org.") || problem.contains("com.");
        return new SyntaxMessage(problem.isEmpty() || speaksOfItself ? "this is not YAML" : sentence(problem), check);
    }

    // The second half ("expected …, but found …") says more than the first ("while parsing …").
    private static String problem(String said) {
        String first = "";
        for (String raw : said.split("\\R")) {
            String line = raw.strip();
            if (line.startsWith("expected")
                    || line.startsWith("found")
                    || line.startsWith("could not")
                    || line.startsWith("mapping values")) {
                return line;
            }
            if (first.isEmpty() && !line.startsWith("in '") && !line.startsWith("at [")) {
                first = line;
            }
        }
        return first;
    }

    private static String quoted(String problem) {
        int start = problem.indexOf('\'');
        int end = problem.indexOf('\'', start + 1);
        return start < 0 || end < 0 ? "this character" : problem.substring(start, end + 1);
    }

    private static String sentence(String problem) {
        String brief = problem.length() > 3 * Excerpt.LONGEST ? Excerpt.of(problem) : problem;
        return Character.toLowerCase(brief.charAt(0)) + brief.substring(1);
    }
}
