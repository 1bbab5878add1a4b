package org.reportcli.leak.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * What an archive unpacks to. Where it is damaged, or swells beyond the limits, it ends early and holds why: whoever reads it has
 * nothing to catch, and what came before is looked at.
 */
final class GuardedStream extends InputStream {
    private final InputStream in;
    private final Quota.Archive archive;
    private Optional<String> failure = Optional.empty();

    GuardedStream(InputStream in, Quota.Archive archive) {
        this.in = in;
        this.archive = archive;
    }

    /** Why it ended before its end, if it did. */
    Optional<String> failure() {
        return failure;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        if (failure.isPresent()) {
            return -1;
        }
        int read;
        try {
            read = in.read(bytes, offset, length);
        } catch (IOException | RuntimeException e) {
            // Decoders meet damage with all kinds of exceptions, among them unchecked ones.
            failure = Optional.of(Reasons.DAMAGED);
            return -1;
        }
        if (read > 0) {
            archive.take(read);
            failure = archive.exceeded();
        }
        return failure.isPresent() ? -1 : read;
    }

    /** Closes what unpacks, which holds memory that the collector does not see. */
    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException | RuntimeException e) {
            failure = failure.or(() -> Optional.of(Reasons.DAMAGED));
        }
    }
}
