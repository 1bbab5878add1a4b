package org.reportcli.leak.redact;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Remembers that it failed, to tell a disk that is full from a file that is damaged. */
final class WatchedOutput extends OutputStream {
    private final OutputStream out;
    private Optional<IOException> failure = Optional.empty();

    WatchedOutput(OutputStream out) {
        this.out = out;
    }

    void throwFailure() throws IOException {
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failure = Optional.of(e);
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
