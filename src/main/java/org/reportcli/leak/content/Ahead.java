package org.reportcli.leak.content;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

/**
 * The two halves of a work at the same time: another thread finds out what there is to do, and this one does it, in that order.
 * The other runs ahead only so far, because what waits takes memory.
 */
final class Ahead implements Steps {
    /** What may wait, in chars or bytes. */
    private static final int ROOM = 4 * 1024 * 1024;

    private static final Waiting END = new Waiting(0, () -> {});

    private final Semaphore room = new Semaphore(ROOM);
    private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();

    private record Waiting(int size, Step step) {}

    /** Finds out what there is to do. */
    interface Work {
        void findSteps(Steps steps) throws IOException;
    }

    private Ahead() {}

    /**
     * Does something and then all steps of a work, which begins to find them at once.
     *
     * @throws IOException what the first step, the work or one of its steps throws
     */
    static void run(Step first, Work work) throws IOException {
        Ahead ahead = new Ahead();
        FutureTask<Void> finding = new FutureTask<>(() -> ahead.find(work));
        Thread finder = new Thread(finding, "ahead");
        finder.setDaemon(true);
        finder.start();
        try {
            first.run();
            ahead.doSteps();
            finding.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(e);
        } catch (ExecutionException e) {
            throw cause(e);
        } finally {
            finding.cancel(true);
        }
    }

    private Void find(Work work) throws IOException {
        try {
            work.findSteps(this);
        } finally {
            waiting.add(END);
        }
        return null;
    }

    @Override
    public void add(int size, Step step) throws IOException {
        int taken = Math.min(size, ROOM);
        try {
            room.acquire(taken);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(e);
        }
        waiting.add(new Waiting(taken, step));
    }

    private void doSteps() throws IOException, InterruptedException {
        for (Waiting next = waiting.take(); next != END; next = waiting.take()) {
            next.step().run();
            room.release(next.size());
        }
    }

    private static IOException interrupted(InterruptedException e) {
        return new IOException("the reading was interrupted", e);
    }

    private static IOException cause(ExecutionException e) {
        if (e.getCause() instanceof RuntimeException defect) {
            throw defect;
        }
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof IOException fault ? fault : new IOException(e.getCause());
    }
}
