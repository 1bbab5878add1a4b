package org.reportcli.wizard;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reportcli.report.AttachmentFile;
import org.reportcli.report.AttachmentResolver;
import org.reportcli.vendor.Vendor;
import org.reportcli.wizard.Prompter.Tone;

/**
 * Asks for attachments one by one, so that paths can be completed and each file is looked at before the next: what it is, what
 * lint thinks of it, and a masked copy in its place where it leaks.
 */
final class AttachmentQuestion {
    private static final String END = ".";

    private final Draft draft;
    private final Prompter prompter;
    private final Texts texts;
    private final SideQuestions side;
    private final Warnings warnings;
    private final Masker masker;

    AttachmentQuestion(
            Draft draft, Prompter prompter, Texts texts, SideQuestions side, Warnings warnings, Masker masker) {
        this.draft = draft;
        this.prompter = prompter;
        this.texts = texts;
        this.side = side;
        this.warnings = warnings;
        this.masker = masker;
    }

    /** Asks until no more is named; what was named is in the draft by then. */
    Reply ask(Prompt first, Optional<Vendor> vendor) throws IOException, Left {
        paths().forEach(this::show);
        Prompt prompt = first;
        while (true) {
            Reply reply = prompter.line(again(prompt));
            if (!(reply instanceof Reply.Answer answer)) {
                return reply;
            }
            for (String path : Answers.lines(answer.text())) {
                if (path.equals(END)) {
                    return new Reply.Skip();
                }
                take(relative(path), vendor);
            }
            prompt = new Prompt(
                    "",
                    texts.get("attachments.more"),
                    "",
                    first.help(),
                    "",
                    first.required(),
                    List.of(),
                    first.completions());
        }
    }

    // Each path is typed anew; those that are there are shown above.
    private Prompt again(Prompt prompt) {
        return new Prompt(
                prompt.progress(),
                prompt.question(),
                prompt.policy(),
                prompt.help(),
                "",
                prompt.required() && paths().isEmpty(),
                List.of(),
                prompt.completions());
    }

    private void take(String path, Optional<Vendor> vendor) throws IOException, Left {
        List<String> paths = new ArrayList<>(paths());
        if (paths.contains(path)) {
            if (warnings.ofAttachment(path, vendor) && side.yes("attachment.mask", path)) {
                mask(path, vendor);
            } else if (side.yes("attachment.remove", path)) {
                paths.remove(path);
                keep(paths);
            }
            return;
        }
        if (!show(path)) {
            return;
        }
        paths.add(path);
        keep(paths);
        if (warnings.ofAttachment(path, vendor) && side.yes("attachment.mask", path)) {
            mask(path, vendor);
        }
    }

    private void mask(String path, Optional<Vendor> vendor) throws IOException {
        Masker.Copy copy = masker.copy(path);
        if (copy instanceof Masker.Copy.Refused refused) {
            prompter.say(
                    Tone.ERROR,
                    texts.wordsFor("mask/refused", path)
                            .orElseGet(() -> texts.get("attachment.unmasked", refused.what())));
            prompter.say(Tone.PLAIN, "  " + texts.hintFor("mask/refused").orElse(refused.hint()));
            return;
        }
        String made = ((Masker.Copy.Made) copy).path();
        keep(paths().stream().map(each -> each.equals(path) ? made : each).toList());
        draft.follow(path, made);
        prompter.say(Tone.GOOD, texts.get("attachment.masked", made, path));
        show(made);
        warnings.ofAttachment(made, vendor);
    }

    /** Says what a file is; false where it cannot be attached. */
    private boolean show(String path) {
        AttachmentFile file = new AttachmentResolver(draft.file().getParent()).resolve(path);
        if (file instanceof AttachmentFile.Found found) {
            try {
                prompter.say(Tone.PLAIN, FileFacts.of(path, found, texts));
                return true;
            } catch (IOException e) {
                prompter.say(Tone.ERROR, texts.get("attachment.unreadable", path));
                return false;
            }
        }
        prompter.say(Tone.ERROR, texts.get("attachment." + word(file), path));
        return false;
    }

    private static String word(AttachmentFile file) {
        if (file instanceof AttachmentFile.Outside) {
            return "outside";
        }
        if (file instanceof AttachmentFile.NotAFile) {
            return "no-file";
        }
        if (file instanceof AttachmentFile.Unreadable) {
            return "unreadable";
        }
        return file instanceof AttachmentFile.BadName ? "bad-name" : "missing";
    }

    private List<String> paths() {
        return Answers.lines(draft.answer(Topic.ATTACHMENTS));
    }

    private void keep(List<String> paths) throws IOException {
        draft.answer(Topic.ATTACHMENTS, String.join("\n", paths));
    }

    /** A path as a report writes it: terminals that a file is dropped on give it whole, and mostly in quotes. */
    private String relative(String typed) {
        String path = typed;
        if (path.length() > 1 && path.charAt(0) == '\'' && path.endsWith("'")
                || path.length() > 1 && path.charAt(0) == '"' && path.endsWith("\"")) {
            path = path.substring(1, path.length() - 1);
        }
        try {
            Path folder = draft.file().getParent().normalize();
            Path whole = folder.resolve(path).normalize();
            boolean inside = whole.startsWith(folder) && !whole.equals(folder);
            return inside ? folder.relativize(whole).toString().replace('\\', '/') : path;
        } catch (InvalidPathException e) {
            // The resolver says why it is none.
            return path;
        }
    }
}
