package org.reportcli.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reportcli.support.SafeText;
import org.reportcli.vendor.Vendor;

/** A vendor for people: what the tool knows, line by line, and the policy's own words indented below in quotes. */
final class VendorText {
    private static final int WIDTH = 80;

    private final Vendor vendor;
    private final StringBuilder text = new StringBuilder();
    private final Set<String> shown = new HashSet<>();
    private Optional<String> pending = Optional.empty();

    VendorText(Vendor vendor) {
        this.vendor = vendor;
    }

    @Override
    public String toString() {
        text.setLength(0);
        shown.clear();
        text.append(SafeText.line(vendor.name() + " (" + vendor.id() + ")")).append('\n');
        vendor.policy().ifPresent(this::policy);
        channels();
        fields();
        scope();
        conduct();
        expectations();
        promises();
        otherWords();
        return text.toString();
    }

    private void policy(Vendor.PolicySource policy) {
        String title = policy.title().orElse("policy");
        line(title
                + policy.url().map(url -> ", " + url).orElse("")
                + policy.reviewed().map(day -> ", reviewed " + day).orElse(""));
    }

    private void channels() {
        heading("Reports go to");
        for (Vendor.Channel channel : vendor.channels()) {
            if (channel instanceof Vendor.Channel.Email email) {
                line(email.address() + languages(email));
                email.openPgp().ifPresent(this::openPgp);
                email.smime().ifPresent(this::smime);
                line("subject in clear: " + email.subject().text()
                        + (email.subject().keepReference() ? "; answers keep the vendor's identifier in it" : ""));
                email.maxSize().ifPresent(size -> line("at most " + SummaryText.size(size)));
            } else if (channel instanceof Vendor.Channel.Form form) {
                line("the form at " + form.url());
            }
        }
        quote("reference");
    }

    private static String languages(Vendor.Channel.Email email) {
        return email.languages().isEmpty() ? "" : " (" + String.join(", ", email.languages()) + ")";
    }

    private void openPgp(Vendor.OpenPgp key) {
        line("OpenPGP " + key.fingerprint().grouped());
        line("encryption is " + word(key.encryption()) + " for the vendor; this program always encrypts");
        key.certificate().ifPresent(file -> line("certificate: " + file.written()));
        if (!key.sources().isEmpty()) {
            line("to be found at: " + String.join(", ", key.sources()));
        }
        quote("encryption");
    }

    private void smime(Vendor.Smime smime) {
        line("S/MIME "
                + smime.fingerprint()
                        .orElse("without a published fingerprint: the certificate is pinned when you import it"));
        if (!smime.sources().isEmpty()) {
            line("to be found at: " + String.join(", ", smime.sources()));
        }
        quote("smime");
    }

    private void fields() {
        if (vendor.fields().isEmpty()) {
            return;
        }
        heading("A report has");
        Map<String, List<String>> quotes = new LinkedHashMap<>();
        for (Map.Entry<Vendor.Field, Vendor.Demand> each : vendor.fields().entrySet()) {
            line(each.getKey().id() + ": " + word(each.getValue()));
            vendor.quote(each.getKey().id())
                    .ifPresent(words -> quotes.computeIfAbsent(words, key -> new ArrayList<>())
                            .add(each.getKey().id()));
        }
        if (!vendor.confidential().isEmpty()) {
            line("and never: " + String.join(", ", vendor.confidential()));
        }
        quotes.keySet().forEach(this::quoted);
        quote("confidential");
        quote("sensitive-data");
        quote("uncertainty");
    }

    private void scope() {
        Vendor.Scope scope = vendor.scope();
        if (scope.includes().isPresent()
                || !scope.assetsIn().isEmpty()
                || !scope.assetsOut().isEmpty()) {
            heading("In scope");
            scope.includes().ifPresent(this::quoted);
            if (!scope.assetsIn().isEmpty()) {
                line("hosts: " + String.join(", ", scope.assetsIn()));
            }
            if (!scope.assetsOut().isEmpty()) {
                line("but not: " + String.join(", ", scope.assetsOut()));
            }
        }
        if (scope.excludes().isEmpty()) {
            return;
        }
        heading("Not taken");
        quote("excludes");
        quote("not-considered");
        Map<String, List<Vendor.Exclusion>> bySentence = scope.excludes().stream()
                .collect(Collectors.groupingBy(Vendor.Exclusion::says, LinkedHashMap::new, Collectors.toList()));
        bySentence.forEach((says, exclusions) -> {
            line(exclusions.stream()
                    .map(each -> each.name().orElse(each.category()))
                    .collect(Collectors.joining(", ")));
            quoted(says);
            exclusions.stream()
                    .map(Vendor.Exclusion::unless)
                    .flatMap(Optional::stream)
                    .distinct()
                    .forEach(unless -> wrap("    ", SafeText.line("unless " + unless), "      "));
        });
    }

    private void conduct() {
        if (vendor.conduct().isEmpty()) {
            return;
        }
        heading("The vendor asks you");
        vendor.conduct().stream().map(Vendor.ConductRule::says).distinct().forEach(this::quoted);
        quote("others-data");
        quote("details");
        quote("disclosure");
        quote("good-faith");
    }

    private void expectations() {
        heading("What to expect");
        expectation("an acknowledgement within", vendor.expectations().acknowledgement(), "acknowledgement");
        expectation("asking for the state at most every", vendor.expectations().inquiryEvery(), "inquiry-every");
        expectation("a fix within", vendor.expectations().remediation(), "remediation");
        expectation("silence is asked for", vendor.expectations().embargo(), "embargo");
        quote("duplicates");
        quote("triage");
        quote("resolution");
        vendor.forwarding()
                .ifPresent(rule -> line(
                        rule.equals("told-first") ? "you are told before others are" : "others are told: " + rule));
        quote("forwarding");
    }

    private void expectation(String what, Optional<Vendor.Duration> length, String about) {
        length.ifPresent(value -> line(what + " " + value));
        if (length.isPresent()) {
            quote(about);
        }
    }

    private void promises() {
        heading("In return");
        vendor.bounty().ifPresent(bounty -> line("bounty: " + bounty));
        quote("bounty");
        vendor.hallOfThanks().ifPresent(thanks -> line(thanks ? "a hall of thanks" : "no hall of thanks"));
        quote("credit");
        vendor.anonymous()
                .ifPresent(answer -> line(
                        answer == Vendor.Anonymity.ALLOWED
                                ? "you may stay anonymous"
                                : "anonymous reports are not taken"));
        vendor.safeHarbour().ifPresent(harbour -> {
            line("safe harbour: " + harbour.level());
            harbour.says().ifPresent(this::quoted);
        });
    }

    // No sentence that somebody took the trouble to quote is lost, whatever it is about.
    private void otherWords() {
        List<Vendor.Quote> others = vendor.quotes().stream()
                .filter(quote -> !shown.contains(quote.says()))
                .toList();
        if (!others.isEmpty()) {
            heading("The policy also says");
            others.forEach(quote -> quoted(quote.says()));
        }
    }

    // Written with the first line below it: what is unknown has no empty chapter.
    private void heading(String heading) {
        pending = Optional.of(heading);
    }

    private void line(String line) {
        wrap("  ", SafeText.line(line), "    ");
    }

    private void quote(String about) {
        vendor.quote(about).ifPresent(this::quoted);
    }

    private void quoted(String words) {
        shown.add(words);
        wrap("    \"", SafeText.line(words.strip()) + "\"", "     ");
    }

    private void wrap(String first, String words, String next) {
        pending.ifPresent(heading -> text.append('\n').append(heading).append('\n'));
        pending = Optional.empty();
        StringBuilder line = new StringBuilder(first);
        int start = line.length();
        for (String word : words.split(" ")) {
            if (line.length() > start && line.length() + 1 + word.length() > WIDTH) {
                text.append(line).append('\n');
                line = new StringBuilder(next);
                start = line.length();
            }
            line.append(line.length() > start ? " " : "").append(word);
        }
        text.append(line).append('\n');
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT);
    }
}
