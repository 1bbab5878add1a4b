package org.reportcli.leak.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AheadTest {
    @Test
    void doesAllStepsInOrderAndHere() throws IOException {
        List<Integer> done = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();

        Ahead.run(() -> {}, steps -> {
            threads.add(Thread.currentThread());
            for (int i = 0; i < 1_000; i++) {
                int number = i;
                // Together they are a hundred times what may wait, and one alone is more than that.
                steps.add(i == 500 ? Integer.MAX_VALUE : 400_000, () -> {
                    assertThat(threads).doesNotContain(Thread.currentThread());
                    done.add(number);
                });
            }
        });

        assertThat(done).isEqualTo(IntStream.range(0, 1_000).boxed().toList());
    }

    @Test
    void throwsWhatTheWorkThrowsBehindTheStepsThatItFound() {
        List<String> done = new ArrayList<>();

        assertThatThrownBy(() -> Ahead.run(() -> {}, steps -> {
                    steps.add(1, () -> done.add("one"));
                    throw new IOException("cut off");
                }))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("cut off");
        assertThatThrownBy(() -> Ahead.run(() -> {}, steps -> {
                    throw new IllegalStateException("a defect");
                }))
                .isExactlyInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Ahead.run(() -> {}, steps -> {
                    throw new StackOverflowError();
                }))
                .isExactlyInstanceOf(StackOverflowError.class);
        assertThat(done).containsExactly("one");
    }

    @Test
    void aStepThatFailsEndsTheWork() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);

        assertThatThrownBy(() -> Ahead.run(() -> {}, steps -> {
                    try {
                        while (true) {
                            steps.add(1_000_000, () -> {
                                throw new IOException("no room on the disk");
                            });
                        }
                    } finally {
                        ended.countDown();
                    }
                }))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("no room on the disk");

        ended.await();
    }
}
