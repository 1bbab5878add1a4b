package org.reportcli.lint.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.reportcli.lint.Check;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.Passage;
import org.reportcli.lint.Rule;
import org.reportcli.lint.Subject;
import org.reportcli.vendor.Vendor;

/** Whether the report says what an attacker gains and who is affected. */
final class ImpactCheck implements Check {
    private static final int FEWEST_WORDS = 3;

    static final Rule NONE = Rule.warning(
            "quality/no-impact",
            "the report does not say what the weakness leads to",
            "A weakness matters by what an attacker can do with it: to whose data, with which rights. A report that does"
                    + " not say so is put aside, also where the policy does not ask for it by name. The words of the"
                    + " description count where there is no 'impact'.",
            "say under 'impact' what an attacker gains, and who is affected");

    /** How words begin that say what happens to somebody; English and German. */
    private static final List<String> EFFECTS = List.of(
            "attack",
            "steal",
            "stole",
            "expos",
            "disclos",
            "leak",
            "takeover",
            "hijack",
            "impersonat",
            "escalat",
            "execut",
            "bypass",
            "compromis",
            "exfiltrat",
            "tamper",
            "forg",
            "spoof",
            "crash",
            "unauthori",
            "delet",
            "modif",
            "overwrit",
            "victim",
            "privileg",
            "affect",
            "gain",
            "read",
            "access",
            "inject",
            "denial",
            "phish",
            "malicious",
            "arbitrary",
            "angreif",
            "angriff",
            "stehl",
            "auslesen",
            "ausles",
            "zugriff",
            "übernehm",
            "übernahm",
            "ausführ",
            "umgeh",
            "lösch",
            "veränder",
            "manipul",
            "fälsch",
            "offenleg",
            "preisg",
            "abstürz",
            "absturz",
            "opfer",
            "betroffen",
            "unbefugt",
            "einschleus",
            "rechte");

    private static final Set<String> NOTHING = Set.of(
            "none",
            "n/a",
            "na",
            "unknown",
            "high",
            "critical",
            "medium",
            "low",
            "severe",
            "yes",
            "keine",
            "keiner",
            "unbekannt",
            "hoch",
            "kritisch",
            "mittel",
            "niedrig");

    @Override
    public List<Rule> rules() {
        return List.of(NONE);
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        Optional<Passage> impact = subject.text("impact");
        if (impact.isPresent()) {
            if (!PlaceholderCheck.isLone(impact.get().text())
                    && saysNothing(impact.get().text())) {
                found.accept(subject.diagnostic(
                        NONE, impact.get().range(), "the impact does not say what an attacker gains"));
            }
            return;
        }
        boolean asked = subject.vendor()
                .map(vendor -> vendor.demand(Vendor.Field.IMPACT) != Vendor.Demand.OPTIONAL)
                .orElse(false);
        Optional<Passage> description = subject.text("description");
        // Without a description, or where the policy asks for the impact, a rule of field/ says so.
        if (asked || subject.isWritten("impact") || description.isEmpty()) {
            return;
        }
        String text = description.get().text();
        if (Words.areCountable(text) && !namesAnEffect(text)) {
            found.accept(subject.diagnostic(
                    NONE, subject.placeOf("impact"), "nothing here says what the weakness leads to"));
        }
    }

    private static boolean saysNothing(String text) {
        if (!Words.areCountable(text)) {
            return false;
        }
        Words words = Words.of(text);
        return words.count() < FEWEST_WORDS || words.list().stream().allMatch(word -> NOTHING.contains(word.text()));
    }

    private static boolean namesAnEffect(String text) {
        for (Words.Word word : Words.of(text).list()) {
            for (String effect : EFFECTS) {
                if (word.text().startsWith(effect)) {
                    return true;
                }
            }
        }
        return false;
    }
}
