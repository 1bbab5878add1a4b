package org.reportcli.wizard;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.reportcli.leak.content.ContentKind;
import org.reportcli.report.AttachmentFile;

/** What a file is, in a line: its size, and its kind by its content, whatever its name says. */
final class FileFacts {
    private static final int KILO = 1000;
    private static final String[] UNITS = {"kB", "MB", "GB"};

    private FileFacts() {}

    /** @throws IOException if the file cannot be read */
    static String of(String path, AttachmentFile.Found file, Texts texts) throws IOException {
        byte[] head;
        try (InputStream in = file.open()) {
            head = in.readNBytes((int) Math.min(ContentKind.HEAD, file.size()));
        }
        String kind = file.size() == 0
                ? "empty"
                : ContentKind.of(head, file.name())
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-');
        return texts.get("attachment.found", path, size(file.size(), texts), texts.get("file." + kind));
    }

    private static String size(long bytes, Texts texts) {
        if (bytes < KILO) {
            return texts.get(bytes == 1 ? "size.byte" : "size.bytes", bytes);
        }
        double amount = (double) bytes / KILO;
        int unit = 0;
        while (amount >= KILO && unit < UNITS.length - 1) {
            amount /= KILO;
            unit++;
        }
        return String.format(texts.language(), "%.1f %s", amount, UNITS[unit]);
    }
}
