package org.reportcli.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reportcli.support.Excerpt;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Reads one YAML document, from Jackson's token stream and not through its object mapper: positions come with the
 * tokens, and a pipeline's lint does not pay for reflection.
 *
 * <p>Refused, each with its place: anchors, aliases, tags, merge keys, duplicate keys, a second document, text that is
 * not UTF-8, and what is over the {@link YamlLimits}. Never throws for what a file says.
 */
public final class YamlReader {
    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxStringLength(4 << 20)
                    .maxNumberLength(4 << 20)
                    .maxNameLength(1 << 16)
                    .build())
            .build();

    private final Source source;
    private final YamlLimits limits;
    private final List<Problem> problems = new ArrayList<>();
    private YAMLParser parser;
    private int nodes;

    private YamlReader(Source source, YamlLimits limits) {
        this.source = source;
        this.limits = limits;
    }

    /** Reads a file's bytes; {@code name} is what messages call it. */
    public static YamlDocument read(String name, byte[] bytes, YamlLimits limits) {
        if (bytes.length > limits.bytes()) {
            Problem tooLarge = new Problem(
                    "yaml/too-large",
                    Range.START,
                    "the file has more than " + limits.bytes() + " bytes, which is the most that is read",
                    Optional.empty());
            return new YamlDocument(new Source(name, ""), Optional.empty(), List.of(tooLarge));
        }
        List<Problem> encoding = new ArrayList<>();
        Source source = YamlText.decode(name, bytes, encoding);
        return encoding.isEmpty() ? read(source, limits) : new YamlDocument(source, Optional.empty(), encoding);
    }

    /** Reads a text. */
    public static YamlDocument read(Source source, YamlLimits limits) {
        return YamlText.unprintable(source)
                .map(problem -> new YamlDocument(source, Optional.empty(), List.of(problem)))
                .orElseGet(() -> new YamlReader(source, limits).read());
    }

    private YamlDocument read() {
        try (YAMLParser yaml = FACTORY.createParser(source.text())) {
            parser = yaml;
            Optional<Node> root = Optional.empty();
            if (parser.nextToken() != null) {
                root = Optional.of(node(0));
                if (parser.nextToken() != null) {
                    problem(
                            here(),
                            "yaml/syntax",
                            "a second document starts here; one file holds one",
                            "remove the line with ---");
                }
            }
            return new YamlDocument(source, root, problems);
        } catch (Stop e) {
            return new YamlDocument(source, Optional.empty(), problems);
        } catch (JsonProcessingException e) {
            return broken(place(e), e);
        } catch (IOException e) {
            return broken(Range.START, e);
        }
    }

    private YamlDocument broken(Range at, IOException e) {
        SyntaxMessage said = SyntaxMessage.of(e, source.position(at.start()).line());
        problem(at, "yaml/syntax", said.text(), said.hint());
        return new YamlDocument(source, Optional.empty(), problems);
    }

    private Node node(int depth) throws IOException {
        if (depth > limits.depth()) {
            throw stop(
                    "yaml/too-deep", "more than " + limits.depth() + " levels inside each other", "write it flatter");
        }
        if (++nodes > limits.nodes()) {
            throw stop("yaml/too-large", "more than " + limits.nodes() + " values", "move lists into an attachment");
        }
        if (parser.isCurrentAlias()) {
            throw stop(
                    "yaml/alias",
                    "an alias (*" + Excerpt.of(parser.getText()) + ") is not taken here",
                    "write the value out");
        }
        if (parser.getObjectId() != null) {
            throw stop(
                    "yaml/alias",
                    "an anchor (&" + Excerpt.of(parser.getObjectId()) + ") is not taken here",
                    "remove it");
        }
        if (parser.getTypeId() != null) {
            throw stop(
                    "yaml/tag",
                    "a tag (" + tag(parser.getTypeId()) + ") is not taken here",
                    "remove it; quote the text if it starts with !");
        }
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> mapping(depth);
            case START_ARRAY -> sequence(depth);
            default -> scalar();
        };
    }

    private Node mapping(int depth) throws IOException {
        int start = offset(parser.currentTokenLocation());
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            Range keyRange = here();
            if (key.equals("<<")) {
                throw stop("yaml/alias", "a merge key (<<) is not taken here", "write the keys out");
            }
            if (parser.isCurrentAlias() || parser.getObjectId() != null) {
                throw stop("yaml/alias", "anchors and aliases are not taken here", "write the key out");
            }
            refuseHalfCharacters(key, keyRange);
            parser.nextToken();
            Node value = node(depth + 1);
            if (entries.putIfAbsent(key, new Node.Entry(key, keyRange, value)) != null) {
                int line = source.position(entries.get(key).keyRange().start()).line();
                problem(
                        keyRange,
                        "yaml/duplicate-key",
                        "'" + Excerpt.of(key) + "' is here twice (first in line " + line + ")",
                        "keep one");
            }
        }
        return new Node.Mapping(
                java.util.Collections.unmodifiableMap(entries),
                new Range(start, Math.max(start, lastEnd(entries, start))));
    }

    private static int lastEnd(Map<String, Node.Entry> entries, int start) {
        int end = start;
        for (Node.Entry entry : entries.values()) {
            end = Math.max(
                    end, Math.max(entry.keyRange().end(), entry.value().range().end()));
        }
        return end;
    }

    private Node sequence(int depth) throws IOException {
        int start = offset(parser.currentTokenLocation());
        List<Node> items = new ArrayList<>();
        int end = start;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Node item = node(depth + 1);
            end = Math.max(end, item.range().end());
            items.add(item);
        }
        return new Node.Sequence(List.copyOf(items), new Range(start, end));
    }

    private Node scalar() throws IOException {
        Range range = here();
        // The parser tells of the anchor of a mapping or list, and is silent about that of a scalar.
        if (source.text().startsWith("&", range.start())) {
            throw stop("yaml/alias", "an anchor (&) is not taken here", "remove it");
        }
        char first = range.start() < source.text().length() && range.end() > range.start()
                ? source.text().charAt(range.start())
                : 0;
        boolean plain = first != '"' && first != '\'' && first != '|' && first != '>';
        // For a plain scalar that YAML reads as null, the parser's text is not what was written.
        String value = parser.currentToken() == JsonToken.VALUE_NULL
                ? source.text().substring(range.start(), range.end())
                : parser.getText();
        refuseHalfCharacters(value, range);
        return new Node.Scalar(value, plain, source, range);
    }

    // Escapes can make halves of surrogate pairs, which no encoding can write.
    private void refuseHalfCharacters(String text, Range range) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                int point = text.codePointAt(at);
                if (!Character.isSupplementaryCodePoint(point)) {
                    problem(
                            range,
                            "yaml/syntax",
                            String.format("half of a character: \\u%04X", point),
                            "write the whole character, or \\U with its eight digits");
                    return;
                }
                at++;
            }
        }
    }

    /** A tag as it is written: the standard ones short (YAML 1.2, section 6.8.2), others behind their mark. */
    private static String tag(String id) {
        String standard = "tag:yaml.org,2002:";
        if (id.startsWith(standard)) {
            return "!!" + Excerpt.of(id.substring(standard.length()));
        }
        return id.startsWith("tag:") ? "!<" + Excerpt.of(id) + ">" : "!" + Excerpt.of(id);
    }

    private Range here() {
        int start = offset(parser.currentTokenLocation());
        return new Range(start, Math.max(start, offset(parser.currentLocation())));
    }

    private int offset(JsonLocation location) {
        return source.offset(location.getLineNr(), location.getColumnNr());
    }

    // The exception's own location is that of the token before; the mark is where the scanner stood. Of a quote that is
    // not closed that is the end of the file, and where it opens says more.
    private Range place(JsonProcessingException e) {
        int at = e.getLocation() == null ? 0 : offset(e.getLocation());
        if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            boolean open = marked.getContext() != null
                    && marked.getContext().contains("quoted scalar")
                    && marked.getProblem().startsWith("found unexpected end");
            Mark mark = open ? marked.getContextMark() : marked.getProblemMark();
            at = source.offset(mark.getLine() + 1, mark.getColumn() + 1);
        }
        return new Range(at, at);
    }

    private void problem(Range range, String rule, String message, String hint) {
        problems.add(new Problem(rule, range, message, hint));
    }

    private Stop stop(String rule, String message, String hint) {
        problem(here(), rule, message, hint);
        return new Stop();
    }

    /** Reading ends here; the problem that says why is recorded. */
    private static final class Stop extends IOException {
        private static final long serialVersionUID = 1;
    }
}
