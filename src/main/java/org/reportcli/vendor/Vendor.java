package org.reportcli.vendor;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reportcli.key.Fingerprint;

/**
 * Who receives reports, and the policy: everything that the tool knows of a vendor. What a profile leaves out is empty
 * here, and empty means unknown, not no.
 *
 * @param id short and stable, such as {@code ionos}
 * @param channels in the vendor's order of preference
 * @param fields what the vendor wants to be told, in the order in which the policy asks for it
 */
public record Vendor(
        String id,
        String name,
        Optional<PolicySource> policy,
        List<Channel> channels,
        Map<Field, Demand> fields,
        Scope scope,
        List<ConductRule> conduct,
        List<String> confidential,
        Optional<Anonymity> anonymous,
        Expectations expectations,
        Optional<String> forwarding,
        Optional<Boolean> hallOfThanks,
        Optional<String> bounty,
        Optional<SafeHarbour> safeHarbour,
        List<Quote> quotes,
        Optional<CertificateFile> exampleSecretKey,
        Origin origin) {

    public Vendor {
        channels = List.copyOf(channels);
        // The order stays: a report's readable text follows the policy's.
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        conduct = List.copyOf(conduct);
        confidential = List.copyOf(confidential);
        quotes = List.copyOf(quotes);
    }

    /** The policy's own page. */
    public record PolicySource(
            Optional<String> title, Optional<URI> url, Optional<String> language, Optional<LocalDate> reviewed) {}

    /** A way to the vendor. */
    public sealed interface Channel {
        /** By e-mail. */
        record Email(
                String address,
                List<String> languages,
                Optional<OpenPgp> openPgp,
                Optional<Smime> smime,
                Layout layout,
                Subject subject,
                Optional<Long> maxSize)
                implements Channel {
            public Email {
                languages = List.copyOf(languages);
            }

            /** The same address with another layout of the message. */
            public Email withLayout(Layout other) {
                return new Email(address, languages, openPgp, smime, other, subject, maxSize);
            }
        }

        /** By a web form, which the tool shows and does not fill in. */
        record Form(URI url) implements Channel {}
    }

    /** What the vendor says about encryption. */
    public enum Encryption {
        REQUIRED,
        PREFERRED,
        OPTIONAL,
        REFUSED
    }

    /**
     * The vendor's OpenPGP certificate.
     *
     * @param fingerprint the pin
     * @param certificate a file that the profile names, already resolved
     * @param sources where to fetch it, in order: {@code wkd}, {@code keys.openpgp.org}, an https URL
     */
    public record OpenPgp(
            Fingerprint fingerprint,
            Encryption encryption,
            Optional<CertificateFile> certificate,
            List<String> sources) {
        public OpenPgp {
            sources = List.copyOf(sources);
        }
    }

    /**
     * The vendor's S/MIME certificate.
     *
     * @param fingerprint SHA-256 of the certificate in hex, where the profile pins it
     */
    public record Smime(Optional<String> fingerprint, Optional<CertificateFile> certificate, List<String> sources) {
        public Smime {
            sources = List.copyOf(sources);
        }
    }

    /**
     * A file that a profile names.
     *
     * @param written as the profile writes it
     * @param path where it is
     */
    public record CertificateFile(String written, Path path) {}

    /** How the sealed message is built. */
    public enum Layout {
        /** PGP/MIME (RFC 3156). */
        PGP_MIME,
        /** Encrypted files attached to a plain message, for desks that cannot read PGP/MIME. */
        ATTACHED
    }

    /**
     * The subject that everybody can read.
     *
     * @param text neutral; never from the report
     * @param keepReference whether follow-ups keep the vendor's identifier in it
     */
    public record Subject(String text, boolean keepReference) {
        public static final Subject DEFAULT = new Subject("Security report", false);
    }

    /** What a report may hold that a vendor may want. */
    public enum Field {
        PRODUCT("product"),
        VERSIONS("versions"),
        AFFECTED_URLS("affected-urls"),
        DESCRIPTION("description"),
        IMPACT("impact"),
        STEPS("steps"),
        PROOF_OF_CONCEPT("proof-of-concept"),
        EXPLOIT("exploit"),
        SCREENSHOTS("screenshots"),
        LOGS("logs"),
        NETWORK_RECORDINGS("network-recordings"),
        WEAKNESS("weakness"),
        SEVERITY("severity"),
        IDENTIFIERS("identifiers"),
        DISCOVERED("discovered"),
        SUGGESTED_FIX("suggested-fix"),
        REFERENCES("references"),
        REPORTER_NAME("reporter-name"),
        REPORTER_EMAIL("reporter-email"),
        CREDIT("credit"),
        DISCLOSURE("disclosure"),
        EXPLOITATION("exploitation");

        private final String id;

        Field(String id) {
            this.id = id;
        }

        /** The word of the file format. */
        public String id() {
            return id;
        }
    }

    /** How much a vendor wants a field. */
    public enum Demand {
        REQUIRED,
        RECOMMENDED,
        OPTIONAL
    }

    /** What the vendor takes and what not. */
    public record Scope(
            Optional<String> includes, List<String> assetsIn, List<String> assetsOut, List<Exclusion> excludes) {
        public static final Scope UNKNOWN = new Scope(Optional.empty(), List.of(), List.of(), List.of());

        public Scope {
            assetsIn = List.copyOf(assetsIn);
            assetsOut = List.copyOf(assetsOut);
            excludes = List.copyOf(excludes);
        }
    }

    /**
     * A category that the vendor does not take.
     *
     * @param category the id of a category known to lint, or of an own one
     * @param name of an own category
     * @param says the policy's own words
     * @param unless when the vendor takes it all the same
     * @param match phrases that speak for an own category
     */
    public record Exclusion(
            String category,
            Optional<String> name,
            String says,
            Optional<String> unless,
            Severity level,
            List<String> match) {
        public Exclusion {
            match = List.copyOf(match);
        }
    }

    /** How strongly a profile wants a diagnostic to speak. */
    public enum Severity {
        NOTE,
        WARNING,
        ERROR
    }

    /**
     * A rule of conduct.
     *
     * @param ask the id of the question that the report answers, such as {@code own-accounts-only}
     * @param says the policy's own words
     */
    public record ConductRule(String ask, String says) {}

    /** Whether a reporter may stay nameless. */
    public enum Anonymity {
        ALLOWED,
        REFUSED
    }

    /**
     * What a reporter may expect, in the profile's words and, where they are a length of time, in days.
     *
     * @param remediation how long the vendor wants for a fix
     * @param embargo how long the vendor asks for silence; {@code never} as {@link Duration#never()}
     */
    public record Expectations(
            Optional<Duration> acknowledgement,
            Optional<Duration> inquiryEvery,
            Optional<Duration> remediation,
            Optional<Duration> embargo) {
        public static final Expectations UNKNOWN =
                new Expectations(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * A length of time as policies state it.
     *
     * @param amount how many; 0 for never
     */
    public record Duration(int amount, Unit unit) {
        public enum Unit {
            HOUR("hour"),
            DAY("day"),
            WORKING_DAY("working day"),
            WEEK("week"),
            MONTH("month"),
            NEVER("never");

            private final String word;

            Unit(String word) {
                this.word = word;
            }

            public String word() {
                return word;
            }
        }

        public static Duration never() {
            return new Duration(0, Unit.NEVER);
        }

        /** The last day of the time that starts on {@code start}; empty for never. */
        public Optional<LocalDate> from(LocalDate start) {
            return switch (unit) {
                case HOUR -> Optional.of(start.plusDays((amount + 23) / 24));
                case DAY -> Optional.of(start.plusDays(amount));
                case WORKING_DAY -> Optional.of(workingDays(start));
                case WEEK -> Optional.of(start.plusWeeks(amount));
                case MONTH -> Optional.of(start.plusMonths(amount));
                case NEVER -> Optional.empty();
            };
        }

        // Public holidays differ by place and are not known here.
        private LocalDate workingDays(LocalDate start) {
            LocalDate day = start;
            for (int left = amount; left > 0; ) {
                day = day.plusDays(1);
                if (day.getDayOfWeek().getValue() < 6) {
                    left--;
                }
            }
            return day;
        }

        @Override
        public String toString() {
            return unit == Unit.NEVER ? "never" : amount + " " + unit.word() + (amount == 1 ? "" : "s");
        }
    }

    /**
     * The promise not to prosecute.
     *
     * @param level {@code full}, {@code partial} or {@code none}
     * @param says the policy's own words
     */
    public record SafeHarbour(String level, Optional<String> says) {}

    /**
     * The policy's own words for a fact that is not a quoted one elsewhere.
     *
     * @param about the fact: a field's id, {@code encryption}, {@code confidential}, {@code inquiry-every} …
     */
    public record Quote(String about, String says) {}

    /**
     * Where the profile comes from.
     *
     * @param builtIn shipped with the program
     * @param description the path, or {@code built in}
     */
    public record Origin(boolean builtIn, String description) {}

    /** What names this vendor on a command line: its id, or the path of a profile that is no built-in one. */
    public String operand() {
        return origin.builtIn() ? id : origin.description();
    }

    /** The first e-mail channel: where a sealed message goes. */
    public Optional<Channel.Email> email() {
        return channels.stream()
                .filter(Channel.Email.class::isInstance)
                .map(Channel.Email.class::cast)
                .findFirst();
    }

    /** How much the vendor wants a field; unknown is optional. */
    public Demand demand(Field field) {
        return fields.getOrDefault(field, Demand.OPTIONAL);
    }

    /** The policy's words about something, where the profile quotes them. */
    public Optional<String> quote(String about) {
        return quotes.stream()
                .filter(quote -> quote.about().equals(about))
                .map(Quote::says)
                .findFirst();
    }
}
