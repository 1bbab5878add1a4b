package org.reportcli.leak.credential;

import java.util.List;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.Window;
import org.reportcli.leak.credential.Field.Form;

/**
 * Finds credentials in headers of requests and responses (RFC 9110, section 11.6; RFC 6265): as they travel, behind {@code -H},
 * in code, and as the pairs of a HAR.
 */
final class HeaderDetector implements Detector {
    @Override
    public List<String> words() {
        return StartWords.of("header");
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        Field field = Field.around(window, start, end);
        if (field == null) {
            return;
        }
        HeaderNames.Use use = HeaderNames.use(field.name(window));
        boolean variable = use == HeaderNames.Use.COOKIE && field.form() == Form.EQUALS && !field.quoted();
        if (use == HeaderNames.Use.OTHER || variable) {
            return;
        }
        int stop = endsItself(field, use) ? field.end() : HeaderLine.end(window, start, field);
        switch (use) {
            case AUTHORIZATION -> Authorization.judge(window, field.start(), stop, findings);
            case COOKIE -> CookieJar.sent(window, field.start(), stop, findings);
            default -> CookieJar.set(window, field.start(), stop, findings);
        }
    }

    /** Headers have spaces in their values and end with the line, but for those in quotes and the words of a command line. */
    private static boolean endsItself(Field field, HeaderNames.Use use) {
        return field.quoted() || field.form() == Form.OPTION && use != HeaderNames.Use.AUTHORIZATION;
    }
}
