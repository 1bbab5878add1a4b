package org.reportcli.leak.content;

import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * How much a file has been unpacked to, over all archives in it, so that a small file cannot keep the reader busy for ever.
 * Several threads may count.
 */
final class Quota {
    private final ContentLimits limits;
    private long total;
    private int entries;

    Quota(ContentLimits limits) {
        this.limits = limits;
    }

    /** For an archive, of which so many bytes have been read so far. */
    Archive archive(LongSupplier packed) {
        return new Archive(packed);
    }

    /** What one archive unpacked to. */
    final class Archive {
        private final LongSupplier packed;
        private long unpacked;

        private Archive(LongSupplier packed) {
            this.packed = packed;
        }

        void take(long bytes) {
            synchronized (Quota.this) {
                unpacked += bytes;
                total += bytes;
            }
        }

        /** One entry more; false where there are too many, in this archive and all around it. */
        boolean enter() {
            synchronized (Quota.this) {
                return ++entries <= limits.entries();
            }
        }

        /** Why it has to be left, where it has to be. */
        Optional<String> exceeded() {
            synchronized (Quota.this) {
                if (total > limits.total()) {
                    return Optional.of("it unpacks to more than " + size(limits.total()) + " in all");
                }
                boolean swells = unpacked > limits.free() && unpacked / limits.ratio() > packed.getAsLong();
                return swells
                        ? Optional.of("it unpacks to more than " + limits.ratio() + " times its size")
                        : Optional.empty();
            }
        }
    }

    /** A limit in words. */
    static String size(long bytes) {
        long kib = 1024;
        if (bytes % (kib * kib * kib) == 0) {
            return bytes / (kib * kib * kib) + " GiB";
        }
        if (bytes % (kib * kib) == 0) {
            return bytes / (kib * kib) + " MiB";
        }
        return bytes % kib == 0 ? bytes / kib + " KiB" : bytes + " bytes";
    }
}
