package org.reportcli.leak.redact;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.reportcli.leak.Leak;
import org.reportcli.leak.LeakLevel;
import org.reportcli.leak.LeakScanner;
import org.reportcli.leak.LeakSink;
import org.reportcli.leak.Parties;

/** Finds what is to be masked in texts of any length, in memory that depends on the values found and not on the text. */
final class TextMasking {
    /** Chars that are remembered behind what is settled: several times as far as a leak may reach. */
    private static final int KEEP = LeakScanner.LAG + (1 << 18);

    private final LeakScanner scanner;
    private final Parties parties;
    private final Secrets secrets;
    private final Spot spot;

    /** For texts in which nothing is accepted. */
    TextMasking(LeakScanner scanner, Parties parties, Secrets secrets) {
        this(scanner, parties, secrets, Spot.ofNothing());
    }

    private TextMasking(LeakScanner scanner, Parties parties, Secrets secrets, Spot spot) {
        this.scanner = scanner;
        this.parties = parties;
        this.secrets = secrets;
        this.spot = spot;
    }

    /** The same for the texts of a spot. */
    TextMasking in(Spot other) {
        return new TextMasking(scanner, parties, secrets, other);
    }

    Spot spot() {
        return spot;
    }

    Secrets secrets() {
        return secrets;
    }

    /** Takes down the values of a text. */
    void survey(Reader text, Function<Leak, Secret.Where> where) throws IOException {
        new Survey(text, where).run();
    }

    /** Hands on a text with what is to be masked in it. */
    void mask(Reader text, MaskedText output) throws IOException {
        new Masking(text, output).run();
    }

    /** What is to be masked in a text that is in memory, in order and apart from each other. */
    List<Mask> masks(String text) {
        List<Mask> masks = new ArrayList<>();
        MaskedText collecting = new MaskedText() {
            @Override
            public void kept(CharSequence chars, int from, int to) {}

            @Override
            public void masked(CharSequence chars, int from, int to, Mask mask) {
                masks.add(mask);
            }
        };
        try {
            mask(new StringReader(text), collecting);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return masks;
    }

    /** A text that is in memory, masked. */
    String masked(String text, Counts counts) {
        StringWriter masked = new StringWriter(text.length());
        try {
            mask(new StringReader(text), new PlainText(masked, counts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return masked.toString();
    }

    /** A scan that remembers the text around what it is told. */
    private abstract class Scan implements LeakSink {
        final Remembered text;

        Scan(Reader text) {
            this.text = new Remembered(text, this::more);
        }

        final void run() throws IOException {
            try {
                scanner.scan(text, parties, this);
                settle(text.length());
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }

        private void more() {
            if (text.length() > 2 * KEEP) {
                try {
                    settle(text.length() - KEEP);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        @Override
        public final void leak(Leak leak) {
            if (leak.level() == LeakLevel.NOTE) {
                return;
            }
            long start = leak.start().offset();
            long end = leak.end().offset();
            if (start < text.base()) {
                throw new UncheckedIOException(new IOException("a leak longer than " + KEEP + " characters"));
            }
            while (start < end && Character.isWhitespace(text.at(start))) {
                start++;
            }
            while (start < end && Character.isWhitespace(text.at(end - 1))) {
                end--;
            }
            if (start < end) {
                found(leak, start, end);
            }
        }

        /** A leak between two places of the text, which are remembered. */
        abstract void found(Leak leak, long start, long end);

        /** What stands before this place of what is remembered will not change any more. */
        abstract void settle(int until) throws IOException;
    }

    private final class Survey extends Scan {
        private final Function<Leak, Secret.Where> where;

        Survey(Reader text, Function<Leak, Secret.Where> where) {
            super(text);
            this.where = where;
        }

        @Override
        void found(Leak leak, long start, long end) {
            secrets.see(text.text(start, end), leak.rule(), leak.what(), where.apply(leak), spot);
        }

        @Override
        void settle(int until) {
            Markers.find(CharBuffer.wrap(text.chars(), 0, text.length()), 0, until, secrets);
            text.forget(until);
        }
    }

    private final class Masking extends Scan {
        private final MaskedText output;
        private final List<Mask> pending = new ArrayList<>();

        Masking(Reader text, MaskedText output) {
            super(text);
            this.output = output;
        }

        @Override
        void found(Leak leak, long start, long end) {
            secrets.pseudonym(text.text(start, end), leak.rule(), spot)
                    .ifPresent(pseudonym -> pending.add(new Mask(start, end, pseudonym)));
        }

        @Override
        void settle(int until) throws IOException {
            CharBuffer chars = CharBuffer.wrap(text.chars(), 0, text.length());
            secrets.known().find(text.chars(), text.length(), until, text.base(), mask -> {
                if (!secrets.stays(mask.pseudonym(), spot)) {
                    pending.add(mask);
                }
            });
            List<Mask> masks = apart(pending);
            pending.clear();
            int written = 0;
            for (Mask mask : masks) {
                int from = Math.max(written, (int) (mask.start() - text.base()));
                int to = (int) (mask.end() - text.base());
                if (from >= until && until < chars.length()) {
                    pending.add(mask);
                } else if (from < to) {
                    output.kept(chars, written, from);
                    output.masked(chars, from, to, mask);
                    written = to;
                }
            }
            if (written < until) {
                output.kept(chars, written, until);
                written = until;
            }
            text.forget(written);
        }
    }

    /** Masks that touch no other: of those that overlap, one over the stretch of all, named by the longest. */
    static List<Mask> apart(List<Mask> masks) {
        masks.sort(Comparator.comparingLong(Mask::start));
        List<Mask> apart = new ArrayList<>();
        for (Mask mask : masks) {
            int last = apart.size() - 1;
            if (last >= 0 && mask.start() < apart.get(last).end()) {
                Mask before = apart.get(last);
                Pseudonym longest = mask.length() > before.length() ? mask.pseudonym() : before.pseudonym();
                apart.set(last, new Mask(before.start(), Math.max(before.end(), mask.end()), longest));
            } else {
                apart.add(mask);
            }
        }
        return apart;
    }
}
