package org.reportcli.leak.redact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.reportcli.yaml.Node;
import org.reportcli.yaml.Range;
import org.reportcli.yaml.Source;

/**
 * A text of a YAML file: a value or a key.
 *
 * @param scalar the text with its place
 * @param path the keys that lead to it, from the root; the items of a list count as {@code []}
 * @param flow whether it stands inside of brackets or braces, where plain texts may hold none themselves
 */
record YamlLeaf(Node.Scalar scalar, List<String> path, boolean flow) {
    private static final String ITEM = "[]";

    YamlLeaf {
        path = List.copyOf(path);
    }

    /** All texts below a node, in the order of the file. */
    static List<YamlLeaf> below(Source source, Node root) {
        List<YamlLeaf> leaves = new ArrayList<>();
        collect(source, root, new ArrayList<>(), false, leaves);
        leaves.sort(Comparator.comparingInt(leaf -> leaf.scalar.range().start()));
        return leaves;
    }

    private static void collect(Source source, Node node, List<String> path, boolean flow, List<YamlLeaf> leaves) {
        if (node instanceof Node.Scalar scalar) {
            leaves.add(new YamlLeaf(scalar, path, flow));
        } else if (node instanceof Node.Sequence sequence) {
            boolean inside = flow || opens(source, node, '[');
            path.add(ITEM);
            sequence.items().forEach(item -> collect(source, item, path, inside, leaves));
            path.remove(path.size() - 1);
        } else if (node instanceof Node.Mapping mapping) {
            boolean inside = flow || opens(source, node, '{');
            for (Node.Entry entry : mapping.entries().values()) {
                leaves.add(new YamlLeaf(key(source, entry), path, inside));
                path.add(entry.key());
                collect(source, entry.value(), path, inside, leaves);
                path.remove(path.size() - 1);
            }
        }
    }

    private static Node.Scalar key(Source source, Node.Entry entry) {
        Range range = entry.keyRange();
        char first = range.end() > range.start() ? source.text().charAt(range.start()) : 0;
        return new Node.Scalar(entry.key(), first != '"' && first != '\'', source, range);
    }

    private static boolean opens(Source source, Node node, char bracket) {
        int start = node.range().start();
        return start < source.text().length() && source.text().charAt(start) == bracket;
    }

    /** How it is written: {@code |}, {@code >} or a quote; {@code 0} where it is plain. */
    char style() {
        return scalar.plain() ? 0 : scalar.source().text().charAt(scalar.range().start());
    }

    boolean isBlock() {
        return style() == '|' || style() == '>';
    }
}
