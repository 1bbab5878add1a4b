package org.reportcli.wizard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.reportcli.support.SafeText;
import org.reportcli.vendor.Vendor;
import org.reportcli.vendor.Vendor.Demand;
import org.reportcli.vendor.Vendor.Field;
import org.reportcli.yaml.YamlEditor;
import org.reportcli.yaml.YamlLimits;
import org.reportcli.yaml.YamlValue;

/**
 * A report to be filled in with an editor: every key with what the vendor says about it. Lines that start with {@code #}
 * and one space are words; the others are YAML that waits for its mark to be taken away.
 */
public final class Template {
    private static final int WIDTH = 100;

    /** The time that vendors ask for who ask for one, mostly. */
    private static final int USUAL_DAYS = 90;

    private final StringBuilder text = new StringBuilder();
    private final String named;
    private final LocalDate today;
    private final boolean german;

    private Template(String named, LocalDate today, boolean german) {
        this.named = named;
        this.today = today;
        this.german = german;
    }

    /**
     * The skeleton for a vendor, or for none in particular.
     *
     * @param named what the report has to write for the vendor
     * @param today the day on which the example is written
     * @param language German, or anything else for English
     */
    public static String of(Optional<Vendor> vendor, String named, LocalDate today, Locale language) {
        Template template = new Template(named, today, language.getLanguage().equals("de"));
        template.write(vendor);
        return template.text.toString();
    }

    private void write(Optional<Vendor> vendor) {
        words(say(
                "A report. Lines like this one are words. In the others, take '#' away and replace the example.",
                "Ein Bericht. Zeilen wie diese sind Text. In den anderen '#' entfernen und das Beispiel ersetzen."));
        text.append("schema: 1\n\n");
        words(say("What is wrong, in one line.", "Was falsch ist, in einer Zeile."));
        text.append("#title: Stored XSS in zone descriptions of the example console\n");
        vendor.ifPresent(to -> {
            text.append('\n');
            YamlEditor line = new YamlEditor("template", "", YamlLimits.HANDWRITTEN);
            line.set(List.of("vendor"), YamlValue.text(named), List.of());
            text.append(line.text());
        });
        Set<Part> parts = new LinkedHashSet<>();
        vendor.ifPresent(to -> to.fields().keySet().forEach(field -> parts.add(Part.of(field))));
        parts.addAll(List.of(Part.values()));
        parts.forEach(part -> part(part, vendor));
        conduct(vendor);
        vendor.ifPresent(this::scope);
        text.append('\n');
        words(say(
                "What lint finds and belongs there is accepted with a reason; a leak in one place, a field or an attachment:",
                "Was lint findet und doch hineingehört, wird mit Begründung zugelassen; ein Leck nur an einer Stelle, einem"
                        + " Feld oder Anhang:"));
        words("lint: { accept: [{ rule: leak/password, in: steps, reason: … }] }");
    }

    private void part(Part part, Optional<Vendor> vendor) {
        text.append('\n');
        words(say(part.english, part.german)
                + vendor.map(to -> demand(part, to)).orElse(""));
        vendor.ifPresent(to -> to.fields().keySet().stream()
                .filter(field -> Part.of(field) == part)
                .forEach(field -> to.quote(field.id()).ifPresent(this::quote)));
        if (part == Part.DISCLOSURE) {
            vendor.flatMap(to -> to.expectations().embargo())
                    .ifPresent(span -> words(say("The vendor asks for: ", "Der Hersteller bittet um: ") + span));
        }
        String yaml = part.yaml
                .replace("{today}", today.toString())
                .replace("{end}", end(vendor).toString());
        yaml.lines().forEach(line -> text.append('#').append(line).append('\n'));
    }

    private LocalDate end(Optional<Vendor> vendor) {
        return vendor.flatMap(DisclosureQuestion::window)
                .flatMap(window -> window.from(today))
                .orElse(today.plusDays(USUAL_DAYS));
    }

    private String demand(Part part, Vendor vendor) {
        Demand most = vendor.fields().entrySet().stream()
                .filter(entry -> Part.of(entry.getKey()) == part)
                .map(java.util.Map.Entry::getValue)
                .min(java.util.Comparator.naturalOrder())
                .orElse(Demand.OPTIONAL);
        return switch (most) {
            case REQUIRED -> say(" Required.", " Pflicht.");
            case RECOMMENDED -> say(" Recommended.", " Empfohlen.");
            case OPTIONAL -> say(" Optional.", " Freiwillig.");
        };
    }

    private void conduct(Optional<Vendor> vendor) {
        text.append('\n');
        words(say("How it was found.", "Wie es gefunden wurde."));
        vendor.ifPresent(to -> to.conduct().forEach(rule -> {
            words(rule.ask() + ":");
            quote(rule.says());
        }));
        text.append("""
                #conduct:
                #  own-accounts-only: true
                #  others-data-accessed: false
                #  copies-deleted: true
                #  service-disturbed: false
                #  automated-scan: none
                """);
    }

    private void scope(Vendor vendor) {
        Set<String> sentences = new LinkedHashSet<>();
        vendor.scope().excludes().forEach(exclusion -> sentences.add(exclusion.says()));
        if (!sentences.isEmpty()) {
            text.append('\n');
            words(say("What the vendor does not take:", "Was der Hersteller nicht annimmt:"));
            sentences.forEach(this::quote);
        }
    }

    private void quote(String sentence) {
        words("> " + sentence);
    }

    /** Words as comments: whatever they hold, each of their lines starts with the mark. */
    private void words(String words) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder("#");
        for (String word : SafeText.line(words.replaceAll("\\s+", " ").strip()).split(" ")) {
            if (line.length() > 1 && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder("#");
            }
            line.append(' ').append(word);
        }
        lines.add(line.toString());
        lines.forEach(done -> text.append(done).append('\n'));
    }

    private String say(String english, String other) {
        return german ? other : english;
    }

    /** The keys of a report, with an example. */
    private enum Part {
        AFFECTED(
                "What is affected: a product, URLs, or both.",
                "Was betroffen ist: ein Produkt, URLs oder beides.",
                "affected:\n  - product: Example console\n    versions: \"2026-10\"\n    urls: [https://console.example.com/zones]"),
        DESCRIPTION(
                "What is wrong.",
                "Was falsch ist.",
                "description: |\n  The description of a zone is shown to other users of the account without escaping."),
        IMPACT(
                "How it can be exploited, and who is affected.",
                "Wie es ausgenutzt werden kann und wen es betrifft.",
                "impact: |\n  Whoever may edit a zone runs scripts in the session of every other user who opens it."),
        STEPS(
                "Steps to reproduce, in order.",
                "Schritte zum Nachstellen, der Reihe nach.",
                "steps:\n  - Log in at https://console.example.com with an account of your own.\n  - Store the payload as a zone's description.\n  - Open the zone as a second user of your own; the script runs."),
        PROOF(
                "A proof of concept.",
                "Ein Nachweis.",
                "proof-of-concept: |\n  <img src=x onerror=alert(document.domain)>"),
        ATTACHMENTS(
                "Files beside this one: screenshots, logs, recordings. List them as 'attachments:' with 'path:'.",
                "Dateien neben dieser: Bildschirmfotos, Protokolle, Mitschnitte. Als 'attachments:' mit 'path:'.",
                "attachments: []"),
        WEAKNESS("The kind of weakness.", "Die Art der Schwachstelle.", "weakness: CWE-79"),
        SEVERITY(
                "How severe, as a CVSS 3.1 or 4.0 vector.",
                "Wie schwer, als Vektor nach CVSS 3.1 oder 4.0.",
                "severity:\n  cvss: CVSS:3.1/AV:N/AC:L/PR:L/UI:R/S:C/C:L/I:L/A:N"),
        EXPLOITATION(
                "Whether it is known to be exploited.",
                "Ob es schon ausgenutzt wird.",
                "exploitation:\n  state: unknown"),
        IDENTIFIERS(
                "Names it already has, such as CVE ids.",
                "Namen, die es schon hat, etwa CVE-Nummern.",
                "identifiers: []"),
        DISCOVERED("The day on which it was found.", "Der Tag, an dem es gefunden wurde.", "discovered: {today}"),
        FIX(
                "How it could be fixed.",
                "Wie es behoben werden könnte.",
                "suggested-fix: |\n  Escape the description when it is shown."),
        REFERENCES(
                "Further reading.", "Weiteres dazu.", "references: [https://cwe.mitre.org/data/definitions/79.html]"),
        REPORTER(
                "Who writes; 'credit' is the name for thanks, or anonymous.",
                "Wer schreibt; 'credit' ist der Name für den Dank, oder anonymous.",
                "reporter:\n  name: Ada Example\n  email: ada@example.org\n  credit: Ada Example"),
        DISCLOSURE(
                "What is wished about publication.",
                "Was zur Veröffentlichung gewünscht ist.",
                "disclosure:\n  embargo-until: {end}");

        private final String english;
        private final String german;
        private final String yaml;

        Part(String english, String german, String yaml) {
            this.english = english;
            this.german = german;
            this.yaml = yaml;
        }

        static Part of(Field field) {
            return switch (field) {
                case PRODUCT, VERSIONS, AFFECTED_URLS -> AFFECTED;
                case DESCRIPTION -> DESCRIPTION;
                case IMPACT -> IMPACT;
                case STEPS -> STEPS;
                case PROOF_OF_CONCEPT -> PROOF;
                case EXPLOIT, SCREENSHOTS, LOGS, NETWORK_RECORDINGS -> ATTACHMENTS;
                case WEAKNESS -> WEAKNESS;
                case SEVERITY -> SEVERITY;
                case IDENTIFIERS -> IDENTIFIERS;
                case DISCOVERED -> DISCOVERED;
                case SUGGESTED_FIX -> FIX;
                case REFERENCES -> REFERENCES;
                case REPORTER_NAME, REPORTER_EMAIL, CREDIT -> REPORTER;
                case DISCLOSURE -> DISCLOSURE;
                case EXPLOITATION -> EXPLOITATION;
            };
        }
    }
}
