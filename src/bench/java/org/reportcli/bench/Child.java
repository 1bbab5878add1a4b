package org.reportcli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One run of a program.
 *
 * @param seconds from its start to its end
 * @param processor time that it had of all processors, which what else the machine does hardly changes
 * @param peak most resident memory, in bytes; 0 where the system does not say, or where it ended too soon to be asked
 */
record Child(double seconds, double processor, long peak) {
    private static final long LOOK_EVERY_MILLISECONDS = 5;

    /** Runs a program to its end, and fails where it fails. */
    static Child run(Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        return run(environment, command, 0);
    }

    /** The same of a program whose status is 1 where it finds something. */
    static Child runToFindings(Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        return run(environment, command, 1);
    }

    private static Child run(Map<String, String> environment, List<String> command, int highest)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        Process process = builder.start();
        long peak = 0;
        Duration processor = Duration.ZERO;
        do {
            processor = process.info().totalCpuDuration().orElse(processor);
            peak = Math.max(peak, peak(process.pid()));
        } while (!process.waitFor(LOOK_EVERY_MILLISECONDS, TimeUnit.MILLISECONDS));
        double seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() > highest) {
            throw new IOException(command.get(0) + " ended with " + process.exitValue());
        }
        return new Child(seconds, processor.toNanos() / 1e9, peak);
    }

    /**
     * Runs a program to its end and only takes the time: looking at a process that lives for a tenth of a second would
     * slow it down.
     */
    static double seconds(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        long start = System.nanoTime();
        int status = builder.start().waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (status != 0) {
            throw new IOException(command.get(0) + " ended with " + status);
        }
        return seconds;
    }

    private static long peak(long process) {
        Path status = Path.of("/proc", Long.toString(process), "status");
        try {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
                }
            }
        } catch (IOException e) {
            // No such system, or the process ended between the look before and this one.
            return 0;
        }
        return 0;
    }
}
