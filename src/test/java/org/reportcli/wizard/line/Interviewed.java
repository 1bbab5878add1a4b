package org.reportcli.wizard.line;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reportcli.support.Runtime;
import org.reportcli.testing.NoTerminal;
import org.reportcli.wizard.Prompt;
import org.reportcli.wizard.Prompter;
import org.reportcli.wizard.Prompter.Tone;
import org.reportcli.wizard.Reply;

/**
 * A program of three questions for the tests in a pseudo-terminal. It writes each reply into a file, and ends with 0, or with
 * 3 where there is no line editor.
 */
public final class Interviewed {
    private Interviewed() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Optional<Prompter> opened = LinePrompter.open(runtime(folder), arguments.length > 1, Locale.ENGLISH);
        if (opened.isEmpty()) {
            System.exit(3);
        }
        Files.writeString(
                folder.resolve("process"), "" + ProcessHandle.current().pid());
        try (Prompter prompter = opened.get()) {
            record(folder, "title", prompter.line(prompt("1 of 3", "What is the title?")));
            record(folder, "poc", prompter.text(prompt("2 of 3", "How can it be shown?")));
            prompter.say(
                    Tone.WARNING, "a cookie is in the text of the proof, and it should be masked before it is sent");
            record(folder, "end", prompter.line(prompt("3 of 3", "Anything else?")));
        }
    }

    private static void record(Path folder, String name, Reply reply) throws Exception {
        Files.writeString(folder.resolve(name + ".new"), reply instanceof Reply.Answer a ? a.text() : reply.toString());
        Files.move(folder.resolve(name + ".new"), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private static Prompt prompt(String progress, String question) {
        return new Prompt(progress, question, "", "Say it.", "", false, List.of(), Prompt.Completions.NONE);
    }

    private static Runtime runtime(Path folder) {
        return new Runtime(
                Clock.systemUTC(),
                System.getenv(),
                folder,
                folder,
                System.in,
                System.out,
                System.err,
                new NoTerminal(),
                new SecureRandom(),
                (command, directory, environment) -> new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .start());
    }
}
