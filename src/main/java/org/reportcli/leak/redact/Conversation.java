package org.reportcli.leak.redact;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One direction of a TCP connection, put together from its segments, some of which may have come twice. */
final class Conversation {
    private final int first;
    private final List<Placed> segments = new ArrayList<>();

    /** @param at its distance from the first segment's, in bytes */
    private record Placed(long at, Segment segment) {
        long end() {
            return at + segment.end() - segment.start();
        }
    }

    /** Bytes that follow each other both in the text and in the flow. */
    private record Run(int text, long at, int length) {}

    Conversation(int first) {
        this.first = first;
    }

    boolean isOther(Segment segment) {
        return segment.opens() && segment.sequence() != first;
    }

    void add(Segment segment) {
        // Sequence numbers wrap; what is less than half of them away is near.
        segments.add(new Placed(segment.sequence() - first, segment));
    }

    /** Takes a stretch of the file that is to be masked. */
    @FunctionalInterface
    interface Target {
        void mask(Segment segment, int start, int end);
    }

    /** Masks what it said, in each segment that carried a part of it; tells how often. */
    void mask(byte[] file, TextMasking masking, Counts counts, Target target) {
        List<Placed> ordered = new ArrayList<>(segments);
        ordered.sort(Comparator.comparingLong(Placed::at));
        StringBuilder text = new StringBuilder();
        List<Run> runs = new ArrayList<>();
        long reached = Long.MIN_VALUE;
        for (Placed placed : ordered) {
            int known = (int) Math.max(0, Math.min(reached, placed.end()) - placed.at);
            int from = placed.segment.start() + known;
            if (reached == Long.MIN_VALUE || placed.end() > reached) {
                int start = reached == Long.MIN_VALUE ? placed.segment.start() : from;
                int length = placed.segment.end() - start;
                runs.add(new Run(text.length(), placed.end() - length, length));
                text.append(new String(file, start, length, StandardCharsets.ISO_8859_1));
                reached = placed.end();
            }
        }
        if (isEncrypted(text)) {
            return;
        }
        for (Mask mask : masking.masks(text.toString())) {
            counts.add(mask.pseudonym());
            for (Run run : runs) {
                long from = run.at + Math.max(0, mask.start() - run.text);
                long to = run.at + Math.min(run.length, mask.end() - run.text);
                if (from < to) {
                    mask(ordered, from, to, target);
                }
            }
        }
    }

    private static void mask(List<Placed> ordered, long from, long to, Target target) {
        for (Placed placed : ordered) {
            long start = Math.max(from, placed.at);
            long end = Math.min(to, placed.end());
            if (start < end) {
                int base = placed.segment.start();
                target.mask(placed.segment, base + (int) (start - placed.at), base + (int) (end - placed.at));
            }
        }
    }

    /** A record of TLS: its kind and a version (RFC 8446, section 5.1). */
    private static boolean isEncrypted(CharSequence text) {
        return text.length() > 2
                && text.charAt(0) >= 0x14
                && text.charAt(0) <= 0x17
                && text.charAt(1) == 3
                && text.charAt(2) <= 4;
    }
}
