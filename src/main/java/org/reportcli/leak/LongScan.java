package org.reportcli.leak;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/**
 * A scan of a text that does not fit into one window: one window after the other is read, several are looked at at the
 * same time, and what was found is brought together in the order of the text. Windows overlap, and what is found in one depends on
 * nothing but its chars, so that it makes no difference who looks at it and when.
 */
final class LongScan {
    /** How much of a window is looked at, in chars. */
    static final int STEP = 128 * 1024;

    private static final int SIZE = LeakScanner.BEHIND + STEP + LeakScanner.AHEAD;
    private static final int MOST_HELPERS = 7;
    /** How many others look while this thread reads. */
    private static final int HELPERS =
            Math.min(MOST_HELPERS, Runtime.getRuntime().availableProcessors() - 1);
    /** So many windows wait for each of them, so that none is idle while the next is read. */
    private static final int AHEAD_OF_EACH = 3;

    /** How many chars may have been read behind a leak when it is told: some windows wait, and one is read. */
    static final int LAG = (MOST_HELPERS * AHEAD_OF_EACH + 2) * STEP + SIZE;

    private final Reader text;
    private final Look look;
    private final Collector collector;
    private final Progress progress = new Progress();
    private final Deque<Pending> pending = new ArrayDeque<>();
    /** The rooms of windows that are done with. */
    private final Deque<Room> free = new ArrayDeque<>();

    /** What a window takes: its chars, and where the sieve puts what it keeps of them. */
    private record Room(char[] chars, Sieve.Catch caught) {
        static Room unused() {
            return new Room(new char[SIZE], new Sieve.Catch(SIZE));
        }
    }

    /** A window that is looked at up to a place. */
    private record Pending(Room room, int to, FutureTask<Finds> finds) {}

    /** Looks at the places between two of a window. */
    interface Look {
        Finds at(Window window, Sieve.Catch caught, int from, int to);
    }

    LongScan(Reader text, Look look, Collector collector) {
        this.text = text;
        this.look = look;
        this.collector = collector;
    }

    /** Scans to the end of the text, of which the first chars have been read. */
    void run(char[] begin, int read) throws IOException {
        Room room = Room.unused();
        System.arraycopy(begin, 0, room.chars(), 0, read);
        int filled = read;
        int from = 0;
        boolean more = true;
        while (more) {
            while (more && filled < SIZE) {
                int count = text.read(room.chars(), filled, SIZE - filled);
                more = count >= 0;
                filled += Math.max(0, count);
            }
            int to = more ? STEP + LeakScanner.BEHIND : filled;
            start(room, filled, from, to);
            if (more) {
                Room next = free.isEmpty() ? Room.unused() : free.remove();
                int gone = to - LeakScanner.BEHIND;
                filled -= gone;
                System.arraycopy(room.chars(), gone, next.chars(), 0, filled);
                room = next;
                from = LeakScanner.BEHIND;
            }
        }
        while (!pending.isEmpty()) {
            collect();
        }
    }

    private void start(Room room, int filled, int from, int to) throws IOException {
        Window window = new Window(room.chars(), filled);
        FutureTask<Finds> finds = new FutureTask<>(() -> look.at(window, room.caught(), from, to));
        pending.add(new Pending(room, to, finds));
        if (HELPERS > 0) {
            ForkJoinPool.commonPool().execute(finds);
        }
        if (pending.size() > HELPERS * AHEAD_OF_EACH) {
            help();
        }
        while (pending.size() > HELPERS * AHEAD_OF_EACH
                || !pending.isEmpty() && pending.peek().finds().isDone()) {
            collect();
        }
    }

    /** Looks at the first window that nobody has begun with: the others have enough to do. */
    private void help() {
        for (Pending each : pending) {
            if (!each.finds().isDone()) {
                // Does nothing, at once, where somebody else has begun.
                each.finds().run();
                if (each.finds().isDone()) {
                    return;
                }
            }
        }
    }

    private void collect() throws IOException {
        Pending next = pending.remove();
        next.finds().run();
        Finds finds = finished(next.finds());
        collector.add(finds, progress, next.to());
        progress.pass(next.to() - LeakScanner.BEHIND, finds.head(), finds.tail());
        free.add(next.room());
    }

    private static Finds finished(Future<Finds> look) throws IOException {
        try {
            return look.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the scan was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException defect) {
                throw defect;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
