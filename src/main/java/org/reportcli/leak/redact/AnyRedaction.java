package org.reportcli.leak.redact;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.reportcli.leak.content.ContentLimits;

/** Masks files of all kinds, each in its way, and archives to the bounded depth. What it does not know it leaves alone. */
final class AnyRedaction implements PartRedaction {
    private final TextMasking masking;
    private final Budget budget;
    private final int depth;
    private final Map<FileKind, PartRedaction> kinds;

    AnyRedaction(TextMasking masking, ContentLimits limits) {
        this(masking, new Budget(limits.total()), limits.depth());
    }

    private AnyRedaction(TextMasking masking, Budget budget, int depth) {
        this.masking = masking;
        this.budget = budget;
        this.depth = depth;
        PartRedaction text = new TextRedaction(masking);
        PartRedaction json = new JsonRedaction(masking, this::inside);
        this.kinds = Map.ofEntries(
                Map.entry(FileKind.TEXT, text),
                Map.entry(FileKind.JSON, json),
                Map.entry(FileKind.PNG, picture(new PngRedaction())),
                Map.entry(FileKind.JPEG, picture(new JpegRedaction())),
                Map.entry(FileKind.GIF, picture(new GifRedaction())),
                Map.entry(FileKind.WEBP, picture(new WebpRedaction())),
                Map.entry(FileKind.ZIP, new ZipRedaction(masking, this::inside, budget)),
                Map.entry(FileKind.GZIP, new GzipRedaction(this::inside, budget)),
                Map.entry(FileKind.PCAP, new CaptureRedaction(masking, false)),
                Map.entry(FileKind.PCAPNG, new CaptureRedaction(masking, true)),
                Map.entry(FileKind.TAR, new TarRedaction(this::inside)));
    }

    // Of a picture, only the metadata can be masked, with the texts in it, and only all of it.
    private PartRedaction picture(PartRedaction redaction) {
        return masking.spot().keepsHidden() ? (part, out, counts) -> copy(part, out) : redaction;
    }

    private void inside(Part part, OutputStream out, Counts counts) throws IOException, UnmaskableException {
        if (depth > 0) {
            new AnyRedaction(masking, budget, depth - 1).redact(part, out, counts);
        } else {
            copy(part, out);
        }
    }

    @Override
    public void redact(Part part, OutputStream out, Counts counts) throws IOException, UnmaskableException {
        PartRedaction redaction = kinds.get(FileKind.of(part));
        if (redaction != null) {
            redaction.redact(part, out, counts);
        } else {
            copy(part, out);
        }
    }

    private static void copy(Part part, OutputStream out) throws IOException {
        try (InputStream in = part.open()) {
            in.transferTo(out);
        }
    }
}
