package org.reportcli.leak.token;

import java.util.List;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;

/** Private keys in the files of PuTTY; the leak is the file to its checksum, since parts of it encrypt the rest. */
final class PuttyKey implements Detector {
    private static final int LONGEST = 6_000;

    @Override
    public List<String> words() {
        return List.of("putty-user-key-file-");
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        boolean secret = false;
        int last = end;
        int stop = Math.min(window.length(), start + LONGEST);
        for (int i = end; i < stop; ) {
            int lineEnd = window.lineEnd(i, 400);
            if (window.says(i, "private-lines:")) {
                secret = true;
            }
            if (secret && lineEnd > i) {
                last = lineEnd;
            }
            if (window.says(i, "private-mac:")) {
                break;
            }
            i = lineEnd + 1;
        }
        if (secret) {
            findings.leak(LeakRules.PRIVATE_KEY, start, last, Confidence.CERTAIN, "a private key of PuTTY");
        }
    }
}
