package org.reportcli;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.reportcli.cli.CommandLines;
import org.reportcli.cli.StandardOutput;
import org.reportcli.cli.SystemTerminal;
import org.reportcli.support.ExitStatus;
import org.reportcli.support.Runtime;
import org.reportcli.support.SystemClock;
import org.reportcli.support.SystemProcesses;
import org.reportcli.support.SystemRandom;

/** The program {@code report}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        StandardOutput output = new StandardOutput();
        Runtime runtime = system(output);
        int status = run(arguments, runtime);
        System.exit(output.loss().map(reason -> lost(reason, status, runtime)).orElse(status));
    }

    /**
     * Runs one command line.
     *
     * @return the exit status of the contract: 0 done, 1 found, 2 wrong, 3 refused, 4 queued, 5 undelivered, 6 uncertain
     */
    public static int run(String[] arguments, Runtime runtime) {
        return CommandLines.run(arguments, runtime);
    }

    private static int lost(String reason, int status, Runtime runtime) {
        runtime.err().print("report: error: standard output could not be written: " + reason + "\n");
        return status == ExitStatus.DONE.code() ? ExitStatus.WRONG.code() : status;
    }

    private static Runtime system(StandardOutput output) {
        PrintStream out = new PrintStream(output, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
        Map<String, String> environment = System.getenv();
        return new Runtime(
                new SystemClock(),
                environment,
                home(environment),
                Path.of("").toAbsolutePath(),
                // Buffered also because JDK 17's FileInputStream.readNBytes asks a pipe for its position, and fails.
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                out,
                err,
                new SystemTerminal(environment),
                new SystemRandom(),
                new SystemProcesses());
    }

    // Java asks the password file; every other program, and whoever gives a program another home, asks HOME.
    private static Path home(Map<String, String> environment) {
        Path named = Path.of(environment.getOrDefault("HOME", ""));
        return named.isAbsolute() ? named : Path.of(System.getProperty("user.home"));
    }
}
