package org.reportcli.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reportcli.leak.Leak;
import org.reportcli.leak.Parties;
import org.reportcli.leak.standard.StandardScanner;
import org.reportcli.lint.Diagnostic;
import org.reportcli.wizard.Masker;

/** Masks in an answer what lint found in it, the same value always by the same pseudonym. */
final class LeakMasker implements Masker {
    @Override
    public Optional<String> mask(String text, Diagnostic found) {
        List<Leak> leaks = StandardScanner.scanner().scan(text, Parties.UNKNOWN);
        Map<String, String> pseudonyms = new HashMap<>();
        StringBuilder masked = new StringBuilder();
        int at = 0;
        for (Leak leak : leaks) {
            if (leak.rule().id().equals(found.rule())) {
                int start = (int) leak.start().offset();
                int end = (int) leak.end().offset();
                String value = text.substring(start, end);
                String pseudonym = pseudonyms.get(value);
                if (pseudonym == null) {
                    pseudonym = free(leak.rule().pseudonym(), text, pseudonyms);
                    pseudonyms.put(value, pseudonym);
                }
                masked.append(text, at, start).append(pseudonym);
                at = end;
            }
        }
        return at == 0
                ? Optional.empty()
                : Optional.of(masked.append(text, at, text.length()).toString());
    }

    /** A pseudonym that stands for nothing else yet. */
    private static String free(String word, String text, Map<String, String> taken) {
        for (int number = 1; ; number++) {
            String pseudonym = "[" + word + "-" + number + "]";
            if (!text.contains(pseudonym) && !taken.containsValue(pseudonym)) {
                return pseudonym;
            }
        }
    }
}
