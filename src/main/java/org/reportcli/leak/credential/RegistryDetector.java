package org.reportcli.leak.credential;

import java.util.List;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.Window;

/** Finds logins of container registries, as {@code docker login} keeps them: {@code "auth": "…"}. */
final class RegistryDetector implements Detector {
    @Override
    public List<String> words() {
        return StartWords.of("registry");
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        Field field = Field.around(window, start + 1, start + "\"auth".length());
        if (field != null && field.quoted()) {
            EncodedSecret.judgeLogin(window, field.span(), findings);
        }
    }
}
