package org.reportcli.leak.redact;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.reportcli.leak.Leak;
import org.reportcli.leak.LeakLevel;
import org.reportcli.leak.LeakRule;
import org.reportcli.leak.LeakScanner;
import org.reportcli.leak.Parties;
import org.reportcli.leak.content.ContentReader;
import org.reportcli.yaml.Node;
import org.reportcli.yaml.Source;

/**
 * One run over a report and its attachments, in three steps: look at all of them ({@code survey…}), decide what stays
 * ({@link #leave}), and write ({@code redact…}). The same value gets the same pseudonym everywhere.
 */
public final class Redaction {
    private final LeakScanner scanner;
    private final Parties parties;
    private final ContentReader reader;
    private final Accepted accepted;
    private final Secrets secrets;
    private final TextMasking masking;
    private final Map<Object, Spot> spots = new HashMap<>();

    /** @param accepted ids of rules whose findings stay, wherever they are */
    public Redaction(LeakScanner scanner, Parties parties, ContentReader reader, Set<String> accepted) {
        this(scanner, parties, reader, Accepted.everywhere(accepted));
    }

    /** @param accepted whose findings stay, and where */
    public Redaction(LeakScanner scanner, Parties parties, ContentReader reader, Accepted accepted) {
        this.accepted = accepted;
        this.secrets = new Secrets(accepted.everywhere());
        this.scanner = scanner;
        this.parties = parties;
        this.reader = reader;
        this.masking = new TextMasking(scanner, parties, secrets);
    }

    /**
     * A YAML file that is redacted as such.
     *
     * @param keptPaths tells of the keys that lead to a text, with {@code []} for a list, whether it is never changed
     */
    public Yaml yaml(Source source, Node root, Predicate<List<String>> keptPaths) {
        return new Yaml(source, root, leaf -> keptPaths.test(leaf.path()));
    }

    private TextMasking in(List<String> field) {
        return masking.in(
                spots.computeIfAbsent(field, path -> new Spot(accepted.inField().apply(field))));
    }

    private TextMasking in(Path file) {
        return masking.in(
                spots.computeIfAbsent(file, path -> new Spot(accepted.inFile().apply(file))));
    }

    /** A YAML file of this run. */
    public final class Yaml {
        private final YamlRedaction redaction;

        private Yaml(Source source, Node root, Predicate<YamlLeaf> kept) {
            this.redaction = new YamlRedaction(masking, leaf -> in(leaf.path()), source, root, kept);
        }

        /** Looks at it. */
        public void survey() {
            try {
                redaction.survey();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        /** The masked text, with some texts replaced besides; what was masked is added to the counts. */
        public String redact(Map<Node.Scalar, String> replaced, Counts counts) {
            YamlRedaction.Redacted redacted = redaction.redact(replaced);
            counts.addAll(redacted.counts());
            return redacted.text();
        }
    }

    /**
     * Looks at a file.
     *
     * @param name what messages call it
     */
    public void survey(String name, Path file) throws IOException {
        reader.read(file, new Surveyor(in(file), name));
    }

    /** What was found, in order of appearance. */
    public List<Secret> found() {
        return secrets.all();
    }

    /** How many values stay: by {@link #leave}, or because their rule is accepted. */
    public int kept() {
        return secrets.kept(spots.values());
    }

    /** Whether a file's name holds something that is masked, and not accepted in that file. */
    public boolean isLeaky(String name, Path file) {
        return !in(file).masks(name).isEmpty();
    }

    /** A text for a message, such as a file's name, without what was found. */
    public String shown(String text) {
        return secrets.shown(text);
    }

    /** A value of a text; two are equal where the value is the same, however it is written. */
    public static final class Value {
        private final String plain;
        private final LeakRule rule;

        private Value(String plain, LeakRule rule) {
            this.plain = plain;
            this.rule = rule;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Value value && value.plain.equals(plain);
        }

        @Override
        public int hashCode() {
            return plain.hashCode();
        }

        /** Tells the kind, never the value. */
        @Override
        public String toString() {
            return "[" + rule.pseudonym() + "]";
        }
    }

    /**
     * A text without a value.
     *
     * @param marker what stands in its place
     */
    public record Masked(String text, String marker) {}

    /**
     * One of the leaks of a text that is in memory.
     *
     * @param rule its id
     * @param which which of the leaks of that rule, from 0
     * @param around who has a part in the text
     * @return empty where there is none, or it is only worth a note
     */
    public Optional<Value> find(String text, String rule, int which, Parties around) {
        List<Leak> leaks = scanner.scan(text, around).stream()
                .filter(leak -> leak.rule().id().equals(rule))
                .toList();
        if (which >= leaks.size() || leaks.get(which).level() == LeakLevel.NOTE) {
            return Optional.empty();
        }
        return Optional.of(value(text, leaks.get(which)));
    }

    /** Keeps pseudonyms that a text holds already from being given to other values. */
    public void taken(String text) {
        Markers.find(text, 0, text.length(), secrets);
    }

    /** Masks one value of a text wherever it stands there, and what was masked before. */
    public Masked mask(String text, Value value, Parties around) {
        Pseudonym pseudonym = secrets.pseudonym(value.plain, value.rule, Spot.ofNothing())
                .orElseThrow(() -> new IllegalArgumentException("the value is to be left as it is"));
        List<Mask> masks = new ArrayList<>();
        for (Leak leak : scanner.scan(text, around)) {
            if (value(text, leak).equals(value)) {
                String found = text.substring(
                        (int) leak.start().offset(), (int) leak.end().offset());
                int start = (int) leak.start().offset()
                        + found.length()
                        - found.stripLeading().length();
                masks.add(new Mask(start, start + found.strip().length(), pseudonym));
            }
        }
        secrets.known().find(text.toCharArray(), text.length(), text.length(), 0, masks::add);
        StringBuilder masked = new StringBuilder();
        int at = 0;
        for (Mask mask : TextMasking.apart(masks)) {
            masked.append(text, at, (int) mask.start()).append(mask.pseudonym().marker());
            at = (int) mask.end();
        }
        return new Masked(masked.append(text, at, text.length()).toString(), pseudonym.marker());
    }

    private static Value value(String text, Leak leak) {
        String found =
                text.substring((int) leak.start().offset(), (int) leak.end().offset());
        return new Value(Forms.plain(found.strip()), leak.rule());
    }

    /** Lets a value be as it is. */
    public void leave(Secret secret) {
        secrets.leave(secret);
    }

    /** Ends the looking: from here on values are masked. */
    public void settle() {
        secrets.settle();
    }

    /** How the masking of a file ended. */
    public sealed interface Outcome {
        /** There was nothing to mask. */
        record Clean() implements Outcome {}

        /**
         * A copy was written.
         *
         * @param ending what its name has to end with in place of its own ending, with the dot; empty where its own is right
         */
        record Copied(Counts counts, String ending) implements Outcome {}

        /** It cannot be masked, because {@code reason}. */
        record Refused(String reason) implements Outcome {}
    }

    /**
     * Writes a masked copy of a file; what was written is of use only where the outcome is {@link Outcome.Copied}.
     *
     * @param file without symbolic links
     * @throws IOException if the copy cannot be written
     */
    public Outcome redact(Path file, String name, OutputStream out) throws IOException {
        Counts counts = new Counts();
        WatchedOutput watched = new WatchedOutput(out);
        try {
            return redact(new Part(name, Optional.of(file), () -> open(file)), file, watched, counts);
        } catch (UnmaskableException | IOException e) {
            watched.throwFailure();
            boolean told = e instanceof UnmaskableException || e instanceof Budget.SpentException;
            return new Outcome.Refused(told ? e.getMessage() : "it is damaged, or cannot be read");
        }
    }

    private Outcome redact(Part part, Path file, OutputStream out, Counts counts)
            throws IOException, UnmaskableException {
        if (FileKind.of(part) == FileKind.PDF) {
            PdfRedaction.Copy copy = new PdfRedaction(in(file), reader).redact(file, out, counts);
            return copy == PdfRedaction.Copy.NONE
                    ? new Outcome.Clean()
                    : new Outcome.Copied(counts, copy == PdfRedaction.Copy.TEXT ? ".txt" : "");
        }
        new AnyRedaction(in(file), reader.limits()).redact(part, out, counts);
        return counts.isEmpty() ? new Outcome.Clean() : new Outcome.Copied(counts, "");
    }

    private static InputStream open(Path file) throws IOException {
        // What was put in its place since it was looked at and leads elsewhere is not followed.
        return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** What is left in a file of what would be masked, as a second run would see it. */
    public List<Secret> left(String name, Path file) throws IOException {
        return left(name, file, file);
    }

    /**
     * The same for a copy.
     *
     * @param original the file for which places were accepted
     */
    public List<Secret> left(String name, Path file, Path original) throws IOException {
        Secrets again = new Secrets(accepted.everywhere());
        Spot spot = new Spot(accepted.inFile().apply(original));
        Surveyor surveyor = new Surveyor(new TextMasking(scanner, parties, again).in(spot), name);
        reader.read(file, surveyor);
        List<Secret> left = withoutLeft(again);
        surveyor.hidden().stream()
                .filter(fact -> !accepted.everywhere().contains(fact.rule().id()) && !spot.accepts(fact.rule()))
                .forEach(left::add);
        return left;
    }

    /** The same for a YAML file. */
    public List<Secret> left(Source source, Node root, Predicate<List<String>> keptPaths) {
        Redaction again = new Redaction(scanner, parties, reader, accepted);
        again.yaml(source, root, keptPaths).survey();
        return withoutLeft(again.secrets);
    }

    private List<Secret> withoutLeft(Secrets again) {
        List<Secret> left = new ArrayList<>(again.all());
        left.removeIf(secret -> secrets.isLeft(secret));
        return left;
    }
}
