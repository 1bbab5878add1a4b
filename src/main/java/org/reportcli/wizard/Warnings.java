package org.reportcli.wizard;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.reportcli.lint.Diagnostic;
import org.reportcli.report.ReportDocument;
import org.reportcli.vendor.Vendor;
import org.reportcli.wizard.Prompter.Tone;
import org.reportcli.yaml.Node;
import org.reportcli.yaml.Position;

/** Says at once what lint has against the answer that was just given. */
final class Warnings {
    private final Draft draft;
    private final Prompter prompter;
    private final Texts texts;
    private final Surroundings around;
    private final Masker masker;

    Warnings(Draft draft, Prompter prompter, Texts texts, Surroundings around, Masker masker) {
        this.draft = draft;
        this.prompter = prompter;
        this.texts = texts;
        this.around = around;
        this.masker = masker;
    }

    void show(Topic topic, Optional<Vendor> vendor) throws IOException {
        // A vector that is still growing lacks metrics, and everybody knows.
        if (topic.form() == Topic.Form.METRIC && topic != Topic.CVSS_SC) {
            return;
        }
        for (Diagnostic found : around.lint(draft.document(), vendor).diagnostics()) {
            if (isAt(found, topic) || isScope(found) && completesScope(topic)) {
                say(found);
                if (isSecret(found)) {
                    offerMask(topic, found);
                }
            }
        }
    }

    private void say(Diagnostic found) {
        prompter.say(Tone.WARNING, found.message() + " [" + found.rule() + "]");
        found.policy().ifPresent(words -> prompter.say(Tone.QUOTE, words));
        prompter.say(Tone.PLAIN, found.hint());
    }

    private void offerMask(Topic topic, Diagnostic found) throws IOException {
        String text = draft.answer(topic);
        Optional<String> masked = masker.mask(text, found);
        if (masked.isEmpty() || masked.get().equals(text)) {
            return;
        }
        Reply reply = prompter.line(new Prompt(
                "",
                texts.get("mask"),
                "",
                texts.get("mask.help"),
                "",
                false,
                Ending.yesNo(texts),
                Prompt.Completions.NONE));
        if (reply instanceof Reply.Answer answer && answer.text().equals("yes")) {
            draft.answer(topic, masked.get());
        }
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
        return found.rule().startsWith("leak/") || found.rule().startsWith("privacy/");
    }

    private boolean isAt(Diagnostic found, Topic topic) {
        ReportDocument document = draft.document();
        // What a draft is still silent about stands at the whole of the file or of a mapping, and is asked later.
        List<String> about = List.of("field/", "conduct/unanswered");
        if (isScope(found) || about.stream().anyMatch(found.rule()::startsWith)) {
            return false;
        }
        Optional<Node> node = document.node(topic.place());
        return node.isPresent()
                && !isBefore(
                        found.start(),
                        document.source().position(node.get().range().start()))
                && !isBefore(document.source().position(node.get().range().end()), found.start());
    }

    private static boolean isBefore(Position one, Position other) {
        return one.line() < other.line() || one.line() == other.line() && one.column() < other.column();
    }
}
