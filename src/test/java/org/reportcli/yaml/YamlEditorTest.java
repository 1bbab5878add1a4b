package org.reportcli.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class YamlEditorTest {
    private static final List<String> ORDER = List.of("schema", "title", "description", "steps", "reporter");
    private static final String FILE = """
            # my finding
            schema: 1
            title: Old  # not final

            # who I am
            reporter:
              name: Ada   # me
              email: ada@example.org
            lint: { accept: [{ rule: a, reason: b }] }   # on purpose
            """;

    private static String set(String text, List<String> path, YamlValue value) {
        YamlEditor editor = new YamlEditor("report.yaml", text, YamlLimits.HANDWRITTEN);
        editor.set(path, value, ORDER);
        return editor.text();
    }

    private static Node read(String text) {
        YamlDocument document = YamlReader.read(new Source("report.yaml", text), YamlLimits.HANDWRITTEN);
        assertThat(document.problems()).as(text).isEmpty();
        return document.root().orElseThrow();
    }

    @Test
    void replacesAValueAndKeepsTheCommentBehindIt() {
        assertThat(set(FILE, List.of("title"), YamlValue.text("New: title")))
                .isEqualTo(FILE.replace("Old  #", "\"New: title\"  #"));
        assertThat(set(FILE, List.of("reporter", "name"), YamlValue.text("Eve")))
                .isEqualTo(FILE.replace("Ada ", "Eve "));
    }

    @Test
    void addsAKeyWherePeopleLookForIt() {
        assertThat(set(FILE, List.of("description"), YamlValue.block("One.\n\n  Two.\n")))
                .isEqualTo(FILE.replace("final\n", "final\ndescription: |\n  One.\n\n    Two.\n"));
        assertThat(set(FILE, List.of("reporter", "credit"), YamlValue.text("anonymous")))
                .isEqualTo(FILE.replace("example.org\n", "example.org\n  credit: anonymous\n"));
        assertThat(set(FILE, List.of("extra"), YamlValue.text("1"))).isEqualTo(FILE + "extra: \"1\"\n");
    }

    @Test
    void replacesAFlowMappingWhole() {
        Node root = read(set(FILE, List.of("lint", "more"), YamlValue.text("x")));

        assertThat(((Node.Mapping) ((Node.Mapping) root).get("lint").orElseThrow()).entries())
                .containsOnlyKeys("accept", "more");
    }

    @Test
    void replacesABlockByALineAndBack() {
        String block = set("description: |\n  one\n  two\n# end\n", List.of("description"), YamlValue.text("three"));
        assertThat(block).isEqualTo("description: three\n# end\n");
        assertThat(set(block, List.of("description"), YamlValue.block("one\ntwo")))
                .isEqualTo("description: |-\n  one\n  two\n# end\n");
    }

    private static String add(String text) {
        YamlEditor editor = new YamlEditor("report.yaml", text, YamlLimits.HANDWRITTEN);
        Map<String, YamlValue> item = new LinkedHashMap<>();
        item.put("rule", YamlValue.text("c"));
        item.put("reason", YamlValue.text("d"));
        editor.add(List.of("lint", "accept"), new YamlValue.Fields(item), ORDER);
        return editor.text();
    }

    @Test
    void addsAnItemBehindTheOthersAndKeepsTheirComments() {
        String list = """
                lint:
                  accept:
                    # asked by mail
                    - { rule: a, reason: b }  # on purpose
                    # the last
                    - rule: b
                      reason: |
                        two
                        lines
                # the end
                """;

        assertThat(add(list)).isEqualTo(list.replace("# the end", "    - rule: c\n      reason: d\n# the end"));
        assertThat(add(list.substring(0, list.indexOf("    # the last")).stripTrailing()))
                .endsWith("# on purpose\n    - rule: c\n      reason: d\n");
        assertThat(add("lint:\n  accept:\n  - rule: a\n    reason: b\n"))
                .isEqualTo("lint:\n  accept:\n  - rule: a\n    reason: b\n  - rule: c\n    reason: d\n");
    }

    @Test
    void addsAnItemToAListInBracketsAndToNone() {
        Node expected = read("lint: { accept: [{ rule: a, reason: b }, { rule: c, reason: d }] }");

        for (String text : List.of(
                "lint: { accept: [{ rule: a, reason: b }] }\n",
                "lint:\n  accept: [{ rule: a, reason: b }]\n",
                "lint:\n accept:\n - rule: a\n   reason: b\n")) {
            assertThat(plain(read(add(text)))).isEqualTo(plain(expected));
        }
        for (String text : List.of("", "lint:\n", "lint:\n  accept: []\n", "lint:\n  accept:\n")) {
            assertThat(plain(read(add(text)))).isEqualTo("{lint={accept=[{rule=c, reason=d}]}}");
        }
    }

    private static String plain(Node node) {
        if (node instanceof Node.Mapping mapping) {
            Map<String, String> plain = new LinkedHashMap<>();
            mapping.entries().forEach((key, entry) -> plain.put(key, plain(entry.value())));
            return plain.toString();
        }
        return node instanceof Node.Sequence sequence
                ? sequence.items().stream().map(YamlEditorTest::plain).toList().toString()
                : ((Node.Scalar) node).value();
    }

    @Test
    void replacesValuesWhereTheyStand() {
        String text = "a: [x, 'y']  # why\nb: { c: \"z\" }\n";
        Node.Mapping root = (Node.Mapping) read(text);
        Node.Sequence list = (Node.Sequence) root.get("a").orElseThrow();
        Map<Node.Scalar, String> values = Map.of(
                (Node.Scalar) list.items().get(0), "longer",
                (Node.Scalar) list.items().get(1), "1",
                (Node.Scalar) ((Node.Mapping) root.get("b").orElseThrow())
                                .get("c")
                                .orElseThrow(),
                        "w");
        YamlEditor editor = new YamlEditor("report.yaml", text, YamlLimits.HANDWRITTEN);
        editor.replace(values);

        assertThat(editor.text()).isEqualTo("a: [longer, \"1\"]  # why\nb: { c: w }\n");
    }

    @Test
    void startsAnEmptyFile() {
        assertThat(set("", List.of("reporter", "name"), YamlValue.text("Ada"))).isEqualTo("reporter:\n  name: Ada\n");
        assertThat(set("# nothing yet", List.of("title"), YamlValue.text("x"))).isEqualTo("# nothing yet\ntitle: x\n");
    }

    @Test
    void fillsAKeyThatHasNoValue() {
        assertThat(set("title:\nschema: 1\n", List.of("title"), YamlValue.text("x")))
                .isEqualTo("title: x\nschema: 1\n");
    }

    @Test
    void removesAKeyWithItsLines() {
        YamlEditor editor = new YamlEditor("report.yaml", FILE, YamlLimits.HANDWRITTEN);
        editor.remove("reporter");
        editor.remove("none");
        assertThat(editor.text()).doesNotContain("Ada").contains("# who I am\nlint:");
    }

    @Property(tries = 2000)
    void whatIsWrittenIsReadBack(@ForAll("values") YamlValue value, @ForAll("values") YamlValue other) {
        String text = set(set(FILE, List.of("steps"), value), List.of("description"), other);
        Node.Mapping root = (Node.Mapping) read(text);

        assertThat(value(root.get("steps").orElseThrow())).isEqualTo(plain(value));
        assertThat(value(root.get("description").orElseThrow())).isEqualTo(plain(other));
        String again = set(text, List.of("steps"), other);
        assertThat(value(((Node.Mapping) read(again)).get("steps").orElseThrow()))
                .isEqualTo(plain(other));
        assertThat(again).contains("# my finding\n", "# not final\n", "# who I am\n", "# me\n", "# on purpose\n");
    }

    @Provide
    Arbitrary<YamlValue> values() {
        Arbitrary<String> words = Arbitraries.strings()
                .withChars("abZ 01:#-'\"\\[]{}|>%&*!?,@`~=\n\t\u00e4\u00a0\u2028\r\u0007")
                .ofMaxLength(30)
                .map(text -> text);
        Arbitrary<YamlValue> texts = words.flatMap(
                word -> Arbitraries.of(true, false).map(block -> (YamlValue) new YamlValue.Text(word, block)));
        Arbitrary<YamlValue> lists = texts.list().ofMaxSize(4).map(items -> (YamlValue) new YamlValue.Items(items));
        Arbitrary<YamlValue> mappings = Arbitraries.maps(
                        Arbitraries.of("a", "b-c", "d e", "1"), Arbitraries.oneOf(texts, lists))
                .ofMaxSize(3)
                .map(fields -> (YamlValue) new YamlValue.Fields(fields));
        Arbitrary<YamlValue> records =
                mappings.list().ofMaxSize(3).map(items -> (YamlValue) new YamlValue.Items(items));
        return Arbitraries.oneOf(texts, lists, mappings, records);
    }

    private static Object plain(YamlValue value) {
        if (value instanceof YamlValue.Text text) {
            return text.text();
        }
        if (value instanceof YamlValue.Items list) {
            return list.items().stream().map(YamlEditorTest::plain).toList();
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        ((YamlValue.Fields) value).fields().forEach((key, field) -> fields.put(key, plain(field)));
        return fields;
    }

    private static Object value(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.value();
        }
        if (node instanceof Node.Sequence sequence) {
            return sequence.items().stream().map(YamlEditorTest::value).toList();
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        ((Node.Mapping) node).entries().forEach((key, entry) -> fields.put(key, value(entry.value())));
        return fields;
    }
}
