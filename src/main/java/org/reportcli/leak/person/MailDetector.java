package org.reportcli.leak.person;

import java.util.List;
import org.apache.commons.validator.routines.DomainValidator;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakLevel;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;

/** Finds mail addresses (RFC 5322, section 3.4.1, and RFC 6531), as they are and as URLs, HTML and JSON write them. */
final class MailDetector implements Detector {
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_DOMAIN = 120;

    @Override
    public List<String> words() {
        return Vocabulary.list("mail-signs");
    }

    @Override
    public String signs() {
        return "@";
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        boolean plain = end - start == 1;
        if (plain) {
            if (!isDomain(window.at(end)) || !isLocal(window.at(start - 1)) && window.at(start - 1) != '"') {
                return;
            }
            address(window, start, end, findings);
            return;
        }
        char opening = window.at(start);
        if (opening == '[' || opening == '(' || opening == '{' || opening == '<' || opening == ' ') {
            SpelledMail.look(window, start, end, findings);
        } else {
            address(window, start, end, findings);
        }
    }

    private static void address(Window window, int start, int end, Findings findings) {
        int from = start;
        if (window.at(start - 1) == '"' && end - start == 1) {
            from = quoted(window, start);
        } else {
            while (start - from < LONGEST_LOCAL && isLocal(window.at(from - 1))) {
                if (Chars.isHex(window.at(from - 1))
                        && Chars.isHex(window.at(from - 2))
                        && window.at(from - 3) == '%') {
                    if (!isKept(window, from - 2)) {
                        break;
                    }
                    from -= 3;
                } else if (window.at(from - 1) == '\''
                        && !(Chars.isLetter(window.at(from)) && Chars.isLetter(window.at(from - 2)))) {
                    break;
                } else {
                    from--;
                }
            }
            if (window.at(from - 1) == '\\'
                    && (window.at(from) == 'n' || window.at(from) == 't' || window.at(from) == 'r')) {
                from++;
            }
            while (from < start && (window.at(from) == '.' || window.at(from) == '-' || window.at(from) == '+')) {
                from++;
            }
        }
        int to = end;
        while (to - end < LONGEST_DOMAIN
                && (isDomain(window.at(to)) || window.at(to) == '.' && isDomain(window.at(to + 1)))) {
            to++;
        }
        while (to > end && window.at(to - 1) == '-') {
            to--;
        }
        if (from >= start || to - end < 4 || window.at(start - 1) == '.') {
            return;
        }
        String local = window.text(from, start);
        String domain = window.text(end, to);
        if (domain.indexOf('.') < 1 || !Chars.isLetter(window.at(to - 1)) && !domain.contains("xn--")) {
            return;
        }
        judge(window, from, to, local, domain, findings);
    }

    static void judge(Window window, int from, int to, String local, String domain, Findings findings) {
        String wrong = MailContext.reason(window, from, to, local);
        if (!wrong.isEmpty()) {
            findings.dismiss(LeakRules.MAIL_ADDRESS, from, to, wrong);
            return;
        }
        if (!DomainValidator.getInstance().isValid(domain)) {
            return;
        }
        String address = local + "@" + domain;
        MailBox box = MailBox.of(local, domain);
        if (findings.parties().owns(address)) {
            findings.dismiss(LeakRules.MAIL_ADDRESS, from, to, "it is the reporter's or the vendor's");
        } else if (box.kind() == MailBox.Kind.EXAMPLE || SamplePeople.around(window, from, to)) {
            findings.dismiss(LeakRules.MAIL_ADDRESS, from, to, "it is an example, or a sample person's");
        } else if (box.kind() == MailBox.Kind.ROLE) {
            findings.dismiss(LeakRules.MAIL_ADDRESS, from, to, "a role reads it, no certain person");
        } else {
            boolean own = box.kind() == MailBox.Kind.TESTER
                    || MailContext.isPublished(window, from)
                    || MailContext.isOwn(window, from, to);
            findings.leak(
                    LeakRules.MAIL_ADDRESS,
                    from,
                    to,
                    own ? Confidence.POSSIBLE : Confidence.LIKELY,
                    own ? LeakLevel.NOTE : LeakLevel.WARNING,
                    own ? "a mail address, likely of a tester or published by its owner" : "somebody's mail address");
        }
    }

    private static int quoted(Window window, int start) {
        int from = start - 2;
        while (start - from < LONGEST_LOCAL
                && window.at(from) != '"'
                && window.at(from) != '\n'
                && window.at(from) != ':'
                && window.at(from) != ',') {
            from--;
        }
        return window.at(from) == '"' && from < start - 2 ? from : start;
    }

    /** Whether two hexadecimal digits behind a percent sign are part of a local part: a dot, a plus, a dash, an underscore. */
    private static boolean isKept(Window window, int digits) {
        return window.says(digits, "2b")
                || window.says(digits, "2e")
                || window.says(digits, "2d")
                || window.says(digits, "5f");
    }

    private static boolean isLocal(char c) {
        return Chars.isAlphanumeric(c) || c == '.' || c == '_' || c == '-' || c == '+' || c == '\'';
    }

    private static boolean isDomain(char c) {
        return Chars.isAlphanumeric(c) || c == '-';
    }
}
