package org.reportcli.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * The standard output of this process. A {@code PrintStream} around it swallows every error; this remembers the last one,
 * so that results which a full disk did not take are not taken for delivered.
 */
public final class StandardOutput extends OutputStream {
    private static final String READER_LEFT = "Broken pipe";

    private final OutputStream stream = new FileOutputStream(FileDescriptor.out);
    private Optional<IOException> failure = Optional.empty();

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            stream.write(bytes, offset, length);
        } catch (IOException e) {
            failure = Optional.of(e);
            throw e;
        }
    }

    /** Why results were lost; empty where none were, or where the reader had enough, as {@code head} has. */
    public Optional<String> loss() {
        return failure.map(IOException::getMessage).filter(reason -> !reason.equals(READER_LEFT));
    }
}
