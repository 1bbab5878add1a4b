package org.reportcli.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reportcli.cases.Case;
import org.reportcli.cases.Cases;
import org.reportcli.cases.Event;
import org.reportcli.key.Fingerprint;
import org.reportcli.lint.Diagnostic;
import org.reportcli.report.MeasuredAttachment;
import org.reportcli.seal.OpenPgpEncryption;
import org.reportcli.seal.SealedMessage;
import org.reportcli.seal.Sealer;

/** Seals prepared reports into cases: a message is sealed once, and what a case holds is what goes out, each time. */
public final class Sealing {
    private final Sealer sealer = new Sealer();
    private final Cases cases;
    private final SecureRandom random;
    private final Clock clock;

    public Sealing(Cases cases, SecureRandom random, Clock clock) {
        this.cases = cases;
        this.random = random;
        this.clock = clock;
    }

    /** Seals a report and opens its case. */
    Case seal(Prepared prepared, Cases.Lock lock) throws IOException {
        Cases.Unfinished unfinished = cases.begin(lock);
        boolean opened = false;
        try {
            SealedMessage sealed = sealer.seal(prepared.message(), encryption(prepared), unfinished.message());
            Case open = cases.open(unfinished, prepared.vendor().id(), facts(prepared, sealed), details(prepared));
            opened = true;
            return open;
        } finally {
            if (!opened) {
                cases.discard(unfinished);
            }
        }
    }

    /** Seals a report and throws the result away: whatever can go wrong has gone wrong then. */
    SealedMessage rehearse(Prepared prepared, Cases.Lock lock) throws IOException {
        Cases.Unfinished unfinished = cases.begin(lock);
        try {
            return sealer.seal(prepared.message(), encryption(prepared), unfinished.message());
        } finally {
            cases.discard(unfinished);
        }
    }

    /** Seals a report into a file outside of any case, which appears whole or not at all. */
    public SealedMessage export(Prepared prepared, Path file) {
        return sealer.seal(prepared.message(), encryption(prepared), file);
    }

    /** Whether a case's message is whole, and is for the keys and addresses that hold today. */
    boolean stillFits(Case known, Prepared prepared) throws IOException {
        return known.fact("to").equals(prepared.message().to())
                && known.fact("from").equals(prepared.message().from())
                && known.fact("recipients").equals(recipients(encryption(prepared)))
                && Files.isRegularFile(known.message())
                && known.fact("size").equals(String.valueOf(Files.size(known.message())))
                && known.fact("sha256").equals(sha256(known.message()));
    }

    /** The sealed message of a case. */
    static SealedMessage message(Case known) {
        return new SealedMessage(
                known.message(),
                Long.parseLong(known.fact("size")),
                known.fact("sha256"),
                known.fact("message-id"),
                known.fact("from"),
                known.fact("to"),
                List.of(known.fact("recipients").split(" ")));
    }

    private OpenPgpEncryption encryption(Prepared prepared) {
        return new OpenPgpEncryption(prepared.recipients(), random);
    }

    // Nothing here is a word of the report: a case lies on the disk in clear.
    private static Map<String, String> facts(Prepared prepared, SealedMessage sealed) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("vendor", prepared.vendor().id());
        facts.put("vendor-name", prepared.vendor().name());
        facts.put("report", prepared.reportFile());
        facts.put("content", prepared.content());
        facts.put("from", sealed.from());
        facts.put("to", sealed.to());
        facts.put("message-id", sealed.messageId());
        facts.put(
                "certificate",
                prepared.certificate().certificate().fingerprint().hex());
        facts.put("recipients", String.join(" ", sealed.recipients()));
        facts.put("size", String.valueOf(sealed.size()));
        facts.put("sha256", sealed.sha256());
        return facts;
    }

    private List<Event> details(Prepared prepared) {
        List<Event> events = new ArrayList<>();
        for (MeasuredAttachment each : prepared.attachments()) {
            events.add(
                    event(Event.Kind.ATTACHMENT, Map.of("sha256", each.sha256(), "size", String.valueOf(each.size()))));
        }
        for (Diagnostic diagnostic : prepared.lint().accepted()) {
            events.add(event(
                    Event.Kind.ACCEPTED,
                    Map.of(
                            "rule",
                            diagnostic.rule(),
                            "reason",
                            diagnostic.accepted().orElse(""))));
        }
        return events;
    }

    private Event event(Event.Kind kind, Map<String, String> facts) {
        return new Event(clock.instant(), kind, new java.util.TreeMap<>(facts));
    }

    private static String recipients(OpenPgpEncryption encryption) {
        return String.join(
                " ", encryption.recipients().stream().map(Fingerprint::hex).toList());
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
