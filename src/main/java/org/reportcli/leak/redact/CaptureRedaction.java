package org.reportcli.leak.redact;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Overwrites leaks in captures by as many {@code x}, so that all lengths stay and programs open them as before. Checksums of TCP
 * and UDP are brought forward by the change (RFC 1624): those that were right stay right, those that were wrong stay wrong.
 * Blocks with the keys of encrypted connections are left out.
 */
final class CaptureRedaction implements PartRedaction {
    /** Bytes of the largest capture that is masked: it is held in memory, with its conversations. */
    private static final int LARGEST = 32 << 20;

    private static final byte COVER = 'x';

    private final TextMasking masking;
    private final boolean blocks;

    /** @param blocks whether it is pcapng */
    CaptureRedaction(TextMasking masking, boolean blocks) {
        this.masking = masking;
        this.blocks = blocks;
    }

    @Override
    public void redact(Part part, OutputStream out, Counts counts) throws IOException, UnmaskableException {
        byte[] original = part.bytes(LARGEST);
        byte[] file = original.clone();
        CaptureFile capture = CaptureFile.of(original, blocks);
        Map<String, Conversation> conversations = new LinkedHashMap<>();
        int number = 0;
        for (CaptureFile.Packet packet : capture.packets()) {
            Segment segment = Segment.of(original, packet);
            if (segment.end() <= segment.start() && !segment.opens()) {
                continue;
            }
            if (segment.flow().isEmpty()) {
                cover(file, segment, segment.start(), segment.end(), counts);
                continue;
            }
            Conversation known = conversations.get(segment.flow().get());
            if (known != null && known.isOther(segment)) {
                // The same ports again: another connection.
                conversations.put(segment.flow().get() + " " + ++number, known);
                known = null;
            }
            if (known == null) {
                known = new Conversation(segment.sequence());
                conversations.put(segment.flow().get(), known);
            }
            known.add(segment);
        }
        for (Conversation conversation : conversations.values()) {
            conversation.mask(original, masking, counts, (segment, start, end) -> fill(file, segment, start, end));
        }
        for (CaptureFile.Stretch text : capture.texts()) {
            cover(file, unsummed(text), text.start(), text.end(), counts);
        }
        for (CaptureFile.Stretch hidden : capture.hidden()) {
            hide(file, hidden, counts);
        }
        write(file, capture.secrets(), out, counts);
    }

    private void cover(byte[] file, Segment segment, int start, int end, Counts counts) {
        String text = new String(file, start, end - start, StandardCharsets.ISO_8859_1);
        for (Mask mask : masking.masks(text)) {
            counts.add(mask.pseudonym());
            fill(file, segment, start + (int) mask.start(), start + (int) mask.end());
        }
    }

    private static Segment unsummed(CaptureFile.Stretch text) {
        return new Segment(java.util.Optional.empty(), 0, false, text.start(), text.end(), text.start(), -1, false);
    }

    private static void fill(byte[] file, Segment segment, int start, int end) {
        long change = 0;
        for (int at = start; at < end; at++) {
            int shift = (at - segment.header() & 1) == 0 ? 8 : 0;
            change += 0xFFFF - ((file[at] & 0xFF) << shift) + (COVER << shift);
            file[at] = COVER;
        }
        if (segment.sum() < 0) {
            return;
        }
        int before = (file[segment.sum()] & 0xFF) << 8 | file[segment.sum() + 1] & 0xFF;
        if (segment.udp() && before == 0) {
            return;
        }
        long sum = (~before & 0xFFFF) + change;
        while (sum > 0xFFFF) {
            sum = (sum & 0xFFFF) + (sum >> 16);
        }
        int after = (int) ~sum & 0xFFFF;
        if (segment.udp() && after == 0) {
            after = 0xFFFF;
        }
        file[segment.sum()] = (byte) (after >> 8);
        file[segment.sum() + 1] = (byte) after;
    }

    private static void hide(byte[] file, CaptureFile.Stretch hidden, Counts counts) {
        byte[] cover = new byte[hidden.end() - hidden.start()];
        Arrays.fill(cover, COVER);
        if (!Arrays.equals(file, hidden.start(), hidden.end(), cover, 0, cover.length)) {
            System.arraycopy(cover, 0, file, hidden.start(), cover.length);
            counts.addHidden();
        }
    }

    private static void write(byte[] file, List<CaptureFile.Stretch> leftOut, OutputStream out, Counts counts)
            throws IOException {
        List<CaptureFile.Stretch> ordered = leftOut.stream()
                .sorted(Comparator.comparingInt(CaptureFile.Stretch::start))
                .toList();
        int at = 0;
        for (CaptureFile.Stretch stretch : ordered) {
            out.write(file, at, stretch.start() - at);
            at = stretch.end();
            counts.addHidden();
        }
        out.write(file, at, file.length - at);
    }
}
