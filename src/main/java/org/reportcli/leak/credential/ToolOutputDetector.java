package org.reportcli.leak.credential;

import java.util.List;
import java.util.Locale;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.Window;

/** Finds what tools print: guessed passwords, hashes of accounts, the secrets that files with known names hold. */
final class ToolOutputDetector implements Detector {
    private static final int REACH = 400;

    @Override
    public List<String> words() {
        return ToolWords.words();
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        String word = window.text(start, end).toLowerCase(Locale.ROOT);
        int line = window.lineEnd(end, REACH);
        PrintedPassword password = new PrintedPassword(window, line, findings);
        TypedPassword typed = new TypedPassword(window, line, password);
        ShownLogin shown = new ShownLogin(window, line, password);
        PrintedHash hash = new PrintedHash(window, line, findings);
        PrintedKey key = new PrintedKey(window, findings);
        switch (ToolWords.reading(word)) {
            case GUESSED_LOGIN -> password.guessed(end);
            case GUESSED_BEFORE -> shown.before(start);
            case LOGIN_BEHIND -> shown.behind(end);
            case QUOTED_LOGIN -> shown.quoted(end);
            case NAMED_USER -> shown.ofUser(end);
            case NEXT_PASSWORD -> shown.next(end);
            case MACHINE -> shown.ofMachine(end);
            case REGISTRY_VALUE -> shown.inRegistry(start, end);
            case INNER_VALUE -> shown.inElement(start, end);
            case USER_AND_PASSWORD -> password.behindUser(end);
            case COMMUNITY -> password.community(end);
            case ECHOED -> typed.echoed(start);
            case HERE_STRING -> typed.hereString(start, end);
            case CRACKED -> typed.cracked(start);
            case PARTED -> typed.parted(end);
            case SLASHED -> typed.slashed(end);
            case KIND_AND_HASH -> password.tell(start + word.indexOf(' ') + 1, line);
            case DUMP -> hash.dumped(start, REACH);
            case USER_HASH -> hash.behindUser(start);
            case NEXT_HASH -> hash.tell(end, LineWords.end(window, end, line));
            case LAST_HASH -> hash.tell(LineWords.last(window, end, line).start(), line);
            case KEY_FILE -> key.alone(LineWords.nextLine(window, line, REACH));
            case BASE64 -> key.base64(new Span(end, LineWords.end(window, end, line)));
            case BASE64_ANSWER -> key.base64Answer(LineWords.nextLine(window, line, REACH));
        }
    }
}
