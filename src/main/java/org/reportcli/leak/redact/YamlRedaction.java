package org.reportcli.leak.redact;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.reportcli.leak.Leak;
import org.reportcli.yaml.Node;
import org.reportcli.yaml.Position;
import org.reportcli.yaml.Range;
import org.reportcli.yaml.ScalarAlignment;
import org.reportcli.yaml.Source;
import org.reportcli.yaml.YamlDocument;
import org.reportcli.yaml.YamlLimits;
import org.reportcli.yaml.YamlReader;

/**
 * Masks the texts and the comments of a YAML file, and leaves every other byte of it as it was. Texts are judged as a reader
 * gets them, unfolded and unescaped; what is written is read again, and holds exactly the masked texts or is written anew.
 */
final class YamlRedaction {
    private final TextMasking masking;
    private final Function<YamlLeaf, TextMasking> maskings;
    private final Source source;
    private final List<YamlLeaf> leaves;
    private final List<Range> comments;
    private final Predicate<YamlLeaf> kept;

    /** @param kept which texts are never changed */
    YamlRedaction(TextMasking masking, Source source, Node root, Predicate<YamlLeaf> kept) {
        this(masking, leaf -> masking, source, root, kept);
    }

    /**
     * @param masking for the comments
     * @param maskings for each text
     * @param kept which texts are never changed
     */
    YamlRedaction(
            TextMasking masking,
            Function<YamlLeaf, TextMasking> maskings,
            Source source,
            Node root,
            Predicate<YamlLeaf> kept) {
        this.masking = masking;
        this.maskings = maskings;
        this.source = source;
        this.leaves = YamlLeaf.below(source, root);
        this.comments = YamlComments.of(source, leaves);
        this.kept = kept;
    }

    /** A file as it is to be. */
    record Redacted(String text, Counts counts) {}

    /** The texts, in the order of the file. */
    List<YamlLeaf> leaves() {
        return leaves;
    }

    /** Takes down the values that are to be masked, in the order of the file. */
    void survey() throws IOException {
        Map<Integer, Object> places = new java.util.TreeMap<>();
        leaves.forEach(leaf -> places.put(leaf.scalar().range().start(), leaf));
        comments.forEach(comment -> places.put(comment.start(), comment));
        for (Object place : places.values()) {
            if (place instanceof Range comment) {
                survey(masking, source.text().substring(comment.start(), comment.end()), at -> comment.start() + at);
            } else if (place instanceof YamlLeaf leaf && !kept.test(leaf)) {
                ScalarAlignment alignment = leaf.scalar().alignment();
                survey(
                        maskings.apply(leaf),
                        leaf.scalar().value(),
                        at -> alignment.range(at, at).start());
            }
        }
    }

    private void survey(TextMasking as, String text, ToIntFunction<Integer> offset) throws IOException {
        as.survey(new StringReader(text), leak -> where(leak, offset));
    }

    private Secret.Where where(Leak leak, ToIntFunction<Integer> offset) {
        Position position = source.position(offset.applyAsInt((int) leak.start().offset()));
        return new Secret.Where(source.name(), "", position.line(), position.column());
    }

    /** Whether a text that is kept holds something that would be masked elsewhere. */
    boolean isLeaky(YamlLeaf leaf) {
        return !maskings.apply(leaf).masks(leaf.scalar().value()).isEmpty();
    }

    /**
     * Masks the file.
     *
     * @param replaced texts that get another value besides
     */
    Redacted redact(Map<Node.Scalar, String> replaced) {
        Counts counts = new Counts();
        List<YamlEdit> edits = new ArrayList<>();
        for (YamlLeaf leaf : leaves) {
            Optional<YamlEdit> edit = Optional.ofNullable(replaced.get(leaf.scalar()))
                    .map(value -> replacement(leaf, value))
                    .or(() -> kept.test(leaf) ? Optional.empty() : masks(leaf, counts));
            edit.ifPresent(edits::add);
        }
        List<YamlEdit.Splice> splices = new ArrayList<>();
        for (Range comment : comments) {
            String text = source.text().substring(comment.start(), comment.end());
            for (Mask mask : masking.masks(text)) {
                counts.add(mask.pseudonym());
                splices.add(new YamlEdit.Splice(
                        comment.start() + (int) mask.start(),
                        comment.start() + (int) mask.end(),
                        mask.pseudonym().marker()));
            }
        }
        return new Redacted(written(edits, splices), counts);
    }

    private Optional<YamlEdit> masks(YamlLeaf leaf, Counts counts) {
        List<YamlEdit.Part> parts = new ArrayList<>();
        for (Mask mask : maskings.apply(leaf).masks(leaf.scalar().value())) {
            counts.add(mask.pseudonym());
            parts.add(new YamlEdit.Part(
                    (int) mask.start(), (int) mask.end(), mask.pseudonym().marker()));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new YamlEdit(leaf, parts));
    }

    // Only what differs is written; it is never of no length, because a place between two chars may be one of two.
    private static YamlEdit replacement(YamlLeaf leaf, String value) {
        String before = leaf.scalar().value();
        int most = Math.min(before.length(), value.length());
        int same = 0;
        while (same < most && before.charAt(same) == value.charAt(same)) {
            same++;
        }
        int tail = 0;
        while (tail < most - same
                && before.charAt(before.length() - 1 - tail) == value.charAt(value.length() - 1 - tail)) {
            tail++;
        }
        int start = Math.max(0, same - 1);
        int end = Math.max(start + 1, before.length() - tail);
        String text = value.substring(start, value.length() - (before.length() - end));
        return new YamlEdit(leaf, List.of(new YamlEdit.Part(start, end, text)));
    }

    private String written(List<YamlEdit> edits, List<YamlEdit.Splice> comments) {
        Set<YamlEdit> anew = new HashSet<>();
        // Each round writes those anew that were not read back as they should be; at last all of them.
        for (int round = 0; ; round++) {
            List<YamlEdit.Splice> splices = new ArrayList<>(comments);
            for (YamlEdit edit : edits) {
                splices.addAll(anew.contains(edit) ? edit.anew() : edit.splices());
            }
            String text = spliced(splices);
            List<YamlEdit> wrong = wrong(text, edits);
            if (wrong.isEmpty()) {
                return text;
            }
            if (!anew.addAll(wrong) || round > edits.size()) {
                throw new IllegalStateException("a masked text was not read back as it was written");
            }
        }
    }

    private String spliced(List<YamlEdit.Splice> splices) {
        splices.sort(Comparator.comparingInt(YamlEdit.Splice::start).thenComparingInt(YamlEdit.Splice::end));
        StringBuilder text = new StringBuilder(source.text().length());
        int at = 0;
        for (YamlEdit.Splice splice : splices) {
            text.append(source.text(), at, splice.start()).append(splice.text());
            at = splice.end();
        }
        return text.append(source.text(), at, source.text().length()).toString();
    }

    /** Those of the edits that are not read back; all where nothing can be told apart. */
    private List<YamlEdit> wrong(String text, List<YamlEdit> edits) {
        Source after = new Source(source.name(), text);
        YamlDocument read = YamlReader.read(after, YamlLimits.HANDWRITTEN);
        if (read.root().isEmpty() || !read.problems().isEmpty()) {
            return edits;
        }
        List<YamlLeaf> now = YamlLeaf.below(after, read.root().get());
        if (now.size() != leaves.size()) {
            return edits;
        }
        Map<YamlLeaf, YamlEdit> changed = new LinkedHashMap<>();
        edits.forEach(edit -> changed.put(edit.leaf(), edit));
        List<YamlEdit> wrong = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            YamlEdit edit = changed.get(leaves.get(i));
            String value = now.get(i).scalar().value();
            if (edit == null && !value.equals(leaves.get(i).scalar().value())) {
                return edits;
            }
            if (edit != null && !value.equals(edit.value())) {
                wrong.add(edit);
            }
        }
        return wrong;
    }
}
