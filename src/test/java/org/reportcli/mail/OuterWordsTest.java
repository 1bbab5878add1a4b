package org.reportcli.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.reportcli.report.Attachments;
import org.reportcli.report.Report;
import org.reportcli.report.Reports;
import org.reportcli.vendor.Vendor;

/** Whatever a report says, no word of it is outside the sealed part. */
class OuterWordsTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{4,}");
    private static final String FILE = "attachedsecret.log";

    private Path folder;

    @BeforeProperty
    void aFolder() throws Exception {
        folder = Files.createTempDirectory("outer-words");
        Files.writeString(folder.resolve(FILE), "contentofattachment");
    }

    @AfterProperty
    void noFolder() throws Exception {
        Files.delete(folder.resolve(FILE));
        Files.delete(folder);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void noWordOfTheReportIsOutside(@ForAll("reports") String yaml, @ForAll Vendor.Layout layout) throws Exception {
        Report report = Reports.parse(yaml);
        MessageComposer composer = new MessageComposer(new SecureRandom(), Glossary.EMPTY);
        Message message = composer.compose(new ComposeRequest(
                report,
                Attachments.measure(report, folder),
                Vendors.cloud(),
                Vendors.email("security@cloud.example", layout, Vendor.Subject.DEFAULT),
                "jo@mail.example",
                report.reporter().name(),
                Instant.EPOCH));

        String clear = OpenedMessage.of(message).clear().toLowerCase(Locale.ROOT);

        Set<String> neutral = words(OpenedMessage.of(empty(layout)).clear());
        for (String word : words(yaml + " contentofattachment")) {
            // A report may well use the word "security"; what the message says without a report tells nothing of one.
            if (!neutral.contains(word)) {
                assertThat(clear).doesNotContain(word);
            }
        }
    }

    private Message empty(Vendor.Layout layout) {
        return new MessageComposer(new SecureRandom(), Glossary.EMPTY)
                .compose(new ComposeRequest(
                        Reports.titled(""),
                        List.of(),
                        Vendors.cloud(),
                        Vendors.email("security@cloud.example", layout, Vendor.Subject.DEFAULT),
                        "jo@mail.example",
                        Optional.empty(),
                        Instant.EPOCH));
    }

    private static Set<String> words(String text) {
        Set<String> words = new TreeSet<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    @Provide
    Arbitrary<String> reports() {
        Arbitrary<String> word = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("äöüß漢字Ж")
                .ofMinLength(5)
                .ofMaxLength(12);
        Arbitrary<String> text = word.list().ofMinSize(1).ofMaxSize(15).map(words -> String.join(" ", words));
        return Combinators.combine(text, text, text, word, word, text, word)
                .as((title, description, impact, product, name, step, credit) -> String.join(
                        "\n",
                        "schema: 1",
                        "title: \"" + title + "\"",
                        "affected: [{ product: \"" + product + "\", urls: [\"https://" + ascii(product)
                                + ".example/\"] }]",
                        "description: \"" + description + "\"",
                        "impact: \"" + impact + "\"",
                        "steps: [\"" + step + "\"]",
                        "attachments: [{ path: " + FILE + ", description: \"" + step + "\" }]",
                        "weakness: CWE-1079",
                        "identifiers: [CVE-2031-98765]",
                        "reporter: { name: \"" + name + "\", credit: \"" + credit + "\" }",
                        ""));
    }

    private static String ascii(String word) {
        return new String(word.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII).replace('?', 'x');
    }
}
