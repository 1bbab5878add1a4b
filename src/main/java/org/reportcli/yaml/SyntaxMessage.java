package org.reportcli.yaml;

/** The parser's words about broken YAML, in one line and without its advertising of places. */
final class SyntaxMessage {
    private static final int LONGEST = 160;

    private SyntaxMessage() {}

    static String of(Exception thrown) {
        String said = thrown instanceof com.fasterxml.jackson.core.JsonProcessingException json
                ? json.getOriginalMessage()
                : thrown.getMessage();
        if (said == null) {
            return "this is not YAML";
        }
        String line = said.lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty() && !l.startsWith("in '") && !l.startsWith("at ["))
                .findFirst()
                .orElse("this is not YAML");
        // The parser's second half ("expected …, but found …") says more than its first ("while parsing …").
        String better = said.lines()
                .map(String::strip)
                .filter(l -> l.startsWith("expected")
                        || l.startsWith("found")
                        || l.startsWith("could not")
                        || l.startsWith("mapping values"))
                .findFirst()
                .orElse(line);
        return better.length() > LONGEST ? better.substring(0, LONGEST) + "…" : better;
    }

    static String hint(String said, Source source, Range at) {
        if (said.contains("'\\t'") || said.contains("\\t(TAB)")) {
            return "indent with spaces; YAML takes no tabs";
        }
        if (said.startsWith("mapping values")) {
            return "put the text in quotes, or start a block with | and indent it, when it has a colon inside";
        }
        return "check the indentation and the quotes at and above line "
                + source.position(at.start()).line();
    }
}
