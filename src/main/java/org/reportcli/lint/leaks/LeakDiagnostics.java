package org.reportcli.lint.leaks;

import java.util.Optional;
import org.reportcli.leak.Leak;
import org.reportcli.leak.LeakRule;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.content.HiddenFact;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.Level;
import org.reportcli.lint.Rule;
import org.reportcli.vendor.Vendor;
import org.reportcli.yaml.Position;

/**
 * Says leaks as diagnostics. What a vendor wants never to be sent is an error, however sure the scanner is, and comes with
 * the policy's sentence.
 */
final class LeakDiagnostics {
    private static final String SECRETS = "leak/";
    private static final Position FIRST = new Position(1, 1);

    private final Optional<Vendor> vendor;

    LeakDiagnostics(Optional<Vendor> vendor) {
        this.vendor = vendor;
    }

    Diagnostic of(String file, Optional<String> inner, Position start, Position end, Leak leak) {
        return diagnostic(file, inner, start, end, leak.rule(), LeakLintRules.level(leak.level()), message(leak));
    }

    Diagnostic of(String file, Optional<String> inner, HiddenFact fact) {
        LeakRule rule = fact == HiddenFact.LOCATION ? LeakRules.LOCATION : LeakRules.METADATA;
        Level level = fact == HiddenFact.SOFTWARE ? Level.NOTE : LeakLintRules.level(rule.level());
        return diagnostic(file, inner, FIRST, FIRST, rule, level, "the file holds " + fact.words() + ", unseen");
    }

    Diagnostic unread(String file, Optional<String> inner, String reason) {
        return unread(file, inner, FIRST, reason);
    }

    /** A text that goes on with what takes too long to look at. */
    Diagnostic passedOver(String file, Optional<String> inner, Position from) {
        return unread(file, inner, from, "from here on it repeats what takes too long");
    }

    private static Diagnostic unread(String file, Optional<String> inner, Position place, String reason) {
        Rule rule = LeakLintRules.NOT_LOOKED_AT;
        return new Diagnostic(
                file,
                inner,
                place,
                place,
                rule.id(),
                rule.level(),
                "not looked at: " + reason,
                rule.hint(),
                Optional.empty(),
                Optional.empty());
    }

    /** Many more of one rule in one file, which nobody would read one by one. */
    Diagnostic more(Diagnostic last, long count) {
        return new Diagnostic(
                last.file(),
                last.inner(),
                last.end(),
                last.end(),
                last.rule(),
                last.level(),
                "and " + count + " more like this in the rest of the file",
                last.hint(),
                last.policy(),
                Optional.empty());
    }

    private Diagnostic diagnostic(
            String file,
            Optional<String> inner,
            Position start,
            Position end,
            LeakRule rule,
            Level level,
            String message) {
        boolean confidential = level != Level.NOTE && isConfidential(rule);
        return new Diagnostic(
                file,
                inner,
                start,
                end,
                rule.id(),
                confidential ? Level.ERROR : level,
                message,
                rule.hint(),
                confidential ? vendor.flatMap(known -> known.quote("confidential")) : Optional.empty(),
                Optional.empty());
    }

    private boolean isConfidential(LeakRule rule) {
        String word = rule.id().startsWith(SECRETS) ? "passwords" : "personal-data";
        return vendor.map(known -> known.confidential().contains(word)).orElse(false);
    }

    static String message(Leak leak) {
        long length = leak.length();
        return "this looks like " + leak.what() + " (" + length + (length == 1 ? " character)" : " characters)");
    }
}
