package org.reportcli.wizard.line;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.terminal.Terminal;
import org.reportcli.support.Runtime;
import org.reportcli.support.SafeText;
import org.reportcli.wizard.Prompt;
import org.reportcli.wizard.Prompter;
import org.reportcli.wizard.Reply;

/**
 * Asks with a line editor: history, completion, undo (Ctrl-_), paste, and the user's own editor for long texts. It draws on
 * standard error, since standard output is for results.
 *
 * <p>On an empty line {@code ?} shows the help, {@code <} goes back, and Enter keeps or skips; Ctrl-C, and Ctrl-D where
 * nothing is typed, leave.
 */
public final class LinePrompter implements Prompter {
    private static final String HELP = "?";
    private static final String BACK = "<";

    private final TerminalHold hold;
    private final Page page;
    private final Words words;
    private final Optional<Editor> editor;
    private final Typing lines;
    private Prompt.Completions completions = Prompt.Completions.NONE;
    private Optional<TextTyping> texts = Optional.empty();

    private LinePrompter(TerminalHold hold, boolean colour, Words words, Optional<Editor> editor) {
        this.hold = hold;
        this.page = new Page(hold.terminal(), colour);
        this.words = words;
        this.editor = editor;
        this.lines = new Typing(hold.terminal(), hold.pending());
        lines.setCompletionMatcher(new Offered(hold.terminal()));
        lines.setCompleter((reader, line, candidates) -> offer(line.line().substring(0, line.cursor()), candidates));
    }

    /**
     * Takes the terminal of this process.
     *
     * @param colour whether colour may be used
     * @param language of hints; English where there is no other
     * @return empty where the terminal cannot do it (dumb, none) or {@code REPORT_PLAIN} is set: plain lines are for those
     */
    public static Optional<Prompter> open(Runtime runtime, boolean colour, Locale language) {
        return TerminalHold.system(runtime.environment())
                .map(hold -> new LinePrompter(hold, colour, Words.in(language), Editor.of(runtime)));
    }

    /** The same in English and without {@code $EDITOR}. */
    public static Optional<Prompter> open(Map<String, String> environment, boolean colour) {
        return TerminalHold.system(environment)
                .map(hold -> new LinePrompter(hold, colour, Words.ENGLISH, Optional.empty()));
    }

    /** Asks at a terminal that somebody made. */
    static LinePrompter at(
            Terminal terminal, BooleanSupplier pending, boolean colour, Locale language, Optional<Editor> editor) {
        return new LinePrompter(TerminalHold.of(terminal, pending), colour, Words.in(language), editor);
    }

    @Override
    public Reply line(Prompt prompt) {
        Choosing choosing = new Choosing(prompt.choices());
        boolean chosen = !prompt.choices().isEmpty();
        completions = chosen ? choosing::complete : prompt.completions();
        lines.setVariable(LineReader.DISABLE_HISTORY, chosen);
        head(prompt);
        hints(prompt, false);
        String start = chosen ? "" : prompt.current();
        while (true) {
            String typed;
            try {
                typed = lines.read("> ", start);
            } catch (Typing.Left left) {
                return chosen ? new Reply.Leave() : leave(left, prompt.current());
            }
            String word = typed.strip();
            if (isCommand(BACK, word, start)) {
                return new Reply.Back();
            }
            if (isCommand(HELP, word, start)) {
                help(prompt);
            } else if (!word.isEmpty() && !chosen) {
                return new Reply.Answer(typed);
            } else if (!word.isEmpty()) {
                Optional<Prompt.Choice> choice = choosing.find(word);
                if (choice.isPresent()) {
                    return new Reply.Answer(choice.get().id());
                }
                say(Tone.ERROR, words.noChoice);
            } else {
                Optional<Reply> reply = empty(prompt, chosen);
                if (reply.isPresent()) {
                    return reply.get();
                }
                start = chosen ? "" : prompt.current();
            }
        }
    }

    @Override
    public Reply text(Prompt prompt) {
        head(prompt);
        hints(prompt, true);
        String initial = LineEnds.open(LineEnds.unix(prompt.current()));
        String start = initial;
        TextTyping typing = texts();
        while (true) {
            String typed;
            try {
                typed = typing.readText(start, initial);
            } catch (Typing.Left left) {
                return leave(left, initial);
            }
            switch (typing.stop()) {
                case EDITOR -> start = edited(typed);
                case COMMAND -> {
                    switch (typing.command()) {
                        case BACK -> {
                            return new Reply.Back();
                        }
                        case HELP -> {
                            help(prompt);
                            start = typed;
                        }
                        default -> start = edited(typed);
                    }
                }
                case FINISHED -> {
                    if (!typed.isBlank()) {
                        return new Reply.Answer(typed.equals(initial) ? prompt.current() : typed);
                    }
                    Optional<Reply> reply = empty(prompt, false);
                    if (reply.isPresent()) {
                        return reply.get();
                    }
                    start = initial;
                }
            }
        }
    }

    @Override
    public void say(Tone tone, String text) {
        page.measure();
        write(tone, text);
    }

    @Override
    public <T> T aside(Callable<T> talk) throws Exception {
        return hold.aside(talk);
    }

    @Override
    public void close() {
        hold.close();
    }

    // The line reader for texts costs time that a short visit need not pay.
    private TextTyping texts() {
        if (texts.isEmpty()) {
            texts = Optional.of(new TextTyping(hold.terminal(), hold.pending()));
        }
        return texts.get();
    }

    private void head(Prompt prompt) {
        page.measure();
        page.write(Page.NONE, "", "", "");
        if (!prompt.progress().isBlank()) {
            page.write(Page.NONE, "", "", prompt.progress());
        }
        page.write(Page.BOLD, "", "", prompt.question());
        if (!prompt.policy().isBlank()) {
            write(Tone.QUOTE, prompt.policy());
        }
        int number = 0;
        for (Prompt.Choice choice : prompt.choices()) {
            String mark = choice.id().equals(prompt.current()) ? " " + words.chosen : "";
            page.write(Page.NONE, "%3d  ".formatted(++number), "     ", choice.label() + mark);
        }
    }

    // The answer that is there need not be wiped off first.
    private static boolean isCommand(String command, String word, String there) {
        return word.equals(command) || !there.isBlank() && word.equals(there.strip() + command);
    }

    private void write(Tone tone, String text) {
        switch (tone) {
            case PLAIN -> page.write(Page.NONE, "", "", text);
            case GOOD -> page.write(Page.GREEN, "+ ", "  ", text);
            case WARNING -> page.write(Page.MAGENTA, "! ", "  ", text);
            case ERROR -> page.write(Page.RED, "x ", "  ", text);
            case QUOTE -> page.write(Page.NONE, "| ", "| ", text);
            case COMMAND -> page.command(text);
        }
    }

    private void hints(Prompt prompt, boolean text) {
        List<String> hints = new ArrayList<>();
        if (text) {
            page.write(Page.NONE, "", "", words.end);
        }
        if (!prompt.current().isEmpty() && !text) {
            hints.add(words.keep);
        } else if (prompt.current().isEmpty() && !prompt.required()) {
            hints.add(words.skip);
        }
        if (text) {
            editor.ifPresent(it -> hints.add(words.editor));
        }
        if (!prompt.help().isBlank()) {
            hints.add(words.help);
        }
        hints.add(words.back);
        if (!text && prompt.choices().isEmpty() && prompt.completions() != Prompt.Completions.NONE) {
            hints.add(words.list);
        }
        hints.add(words.leave);
        page.write(Page.NONE, "", "", String.join("  ", hints));
    }

    private void help(Prompt prompt) {
        page.write(Page.NONE, "  ", "  ", prompt.help());
    }

    // Nothing was typed: what is there stays, and where nothing is there the question may be passed over.
    private Optional<Reply> empty(Prompt prompt, boolean chosen) {
        if (prompt.current().isEmpty() && prompt.required()) {
            say(Tone.ERROR, words.needed);
            return Optional.empty();
        }
        if (chosen && !prompt.current().isEmpty()) {
            return Optional.of(new Reply.Answer(prompt.current()));
        }
        if (!prompt.current().isEmpty()) {
            say(Tone.PLAIN, words.kept);
        }
        return Optional.of(new Reply.Skip());
    }

    private static Reply leave(Typing.Left left, String before) {
        String unfinished = LineEnds.open(left.unfinished());
        return new Reply.Leave(unfinished.isBlank() || unfinished.equals(before) ? "" : unfinished);
    }

    private String edited(String text) {
        if (editor.isEmpty()) {
            say(Tone.ERROR, words.noEditor);
            return text;
        }
        try {
            return LineEnds.open(hold.lend(() -> editor.get().edit(text)).orElse(text));
        } catch (IOException e) {
            say(Tone.ERROR, words.editorFailed + e.getMessage());
            return text;
        }
    }

    private void offer(String typed, List<Candidate> candidates) {
        for (String each : completions.of(typed)) {
            candidates.add(new Candidate(each, SafeText.line(each), null, null, null, null, false));
        }
    }
}
