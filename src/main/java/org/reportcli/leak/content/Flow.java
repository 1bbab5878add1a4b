package org.reportcli.leak.content;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.TreeMap;

/** One direction of a TCP connection (RFC 9293), put together from its segments. */
final class Flow {
    /** Handed on in parts of this size, in bytes. */
    static final int LONGEST = 4 * 1024 * 1024;

    /** How much may wait for a segment that is missing; then it was lost, and what waits follows what is there. */
    private static final int WAITING = 512 * 1024;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    /** By their distance from the start of the flow. */
    private final TreeMap<Long, byte[]> early = new TreeMap<>();

    private final int start;
    /** How far the flow has come, in bytes since its start. */
    private long reached;

    private int waiting;
    private boolean encrypted;
    private boolean judged;

    Flow(int start) {
        this(start, 0);
    }

    private Flow(int start, long reached) {
        this.start = start;
        this.reached = reached;
    }

    /** Whether a connection that begins with this number is another one. */
    boolean isOther(int sequence) {
        return sequence != start;
    }

    void add(int sequence, byte[] segment) {
        if (segment.length == 0 || encrypted) {
            return;
        }
        // Sequence numbers wrap: the difference to where the flow is counts, not the number.
        long place = reached + (sequence - (int) (start + reached));
        if (place > reached) {
            byte[] before = early.get(place);
            if (before == null || before.length < segment.length) {
                early.put(place, segment);
                waiting += segment.length - (before == null ? 0 : before.length);
            }
            if (waiting > WAITING) {
                reached = early.firstKey();
                drain();
            }
        } else {
            append(place, segment);
            drain();
        }
        if (!judged && bytes.size() >= 3) {
            judged = true;
            encrypted = isTls(bytes.toByteArray());
            if (encrypted) {
                bytes.reset();
                early.clear();
                waiting = 0;
            }
        }
    }

    private void append(long place, byte[] segment) {
        long known = reached - place;
        if (known < segment.length) {
            bytes.write(segment, (int) known, segment.length - (int) known);
            reached = place + segment.length;
        }
    }

    private void drain() {
        while (!early.isEmpty() && early.firstKey() <= reached) {
            Map.Entry<Long, byte[]> next = early.pollFirstEntry();
            waiting -= next.getValue().length;
            append(next.getKey(), next.getValue());
        }
    }

    /** A record of TLS: its kind and a version (RFC 8446, section 5.1); or SSH, of which only the greeting is clear. */
    private static boolean isTls(byte[] bytes) {
        return bytes[0] >= 0x14 && bytes[0] <= 0x17 && bytes[1] == 3 && bytes[2] <= 4
                || bytes[0] == 'S' && bytes[1] == 'S' && bytes[2] == 'H';
    }

    boolean isEncrypted() {
        return encrypted;
    }

    /** How long it is so far, in bytes. */
    int size() {
        return bytes.size();
    }

    /** How much memory it takes, about. */
    long held() {
        return 200 + bytes.size() + waiting + 100L * early.size();
    }

    /** What it carried, those segments last that came early and were never reached. */
    byte[] take() {
        while (!early.isEmpty()) {
            reached = Math.max(reached, early.firstKey());
            drain();
        }
        return bytes.toByteArray();
    }

    /** The flow from where it is on. */
    Flow rest() {
        return new Flow(start, reached);
    }
}
