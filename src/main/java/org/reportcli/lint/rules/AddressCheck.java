package org.reportcli.lint.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.validator.routines.EmailValidator;
import org.reportcli.lint.Check;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.Level;
import org.reportcli.lint.Passage;
import org.reportcli.lint.Rule;
import org.reportcli.lint.Subject;
import org.reportcli.yaml.Node;

/** Whether the reporter's mail address and the URLs are ones. */
final class AddressCheck implements Check {
    static final Rule EMAIL = Rule.error(
            "quality/email",
            "the mail address is none",
            "The vendor answers to this address. If it is wrong, the report was written into the void.",
            "write one address, such as ada@example.org");
    static final Rule URL = Rule.error(
            "quality/url",
            "a URL is none",
            "The vendor opens affected URLs and references. An error where the text cannot be a URL, a warning where the"
                    + " top-level domain is unknown, a note where only 'https://' is missing.",
            "write it whole, such as https://dns.example.com/zones");

    /** RFC 5321, section 4.5.3.1.3: 256 with the angle brackets. */
    private static final int LONGEST_ADDRESS = 254;

    @Override
    public List<Rule> rules() {
        return List.of(EMAIL, URL);
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        subject.text("reporter", "email")
                .filter(email -> !isAddress(email.text()))
                .ifPresent(email -> found.accept(
                        subject.diagnostic(EMAIL, email.range(), "this is no mail address that can be answered to")));
        for (Passage url : urls(subject)) {
            WebAddress.Verdict verdict = WebAddress.judge(url.text().strip());
            switch (verdict) {
                case FINE -> {}
                case HOST_ONLY ->
                    found.accept(subject.diagnostic(URL, url.range(), "a host without 'https://' before it")
                            .withLevel(Level.NOTE)
                            .withHint("write https://" + url.text().strip()));
                case UNKNOWN_DOMAIN ->
                    found.accept(subject.diagnostic(URL, url.range(), "the top-level domain of this URL is unknown")
                            .withLevel(Level.WARNING)
                            .withHint("look for a slip; for a host inside a network, accept the diagnostic"));
                case NO_URL -> found.accept(subject.diagnostic(URL, url.range(), "this is no URL"));
            }
        }
    }

    // The length is looked at first, since the validator matches a pattern.
    private static boolean isAddress(String text) {
        return text.length() <= LONGEST_ADDRESS && EmailValidator.getInstance().isValid(text);
    }

    private static List<Passage> urls(Subject subject) {
        List<Passage> urls = new ArrayList<>();
        for (Node.Mapping affected : subject.mappings("affected")) {
            if (affected.get("urls").orElse(null) instanceof Node.Sequence sequence) {
                sequence.items().forEach(item -> Subject.passage(item).ifPresent(urls::add));
            }
        }
        urls.addAll(subject.texts("references"));
        return urls;
    }
}
