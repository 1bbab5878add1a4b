package org.reportcli.wizard;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.reportcli.support.SafeText;
import org.reportcli.support.Terminal;

/**
 * Asks line by line and never moves the cursor: for dumb terminals and for screen readers. {@code ?} helps, {@code <} goes
 * back, an empty line passes over, a line of a single dot ends a text (two dots are one).
 */
public final class PlainPrompter implements Prompter {
    private static final String END = ".";

    private final Terminal terminal;
    private final PrintStream screen;
    private final Texts texts;
    private boolean told;
    private boolean toldTheEnd;
    /** Read by the thread that runs when a signal ends the program. */
    private final StringBuffer begun = new StringBuffer();

    /** @param screen where questions appear */
    public PlainPrompter(Terminal terminal, PrintStream screen, Texts texts) {
        this.terminal = terminal;
        this.screen = screen;
        this.texts = texts;
    }

    @Override
    public Reply line(Prompt prompt) {
        head(prompt);
        while (true) {
            Optional<String> typed = terminal.ask("> ");
            if (typed.isEmpty()) {
                // The end of input has left the cursor behind the prompt.
                screen.println();
                return new Reply.Leave();
            }
            String line = typed.get().strip();
            Optional<Reply> command = command(line, prompt);
            if (command.isPresent()) {
                return command.get();
            }
            if (line.isEmpty()) {
                say(Tone.ERROR, texts.get("plain.required"));
            } else if (!line.equals("?")) {
                Optional<String> answer = chosen(line, prompt.choices());
                if (answer.isPresent()) {
                    return new Reply.Answer(answer.get());
                }
                say(Tone.ERROR, texts.get("plain.choose", prompt.choices().size()));
            }
        }
    }

    @Override
    public Reply text(Prompt prompt) {
        head(prompt);
        say(Tone.PLAIN, texts.get(toldTheEnd ? "plain.text-again" : "plain.text"));
        toldTheEnd = true;
        try {
            return lines(prompt);
        } finally {
            begun.setLength(0);
        }
    }

    private Reply lines(Prompt prompt) {
        boolean any = false;
        while (true) {
            Optional<String> typed = terminal.ask(any ? "| " : "> ");
            if (typed.isEmpty()) {
                // The end of input has left the cursor behind the prompt.
                screen.println();
                return new Reply.Leave(begun.toString());
            }
            String line = typed.get();
            if (!any) {
                Optional<Reply> command = command(line.strip(), prompt);
                if (command.isPresent()) {
                    return command.get();
                }
                if (line.isBlank() || line.strip().equals(END)) {
                    say(Tone.ERROR, texts.get("plain.required"));
                    continue;
                }
                if (line.strip().equals("?")) {
                    continue;
                }
            } else if (line.equals(END)) {
                return new Reply.Answer(begun.toString());
            }
            begun.append(any ? "\n" : "").append(line.equals("..") ? END : line);
            any = true;
        }
    }

    @Override
    public String begun() {
        return begun.toString();
    }

    @Override
    public void say(Tone tone, String text) {
        String mark = switch (tone) {
            case WARNING -> "! ";
            case ERROR -> "!! ";
            case QUOTE -> "  \" ";
            case COMMAND -> "    ";
            case PLAIN, GOOD -> "";
        };
        for (String line : SafeText.block(text).split("\n", -1)) {
            screen.println(mark + line);
        }
        screen.flush();
    }

    @Override
    public <T> T aside(Callable<T> talk) throws Exception {
        return talk.call();
    }

    @Override
    public void close() {
        screen.flush();
    }

    private void head(Prompt prompt) {
        if (!told) {
            told = true;
            say(Tone.PLAIN, texts.get("plain.keys"));
        }
        screen.println();
        if (!prompt.progress().isEmpty()) {
            say(Tone.PLAIN, "[" + prompt.progress() + "]");
        }
        say(Tone.PLAIN, prompt.question());
        if (!prompt.policy().isEmpty()) {
            say(Tone.QUOTE, prompt.policy());
        }
        List<Prompt.Choice> choices = prompt.choices();
        for (int at = 0; at < choices.size(); at++) {
            say(Tone.PLAIN, "  " + (at + 1) + ") " + choices.get(at).label());
        }
        if (!prompt.current().isEmpty()) {
            say(Tone.PLAIN, texts.get("plain.current", current(prompt)));
        }
    }

    private String current(Prompt prompt) {
        String current = prompt.current();
        for (Prompt.Choice choice : prompt.choices()) {
            if (choice.id().equals(current)) {
                return choice.label();
            }
        }
        long lines = current.lines().count();
        return lines > 1
                ? texts.get("plain.lines", current.lines().findFirst().orElse(""), lines)
                : current.stripTrailing();
    }

    /** Back, skip or help; empty where the line is none of these, or a skip that is not allowed. */
    private Optional<Reply> command(String line, Prompt prompt) {
        if (line.equals("<")) {
            return Optional.of(new Reply.Back());
        }
        if (line.equals("?")) {
            say(Tone.PLAIN, prompt.help());
            say(Tone.PLAIN, texts.get("plain.keys"));
        }
        boolean skippable = !prompt.required() || !prompt.current().isEmpty();
        return line.isEmpty() && skippable ? Optional.of(new Reply.Skip()) : Optional.empty();
    }

    private static Optional<String> chosen(String line, List<Prompt.Choice> choices) {
        if (choices.isEmpty()) {
            return Optional.of(line);
        }
        for (int at = 0; at < choices.size(); at++) {
            Prompt.Choice choice = choices.get(at);
            if (line.equals(String.valueOf(at + 1))
                    || line.equalsIgnoreCase(choice.id())
                    || line.equalsIgnoreCase(choice.label())) {
                return Optional.of(choice.id());
            }
        }
        List<Prompt.Choice> starting =
                choices.stream().filter(choice -> starts(choice, line)).toList();
        return starting.size() == 1 ? Optional.of(starting.get(0).id()) : Optional.empty();
    }

    private static boolean starts(Prompt.Choice choice, String line) {
        return choice.id().regionMatches(true, 0, line, 0, line.length())
                || choice.label().regionMatches(true, 0, line, 0, line.length());
    }
}
