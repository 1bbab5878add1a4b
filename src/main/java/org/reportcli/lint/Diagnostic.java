package org.reportcli.lint;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.reportcli.yaml.Position;
import org.reportcli.yaml.Range;
import org.reportcli.yaml.Source;

/**
 * One thing that lint says about a report. The texts may quote the report and are not safe for a terminal; they hold no
 * leaked value whole.
 *
 * @param file as the user named it
 * @param inner the path inside an archive or container
 * @param start where; lines and columns count from 1, columns in Unicode code points
 * @param end behind the last code point of the place
 * @param rule the rule's id
 * @param message what is wrong, in lower case, without a full stop
 * @param hint how to mend it
 * @param policy the vendor's own words that ask for it
 * @param accepted the reason for which it was let pass; empty where it counts
 */
public record Diagnostic(
        String file,
        Optional<String> inner,
        Position start,
        Position end,
        String rule,
        Level level,
        String message,
        String hint,
        Optional<String> policy,
        Optional<String> accepted) {

    /** The order in which diagnostics are shown: file, line, column, rule. */
    public static final Comparator<Diagnostic> ORDER = Diagnostic::compare;

    /** A diagnostic with its rule's level and hint. */
    public static Diagnostic of(Rule rule, Source source, Range range, String message) {
        return new Diagnostic(
                source.name(),
                Optional.empty(),
                source.position(range.start()),
                source.position(range.end()),
                rule.id(),
                rule.level(),
                message,
                rule.hint(),
                Optional.empty(),
                Optional.empty());
    }

    public Diagnostic withLevel(Level other) {
        return new Diagnostic(file, inner, start, end, rule, other, message, hint, policy, accepted);
    }

    public Diagnostic withHint(String other) {
        return new Diagnostic(file, inner, start, end, rule, level, message, other, policy, accepted);
    }

    public Diagnostic withPolicy(Optional<String> words) {
        return new Diagnostic(file, inner, start, end, rule, level, message, hint, words, accepted);
    }

    /** The same, with what is said about the report covered where it quotes what must not be shown. */
    Diagnostic covered(UnaryOperator<String> cover) {
        return new Diagnostic(
                file,
                inner,
                start,
                end,
                rule,
                level,
                cover.apply(message),
                cover.apply(hint),
                policy,
                accepted.map(cover));
    }

    /** The same, let pass for a reason. */
    public Diagnostic accept(String reason) {
        return new Diagnostic(file, inner, start, end, rule, level, message, hint, policy, Optional.of(reason));
    }

    // Written out: a chain of comparators makes a class for each link at each start, which no archive keeps.
    private static int compare(Diagnostic one, Diagnostic other) {
        int order = one.file.compareTo(other.file);
        if (order == 0) {
            order = one.inner.orElse("").compareTo(other.inner.orElse(""));
        }
        if (order == 0) {
            order = Integer.compare(one.start.line(), other.start.line());
        }
        if (order == 0) {
            order = Integer.compare(one.start.column(), other.start.column());
        }
        if (order == 0) {
            order = one.rule.compareTo(other.rule);
        }
        return order == 0 ? one.message.compareTo(other.message) : order;
    }
}
