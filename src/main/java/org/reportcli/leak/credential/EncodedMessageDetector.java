package org.reportcli.leak.credential;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.Leak;
import org.reportcli.leak.LeakLevel;
import org.reportcli.leak.LeakScanner;
import org.reportcli.leak.Window;

/** Finds requests in Base64 with credentials in their headers: items of a proxy's file, pasted without the rest of it. */
final class EncodedMessageDetector implements Detector {
    private static final int LONGEST = 12 * 1024;
    private static final int SHORTEST = 40;

    /** Base64 in groups of four chars decodes wherever it is cut. */
    private static final int GROUP = 4;

    /** Made when it is first needed: such items are rare, and a scanner takes time to make. */
    private static final class Inner {
        static final LeakScanner SCANNER =
                new LeakScanner(List.of(new HeaderDetector(), new FieldDetector()), List.of());
    }

    @Override
    public List<String> words() {
        return List.of("base64=\"true\"><![cdata[", "base64=\"true\">");
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        int stop = end;
        while (stop - end < LONGEST && isBase64(window.at(stop))) {
            stop++;
        }
        int length = (stop - end) / GROUP * GROUP;
        if (length < SHORTEST) {
            return;
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(window.text(end, end + length));
        } catch (IllegalArgumentException e) {
            // It is no Base64 after all, so that no message is in it.
            return;
        }
        for (Leak leak : Inner.SCANNER.scan(new String(bytes, StandardCharsets.ISO_8859_1), findings.parties())) {
            if (leak.level() != LeakLevel.NOTE) {
                findings.leak(leak.rule(), end, stop, Confidence.LIKELY, "a message in Base64 with credentials in it");
                return;
            }
        }
    }

    private static boolean isBase64(char c) {
        return Spelling.isAlphanumeric(c) || c == '+' || c == '/' || c == '=';
    }
}
