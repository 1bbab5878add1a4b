package org.reportcli.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.reportcli.key.Certificate;
import org.reportcli.key.Finding;
import org.reportcli.key.Judgement;
import org.reportcli.key.UsableCertificate;

/**
 * Certificates and judgements, for programs: fingerprints as upper-case hex without spaces, times in UTC (ISO 8601).
 */
final class KeyJson {
    /** A certificate and what the judge says of it. */
    record Judged(Certificate certificate, Judgement judgement) {}

    private KeyJson() {}

    static void certificates(JsonGenerator json, List<Judged> all) throws IOException {
        json.writeArrayFieldStart("certificates");
        for (Judged judged : all) {
            json.writeStartObject();
            certificate(json, judged.certificate());
            judgement(json, judged.judgement());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void certificate(JsonGenerator json, Certificate certificate) throws IOException {
        json.writeStringField("fingerprint", certificate.fingerprint().hex());
        json.writeNumberField("version", certificate.version());
        json.writeArrayFieldStart("user-ids");
        for (String userId : certificate.userIds()) {
            json.writeString(userId);
        }
        json.writeEndArray();
        json.writeStringField("algorithm", certificate.algorithm());
        json.writeStringField("created", certificate.created().toString());
        json.writeArrayFieldStart("subkeys");
        for (Certificate.Key subkey : certificate.subkeys()) {
            json.writeStartObject();
            json.writeStringField("fingerprint", subkey.fingerprint().hex());
            json.writeStringField("algorithm", subkey.algorithm());
            json.writeStringField("created", subkey.created().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The fields {@code judgement} (usable or refused), {@code findings}, and for a usable one what it is used for. */
    static void judgement(JsonGenerator json, Judgement judgement) throws IOException {
        if (judgement instanceof Judgement.Usable usable) {
            UsableCertificate certificate = usable.certificate();
            json.writeStringField("judgement", "usable");
            if (certificate.expiry().isPresent()) {
                json.writeStringField("usable-until", certificate.expiry().get().toString());
            }
            json.writeArrayFieldStart("encrypts-to");
            for (UsableCertificate.Recipient recipient : certificate.recipients()) {
                json.writeStartObject();
                json.writeStringField("fingerprint", recipient.fingerprint().hex());
                json.writeStringField("algorithm", recipient.algorithm());
                json.writeEndObject();
            }
            json.writeEndArray();
            findings(json, usable.notes(), "note");
        } else if (judgement instanceof Judgement.Refused refused) {
            json.writeStringField("judgement", "refused");
            findings(json, refused.findings(), "error");
        }
    }

    private static void findings(JsonGenerator json, List<Finding> findings, String level) throws IOException {
        json.writeArrayFieldStart("findings");
        for (Finding finding : findings) {
            json.writeStartObject();
            json.writeStringField("rule", finding.id());
            json.writeStringField("level", level);
            json.writeStringField("message", finding.message());
            json.writeStringField("hint", finding.hint());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
