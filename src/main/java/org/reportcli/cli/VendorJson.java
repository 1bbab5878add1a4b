package org.reportcli.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.reportcli.vendor.Vendor;

/** A vendor for programs, with the keys of {@code vendor.yaml}. */
final class VendorJson {
    private VendorJson() {}

    /** What a list shows. */
    static void summary(JsonGenerator json, Vendor vendor) throws IOException {
        json.writeStringField("id", vendor.id());
        json.writeStringField("name", vendor.name());
        Optional<Vendor.Channel.Email> email = vendor.email();
        optional(json, "email", email.map(Vendor.Channel.Email::address));
        optional(
                json,
                "fingerprint",
                email.flatMap(Vendor.Channel.Email::openPgp)
                        .map(key -> key.fingerprint().hex()));
        json.writeStringField("origin", vendor.origin().description());
    }

    /** All of it. */
    static void whole(JsonGenerator json, Vendor vendor) throws IOException {
        json.writeStringField("id", vendor.id());
        json.writeStringField("name", vendor.name());
        json.writeStringField("origin", vendor.origin().description());
        if (vendor.policy().isPresent()) {
            policy(json, vendor.policy().get());
        }
        json.writeArrayFieldStart("channels");
        for (Vendor.Channel channel : vendor.channels()) {
            channel(json, channel);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("fields");
        for (Map.Entry<Vendor.Field, Vendor.Demand> each : vendor.fields().entrySet()) {
            json.writeStringField(each.getKey().id(), word(each.getValue()));
        }
        json.writeEndObject();
        scope(json, vendor.scope());
        json.writeArrayFieldStart("conduct");
        for (Vendor.ConductRule rule : vendor.conduct()) {
            json.writeStartObject();
            json.writeStringField("ask", rule.ask());
            json.writeStringField("says", rule.says());
            json.writeEndObject();
        }
        json.writeEndArray();
        texts(json, "confidential", vendor.confidential());
        expectations(json, vendor.expectations());
        optional(json, "anonymous", vendor.anonymous().map(VendorJson::word));
        optional(json, "forwarding", vendor.forwarding());
        if (vendor.hallOfThanks().isPresent()) {
            json.writeBooleanField("hall-of-thanks", vendor.hallOfThanks().get());
        }
        optional(json, "bounty", vendor.bounty());
        if (vendor.safeHarbour().isPresent()) {
            json.writeObjectFieldStart("safe-harbour");
            json.writeStringField("level", vendor.safeHarbour().get().level());
            optional(json, "says", vendor.safeHarbour().get().says());
            json.writeEndObject();
        }
        json.writeObjectFieldStart("quotes");
        for (Vendor.Quote quote : vendor.quotes()) {
            json.writeStringField(quote.about(), quote.says());
        }
        json.writeEndObject();
    }

    private static void policy(JsonGenerator json, Vendor.PolicySource policy) throws IOException {
        json.writeObjectFieldStart("policy");
        optional(json, "title", policy.title());
        optional(json, "url", policy.url().map(Object::toString));
        optional(json, "language", policy.language());
        optional(json, "reviewed", policy.reviewed().map(Object::toString));
        json.writeEndObject();
    }

    private static void channel(JsonGenerator json, Vendor.Channel channel) throws IOException {
        json.writeStartObject();
        if (channel instanceof Vendor.Channel.Email email) {
            email(json, email);
        } else if (channel instanceof Vendor.Channel.Form form) {
            json.writeStringField("form", form.url().toString());
        }
        json.writeEndObject();
    }

    private static void email(JsonGenerator json, Vendor.Channel.Email email) throws IOException {
        json.writeStringField("email", email.address());
        texts(json, "languages", email.languages());
        if (email.openPgp().isPresent()) {
            Vendor.OpenPgp key = email.openPgp().get();
            json.writeObjectFieldStart("openpgp");
            json.writeStringField("fingerprint", key.fingerprint().hex());
            json.writeStringField("encryption", word(key.encryption()));
            optional(json, "certificate", key.certificate().map(Vendor.CertificateFile::written));
            texts(json, "sources", key.sources());
            json.writeEndObject();
        }
        if (email.smime().isPresent()) {
            Vendor.Smime smime = email.smime().get();
            json.writeObjectFieldStart("smime");
            optional(json, "fingerprint", smime.fingerprint());
            optional(json, "certificate", smime.certificate().map(Vendor.CertificateFile::written));
            texts(json, "sources", smime.sources());
            json.writeEndObject();
        }
        json.writeStringField("layout", word(email.layout()));
        json.writeObjectFieldStart("subject");
        json.writeStringField("text", email.subject().text());
        json.writeBooleanField("keep-reference", email.subject().keepReference());
        json.writeEndObject();
        if (email.maxSize().isPresent()) {
            json.writeNumberField("max-size", email.maxSize().get());
        }
    }

    private static void scope(JsonGenerator json, Vendor.Scope scope) throws IOException {
        json.writeObjectFieldStart("scope");
        optional(json, "includes", scope.includes());
        json.writeObjectFieldStart("assets");
        texts(json, "in", scope.assetsIn());
        texts(json, "out", scope.assetsOut());
        json.writeEndObject();
        json.writeArrayFieldStart("excludes");
        for (Vendor.Exclusion exclusion : scope.excludes()) {
            json.writeStartObject();
            json.writeStringField("category", exclusion.category());
            optional(json, "name", exclusion.name());
            json.writeStringField("says", exclusion.says());
            optional(json, "unless", exclusion.unless());
            json.writeStringField("level", word(exclusion.level()));
            texts(json, "match", exclusion.match());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void expectations(JsonGenerator json, Vendor.Expectations expectations) throws IOException {
        json.writeObjectFieldStart("expectations");
        optional(json, "acknowledgement", expectations.acknowledgement().map(Object::toString));
        optional(json, "inquiry-every", expectations.inquiryEvery().map(Object::toString));
        optional(json, "remediation", expectations.remediation().map(Object::toString));
        optional(json, "embargo", expectations.embargo().map(Object::toString));
        json.writeEndObject();
    }

    private static void optional(JsonGenerator json, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
    }

    private static void texts(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
