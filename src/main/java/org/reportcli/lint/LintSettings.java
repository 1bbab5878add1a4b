package org.reportcli.lint;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;

/**
 * What a run of lint is told besides the report.
 *
 * @param today the day, in UTC, so that no machine's zone changes what is found
 * @param accepted ids of the rules that are let pass: {@code --accept}
 */
public record LintSettings(LocalDate today, Set<String> accepted) {
    public LintSettings {
        accepted = Set.copyOf(accepted);
    }

    public static LintSettings of(Clock clock, Collection<String> accepted) {
        return new LintSettings(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), Set.copyOf(accepted));
    }
}
