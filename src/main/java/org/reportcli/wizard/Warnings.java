package org.reportcli.wizard;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.Level;
import org.reportcli.lint.Rule;
import org.reportcli.report.ReportDocument;
import org.reportcli.vendor.Vendor;
import org.reportcli.wizard.Prompter.Tone;
import org.reportcli.yaml.Node;

/** Says at once what lint has against the answer that was just given, and offers to mask what leaks. */
final class Warnings {
    /**
     * What a draft is still silent about stands at the whole of the file or of a mapping, and is asked later; what became of the
     * data of others is the next question.
     */
    private static final List<String> LATER = List.of("field/", "conduct/unanswered", "conduct/others-data");

    private static final int MOST_OF_A_FILE = 8;

    private final Draft draft;
    private final Prompter prompter;
    private final Texts texts;
    private final Surroundings around;
    private final Masker masker;
    private final SideQuestions side;
    private final RuleWords words;
    private boolean toldTheWayBack;

    Warnings(
            Draft draft,
            Prompter prompter,
            Texts texts,
            Surroundings around,
            Masker masker,
            SideQuestions side,
            RuleWords words) {
        this.draft = draft;
        this.prompter = prompter;
        this.texts = texts;
        this.around = around;
        this.masker = masker;
        this.side = side;
        this.words = words;
    }

    /** From here on no question follows to which somebody could go back. */
    void atTheEnd() {
        toldTheWayBack = true;
    }

    /**
     * Says what lint says about a text that was answered; true where it says nothing.
     *
     * @param read the policy's words that stand above the question; they are not said twice
     */
    boolean show(Topic topic, Optional<Vendor> vendor, String read) throws IOException, Left {
        // A vector that is still growing lacks metrics, and everybody knows; attachments are looked at one by one.
        if (topic.form() == Topic.Form.METRIC && topic != Topic.CVSS_SC || topic == Topic.ATTACHMENTS) {
            return true;
        }
        Set<Object> decided = new HashSet<>();
        Set<String> quoted = new HashSet<>(Set.of(read));
        List<Diagnostic> found;
        do {
            found = at(topic, vendor);
        } while (masks(topic, found, decided, vendor, quoted));
        List<Diagnostic> others = found.stream().filter(each -> !isSecret(each)).toList();
        others.forEach(each -> say(each, draft.withoutAttachments(), vendor, topic, quoted));
        if (!others.isEmpty() && !toldTheWayBack) {
            toldTheWayBack = true;
            prompter.say(Tone.PLAIN, texts.get("warning.back"));
        }
        return found.isEmpty();
    }

    /** What lint says about an attachment; true where something in it leaks. */
    boolean ofAttachment(String path, Optional<Vendor> vendor) {
        ReportDocument document = draft.document();
        String report = document.source().name();
        String file = report.substring(0, report.lastIndexOf('/') + 1) + path;
        List<Diagnostic> found = around.lint(document, vendor).diagnostics().stream()
                .filter(each -> each.file().equals(file)
                        || each.rule().startsWith("attachment/") && Spot.isIn(each, document, entry(document, path)))
                .toList();
        for (Diagnostic each : found.subList(0, Math.min(MOST_OF_A_FILE, found.size()))) {
            if (each.file().equals(file)) {
                String inner = each.inner().map(name -> name + ":").orElse("");
                prompter.say(
                        Tone.WARNING,
                        path + ":" + inner + each.start().line() + ":"
                                + each.start().column() + ": " + words.said(each, document, vendor));
                each.policy().ifPresent(words -> prompter.say(Tone.QUOTE, words));
            } else {
                say(each, document, vendor, Topic.ATTACHMENTS, new HashSet<>());
            }
        }
        if (found.size() > MOST_OF_A_FILE) {
            prompter.say(Tone.WARNING, texts.get("attachment.more", found.size() - MOST_OF_A_FILE));
        }
        return found.stream().anyMatch(Warnings::leaks);
    }

    private static Optional<Node> entry(ReportDocument document, String path) {
        for (int at = 0; ; at++) {
            Optional<Node> entry = document.node("attachments", at);
            boolean is = document.node("attachments", at, "path")
                    .map(node ->
                            node instanceof Node.Scalar scalar && scalar.value().equals(path))
                    .orElse(false);
            if (entry.isEmpty() || is) {
                return entry;
            }
        }
    }

    /** Offers to mask the first value that was not offered yet; true where the text is another one now. */
    private boolean masks(
            Topic topic, List<Diagnostic> found, Set<Object> decided, Optional<Vendor> vendor, Set<String> quoted)
            throws IOException, Left {
        Map<String, Integer> numbers = new HashMap<>();
        for (Diagnostic each : found) {
            if (!isSecret(each)) {
                continue;
            }
            int which = numbers.merge(each.rule(), 1, Integer::sum) - 1;
            Optional<Object> value = masker.find(draft.answer(topic), each, which);
            Object known =
                    value.orElseGet(() -> List.of(each.rule(), each.start().line(), each.message()));
            if (decided.add(known)) {
                say(each, draft.withoutAttachments(), vendor, topic, quoted);
                if (value.isPresent() && side.yes("mask")) {
                    Masker.Masked masked = masker.mask(draft.answer(topic), value.get());
                    draft.answer(topic, masked.text());
                    prompter.say(Tone.GOOD, texts.get("mask.done", masked.marker()));
                    return true;
                }
            }
        }
        return false;
    }

    private void say(
            Diagnostic found, ReportDocument document, Optional<Vendor> vendor, Topic topic, Set<String> quoted) {
        Spot spot = Spot.of(found, document);
        String said = words.said(found, document, vendor);
        boolean here = spot.line() > 0 && spot.topic().equals(Optional.of(topic));
        prompter.say(Tone.WARNING, here ? texts.get("warning.line", spot.line(), said) : said);
        found.policy()
                .filter(policy -> quoted.stream().noneMatch(known -> known.contains(policy)))
                .ifPresent(policy -> {
                    quoted.add(policy);
                    prompter.say(Tone.QUOTE, policy);
                });
        prompter.say(Tone.PLAIN, "  " + words.hint(found, document));
    }

    private List<Diagnostic> at(Topic topic, Optional<Vendor> vendor) {
        ReportDocument document = draft.withoutAttachments();
        return around.lint(document, vendor).diagnostics().stream()
                .filter(each -> isScope(each) ? completesScope(topic) : isAt(each, document, topic))
                .toList();
    }

    private static boolean isAt(Diagnostic found, ReportDocument document, Topic topic) {
        return LATER.stream().noneMatch(found.rule()::startsWith)
                && Spot.isIn(found, document, document.node(topic.place()));
    }

    private boolean completesScope(Topic topic) {
        return (topic == Topic.TITLE || topic == Topic.DESCRIPTION)
                && !draft.answer(Topic.TITLE).isEmpty()
                && !draft.answer(Topic.DESCRIPTION).isEmpty();
    }

    private static boolean isScope(Diagnostic found) {
        return found.rule().startsWith("scope/");
    }

    private static boolean isSecret(Diagnostic found) {
        return Rule.isLeak(found.rule());
    }

    private static boolean leaks(Diagnostic found) {
        return isSecret(found) && found.level() != Level.NOTE;
    }
}
