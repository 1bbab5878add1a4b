package org.reportcli.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Empties one stream of a program in the background, so that the program never waits for us, and keeps its start. */
final class Drain {
    private final byte[] kept;
    private final Thread thread;
    private int length;

    private Drain(InputStream in, int most) {
        kept = new byte[most];
        thread = new Thread(() -> empty(in), "drain");
        thread.setDaemon(true);
    }

    /** Starts to empty a stream; at most so many bytes are kept. */
    static Drain of(InputStream in, int most) {
        Drain drain = new Drain(in, most);
        drain.thread.start();
        return drain;
    }

    private void empty(InputStream in) {
        byte[] chunk = new byte[4096];
        try (in) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                int more = Math.min(read, kept.length - length);
                System.arraycopy(chunk, 0, kept, length, more);
                length += more;
            }
        } catch (IOException e) {
            // The program was killed with its stream open: what it said up to there is all there is.
            return;
        } finally {
            Arrays.fill(chunk, (byte) 0);
        }
    }

    /** What was kept, when the stream has ended; the caller may overwrite it, as there is no other copy. */
    byte[] bytes() throws InterruptedException {
        thread.join();
        return length == kept.length ? kept : wiped();
    }

    private byte[] wiped() {
        byte[] exact = Arrays.copyOf(kept, length);
        Arrays.fill(kept, (byte) 0);
        length = 0;
        return exact;
    }

    /** What was kept as text on one line, for messages. */
    String text() throws InterruptedException {
        thread.join();
        return new String(kept, 0, length, StandardCharsets.UTF_8).strip().replaceAll("\\s+", " ");
    }
}
