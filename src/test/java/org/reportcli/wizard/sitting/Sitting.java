package org.reportcli.wizard.sitting;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reportcli.Main;
import org.reportcli.support.ShellWord;
import org.reportcli.testing.Program;
import org.reportcli.testing.Tmux;

/** A person at a real terminal, in which the real program runs as a process of its own. Nobody types before being asked. */
final class Sitting implements AutoCloseable {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private final Path desk;
    private final Tmux tmux;

    private Sitting(Path desk, Tmux tmux) {
        this.desk = desk;
        this.tmux = tmux;
    }

    /**
     * Starts the program.
     *
     * @param folder its working directory; state goes to its folder {@code state}
     * @param size columns and rows, such as {@code 80x24}
     * @param variables of the environment, such as {@code TERM=dumb}
     */
    static Sitting of(Path folder, String size, List<String> variables, String... arguments) throws IOException {
        // Not in the test's own folder: a socket's path must be short.
        Path desk = Files.createTempDirectory(Path.of("/tmp"), "sitting");
        String words = Stream.of(
                        Stream.of("env", "-i", "PATH=" + System.getenv("PATH"), "HOME=" + folder, "LC_ALL=C.UTF-8"),
                        Stream.of("TERM=screen"),
                        variables.stream(),
                        Stream.of(java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath()),
                        Stream.of(Main.class.getName()),
                        Arrays.stream(arguments),
                        Stream.of("--home", "state"))
                .flatMap(each -> each)
                .map(ShellWord::of)
                .collect(Collectors.joining(" "));
        // The process that runs in the end is the program itself: its number is the shell's.
        Path start = Files.writeString(desk.resolve("start"), "echo $$ >" + desk + "/process; exec " + words + "\n");
        Path script = Files.writeString(
                desk.resolve("script"),
                "trap : INT; cd " + ShellWord.of(folder.toString()) + "; until test -f " + desk + "/go; do :; done; sh "
                        + start + "; echo ended $?; read -r line\n");
        String[] sides = size.split("x");
        Tmux tmux = new Tmux(desk, Integer.parseInt(sides[0]), Integer.parseInt(sides[1]), "sh " + script);
        tmux.record(desk.resolve("raw"));
        Files.createFile(desk.resolve("go"));
        return new Sitting(desk, tmux);
    }

    Tmux tmux() {
        return tmux;
    }

    /** Waits until a question is asked, and answers it. */
    void take(Turn turn) throws IOException {
        String screen = await(turn.question());
        for (String line : turn.lines()) {
            if (!line.isEmpty()) {
                tmux.type(line.equals(Story.DAY) ? day(screen) : line);
            }
            tmux.keys("Enter");
        }
    }

    private static String day(String screen) {
        Matcher day = DAY.matcher(asked(screen));
        if (!day.find()) {
            throw new AssertionError("the question names no day:\n" + screen);
        }
        return day.group();
    }

    void take(List<Turn> turns) throws IOException {
        for (Turn turn : turns) {
            take(turn);
        }
    }

    /** Waits until a question is asked, and nothing is typed at it. */
    String await(String question) throws IOException {
        return tmux.await(
                "the question '" + question + "'", screen -> screen.endsWith("\n>") && isAsked(question, screen));
    }

    /** Waits until something else is asked than this. */
    void awaitAfter(Turn turn) throws IOException {
        tmux.await(
                "what comes after '" + turn.question() + "'",
                screen -> screen.endsWith("\n>") && !isAsked(turn.question(), screen));
    }

    // Blanks do not count: a narrow terminal breaks a question anywhere.
    private static boolean isAsked(String question, String screen) {
        return asked(screen).contains(question.replace(" ", ""));
    }

    /** What stands there since the last empty line: the question with all that belongs to it, without blanks. */
    private static String asked(String screen) {
        return screen.substring(screen.lastIndexOf("\n\n") + 1).replaceAll("\\s+", "");
    }

    /** Waits until the program has ended with a status; what the screen showed from the start. */
    String ended(int status) throws IOException {
        String end = "\nended " + status;
        tmux.await("the end with status " + status, screen -> screen.endsWith(end));
        String all = tmux.history();
        return all.substring(0, all.length() - end.length() + 1);
    }

    /** Ends the program as a power cut does. */
    void kill() throws IOException {
        long process = Long.parseLong(Files.readString(desk.resolve("process")).strip());
        // On Linux this is kill -9.
        ProcessHandle.of(process).orElseThrow().destroyForcibly();
        tmux.await("the death", screen -> screen.contains("ended 137"));
    }

    /** What the program sent to the terminal up to its end, byte for byte, as characters. */
    String raw() throws IOException {
        // tmux has written all of it when it has written the last words of the session.
        Path raw = desk.resolve("raw");
        String sent;
        do {
            sent = new String(Files.readAllBytes(raw), StandardCharsets.UTF_8);
        } while (!sent.contains("ended "));
        return sent;
    }

    @Override
    public void close() throws IOException {
        tmux.close();
        Program.run(Map.of(), new byte[0], "rm", "-r", desk.toString()).succeeded();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
