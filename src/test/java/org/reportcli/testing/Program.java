package org.reportcli.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Another program, run to its end. */
public final class Program {
    /** How it ended, and what it wrote. */
    public record Result(int status, byte[] out, String err) {
        /** Standard output, where the program succeeded. */
        public byte[] succeeded() {
            if (status != 0) {
                throw new AssertionError("ended with " + status + ": " + err);
            }
            return out;
        }
    }

    private Program() {}

    public static Result run(Map<String, String> environment, byte[] input, String... command) throws IOException {
        Path in = Files.createTempFile("in", "");
        Path out = Files.createTempFile("out", "");
        Path err = Files.createTempFile("err", "");
        try {
            Files.write(in, input);
            ProcessBuilder builder = new ProcessBuilder(List.of(command))
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(command[0] + " does not end");
            }
            return new Result(
                    process.exitValue(), Files.readAllBytes(out), Files.readString(err, StandardCharsets.ISO_8859_1));
        } catch (InterruptedException e) {
            throw new IOException(e);
        } finally {
            Files.delete(in);
            Files.delete(out);
            Files.delete(err);
        }
    }
}
