package org.reportcli.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.reportcli.leak.LeakRule;
import org.reportcli.leak.redact.Secret;
import org.reportcli.support.ExitStatus;
import org.reportcli.support.ReportException;
import org.reportcli.support.SafeText;

/** Asks of each value whether it shall be masked. It shows its kind, its length and where it stands, and nothing of it. */
final class RedactQuestions {
    private static final int MOST_TRIES = 3;

    private final Invocation invocation;
    private final Set<LeakRule> all = new HashSet<>();

    RedactQuestions(Invocation invocation) {
        if (!invocation.mayAsk()) {
            throw ReportException.wrong("nobody can be asked what to mask")
                    .withHint("leave out --interactive to mask all that is found, or run it at a terminal");
        }
        this.invocation = invocation;
    }

    /**
     * Those of the values that shall stay.
     *
     * @throws ReportException of status 130 where the person stops
     */
    List<Secret> left(List<Secret> found, UnaryOperator<String> shown) {
        int[] number = {0};
        return found.stream()
                .filter(secret -> !isMasked(secret, ++number[0], found.size(), shown))
                .toList();
    }

    private boolean isMasked(Secret secret, int number, int count, UnaryOperator<String> shown) {
        if (all.contains(secret.rule())) {
            return true;
        }
        Secret.Where where = secret.first();
        String inner = where.inner().isEmpty() ? "" : where.inner() + ":";
        String places = secret.count() == 1 ? "" : ", in " + secret.count() + " places";
        invocation
                .console()
                .talk(number + " of " + count + ": "
                        + SafeText.line(shown.apply(where.file() + ":" + inner) + where.line() + ":" + where.column()
                                + ": " + secret.what())
                        + " " + secret.masked() + places + "\n");
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<String> answer =
                    invocation.runtime().terminal().ask("mask it? [y]es, [n]o, [a]ll of this kind, [q]uit: ");
            switch (answer.orElse("q").strip().toLowerCase(Locale.ROOT)) {
                case "y", "yes" -> {
                    return true;
                }
                case "n", "no" -> {
                    return false;
                }
                case "a", "all" -> {
                    all.add(secret.rule());
                    return true;
                }
                case "q", "quit" -> throw stopped();
                default -> invocation.console().talk("y, n, a or q\n");
            }
        }
        throw stopped();
    }

    private static ReportException stopped() {
        return ReportException.of(ExitStatus.INTERRUPTED, "stopped; nothing was written");
    }
}
