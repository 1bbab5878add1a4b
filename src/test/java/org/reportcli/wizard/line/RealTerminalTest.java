package org.reportcli.wizard.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reportcli.support.ShellWord;
import org.reportcli.testing.Peers;
import org.reportcli.testing.Program;
import org.reportcli.testing.Tmux;

/** The line editor in a real pseudo-terminal, with its signals, its sizes and its pastes. */
class RealTerminalTest {
    private static final String QUESTION = "> ";

    @TempDir
    Path folder;

    @BeforeEach
    void needsATerminal() {
        Peers.require("tmux");
    }

    @Test
    void asksAndShowsWhatWasTyped() throws IOException {
        try (Tmux tmux = start("")) {
            tmux.await("the first question", RealTerminalTest::asks);
            tmux.keys("Stored XSS \\o/ !!", "Enter");
            String screen = tmux.await("the second question", shown -> shown.contains("2 of 3") && asks(shown));
            assertThat(screen).isEqualTo("""

                            1 of 3
                            What is the title?
                            Enter skip  ? help  < back  Ctrl-C stop
                            > Stored XSS \\o/ !!

                            2 of 3
                            How can it be shown?
                            End: a line with only a dot, or Ctrl-D
                            Enter skip  Ctrl-E editor  ? help  < back  Ctrl-C stop
                            >""");
            assertThat(reply("title")).isEqualTo("Stored XSS \\o/ !!");
        }
    }

    @Test
    void whatIsTypedAheadIsTakenAndShown() throws IOException {
        try (Tmux tmux = start("")) {
            tmux.await("the first question", RealTerminalTest::asks);
            tmux.keys("A title", "Enter", "line one", "Enter", "line two", "Enter", ".", "Enter");
            String screen = tmux.await("the third question", shown -> shown.contains("3 of 3") && asks(shown));
            assertThat(screen).contains("> A title\n").contains("> line one\n> line two\n");
            assertThat(reply("poc")).isEqualTo("line one\nline two");
        }
    }

    @Test
    void aPastedRequestOf200LinesComesBackExactly() throws IOException {
        String headers = IntStream.range(0, 200)
                .mapToObj(number -> "X-Header-" + number + ": \"a\\b !! $(c)\t` \r\n")
                .collect(Collectors.joining());
        String request = "GET /search?q=%3Cb%3E HTTP/1.1\r\nHost: acme.example\r\n" + headers + "\r\n";
        try (Tmux tmux = start("")) {
            toTheText(tmux);
            tmux.paste(request);
            tmux.await("the paste", shown -> shown.contains("X-Header-199:"));
            tmux.keys("C-d");
            tmux.await("the third question", shown -> shown.contains("3 of 3") && asks(shown));
            assertThat(reply("poc")).isEqualTo(request.replace("\r\n", "\n").replaceFirst("\n$", ""));
        }
    }

    @Test
    void whatIsSaidFitsAfterTheWindowBecameNarrow() throws IOException {
        try (Tmux tmux = start("")) {
            toTheText(tmux);
            tmux.keys("a line that is longer than forty columns are wide");
            tmux.await("the line", shown -> shown.contains("columns are wide"));
            tmux.resize(40, 24);
            // Broken by the terminal, and drawn once more by the line editor when it is told.
            tmux.await(
                    "the line in two",
                    shown -> shown.endsWith("> a line that is longer than forty colum\nns are wide")
                            && shown.split("> a line", -1).length > 2);
            tmux.keys("Enter", ".", "Enter");
            String screen = tmux.await("the third question", shown -> shown.contains("3 of 3") && asks(shown));
            assertThat(screen).endsWith("""
                            ! a cookie is in the text of the proof,
                              and it should be masked before it is
                              sent

                            3 of 3
                            Anything else?
                            Enter skip  ? help  < back  Ctrl-C stop
                            >""");
            assertThat(reply("poc")).isEqualTo("a line that is longer than forty columns are wide");
        }
    }

    @Test
    void ctrlCGivesTheTerminalBackAsItWas() throws IOException {
        try (Tmux tmux = start("")) {
            toTheText(tmux);
            tmux.keys("C-c");
            tmux.await("the third question", shown -> shown.contains("3 of 3") && asks(shown));
            tmux.keys("C-c");
            tmux.await("the end", shown -> shown.contains("ended 0"));
            assertThat(reply("poc")).isEqualTo("Leave[unfinished=]");
            assertThat(modes("after")).isEqualTo(modes("before"));
        }
    }

    @Test
    void aProcessThatIsToldToEndGivesTheTerminalBack() throws IOException {
        try (Tmux tmux = start("")) {
            toTheText(tmux);
            long process = Long.parseLong(reply("process"));
            ProcessHandle.of(process).orElseThrow().destroy();
            tmux.await("the end", shown -> shown.contains("ended 143"));
            assertThat(modes("after")).isEqualTo(modes("before"));
        }
    }

    @Test
    void goesOnAfterItWasStoppedAndAShellHadTheTerminal() throws IOException {
        try (Tmux tmux = start("")) {
            toTheText(tmux);
            tmux.keys("before ");
            tmux.await("the text", shown -> shown.endsWith("> before"));
            String process = reply("process");
            run("kill", "-STOP", process);
            run("stty", "-F", tmux.device(), "sane");
            run("kill", "-CONT", process);
            run("sh", "-c", "until stty -F \"$1\" -a | grep -q -e -icanon; do :; done", "sh", tmux.device());
            tmux.paste("and after\r\n.\r\nthe end");
            tmux.await("the paste", shown -> shown.contains("> the end"));
            tmux.keys("C-d");
            tmux.await("the third question", shown -> shown.contains("3 of 3") && asks(shown));
            assertThat(reply("poc")).isEqualTo("before and after\n\n.\n\nthe end");
        }
    }

    @Test
    void theEditorTakesWhatWasTypedAndGivesBackWhatWasSaved() throws IOException {
        Path editor = Files.writeString(folder.resolve("editor"), """
                #!/bin/sh
                stat -c %a "$1" > mode
                test -t 0 && test -t 1 && test -t 2 && echo "the editor has the terminal"
                read -r typed
                sed -i "s/half/$typed/" "$1"
                echo "second line" >> "$1"
                """);
        try (Tmux tmux = start("EDITOR=" + ShellWord.of("sh " + editor))) {
            toTheText(tmux);
            tmux.keys("a half sentence", "C-e");
            tmux.await("the editor", shown -> shown.contains("has the terminal"));
            tmux.keys("whole", "Enter");
            tmux.await("the text", shown -> shown.contains("> second line") && asks(shown));
            tmux.keys(".", "Enter");
            tmux.await("the third question", shown -> shown.contains("3 of 3") && asks(shown));
            assertThat(reply("poc")).isEqualTo("a whole sentence\nsecond line");
            assertThat(reply("mode").strip()).isEqualTo("600");
        }
    }

    @Test
    void aDumbTerminalHasNoLineEditor() throws IOException {
        try (Tmux tmux = start("TERM=dumb")) {
            tmux.await("the end", shown -> shown.contains("ended 3"));
        }
    }

    private Tmux start(String variable) throws IOException {
        String java = ShellWord.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
        String program = "env -u REPORT_TTY EDITOR=false " + variable + " " + java + " -XX:TieredStopAtLevel=1 -cp "
                + ShellWord.of(System.getProperty("java.class.path")) + " " + Interviewed.class.getName() + " "
                + folder;
        String script = "trap : INT; cd " + folder + "; stty -a > before; " + program
                + "; echo ended $?; stty -a > after.new; mv after.new after; read -r line";
        Path file = Files.writeString(folder.resolve("script"), script);
        return new Tmux(folder, 80, 24, "sh " + file);
    }

    private void toTheText(Tmux tmux) throws IOException {
        tmux.await("the first question", RealTerminalTest::asks);
        tmux.keys("A title", "Enter");
        tmux.await("the second question", shown -> shown.contains("2 of 3") && asks(shown));
    }

    private static void run(String... command) throws IOException {
        Program.run(Map.of(), new byte[0], command).succeeded();
    }

    private static boolean asks(String screen) {
        return screen.endsWith("\n" + QUESTION.strip());
    }

    private String reply(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    // The size is left out: tmux changes it.
    private String modes(String name) throws IOException {
        Path file = folder.resolve(name);
        byte[] waited = Program.run(
                        Map.of(),
                        new byte[0],
                        "sh",
                        "-c",
                        "while ! test -f \"$1\"; do :; done; grep -v speed \"$1\"",
                        "sh",
                        file.toString())
                .succeeded();
        return new String(waited, StandardCharsets.UTF_8);
    }
}
