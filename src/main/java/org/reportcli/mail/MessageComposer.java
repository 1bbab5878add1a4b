package org.reportcli.mail;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reportcli.support.ReportException;
import org.reportcli.support.SafeText;
import org.reportcli.vendor.Vendor;

/**
 * Makes the message that a vendor can work with. Outside stand two bare addresses, a date in UTC, a random message id and
 * the vendor's neutral subject; all else is inside the sealed part.
 */
public final class MessageComposer {
    // RFC 5322, section 3.3; in UTC, so that it does not tell where the reporter is.
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss '+0000'", Locale.ENGLISH);
    private static final int LONGEST_SUBJECT = 200;
    // A line of 78 without the header's name, the angle brackets and a space.
    private static final int LONGEST_MAILBOX = 78 - "From: ".length() - 3;

    private final Randomness randomness;
    private final Glossary glossary;

    /**
     * @param random for the message id and the boundaries
     * @param glossary explains codes in the readable text
     */
    public MessageComposer(SecureRandom random, Glossary glossary) {
        this.randomness = new Randomness(random);
        this.glossary = glossary;
    }

    /** @throws ReportException if an address or the vendor's subject cannot stand in a header */
    public Message compose(ComposeRequest request) {
        MailAddress from = MailAddress.parse("the sender's address", request.senderAddress());
        MailAddress to = MailAddress.parse(
                "the address of " + request.vendor().name(), request.channel().address());
        String messageId = randomness.messageId(from);
        String date = date(request.date());
        List<HeaderField> outer = header(
                from.text(),
                to,
                date,
                messageId,
                subject(request.channel().subject().text()));
        Contents contents = new Contents(
                request.report(),
                request.attachments(),
                ReportText.of(request.report(), request.attachments(), Optional.of(request.vendor()), glossary));
        Layout layout = switch (request.channel().layout()) {
            case PGP_MIME -> {
                List<HeaderField> inner = new ArrayList<>(
                        header(mailbox(request.senderName(), from), to, date, messageId, title(request)));
                outer.forEach(field -> inner.add(field.outer()));
                yield new PgpMime(randomness, inner, contents);
            }
            case ATTACHED -> new EncryptedFiles(randomness, contents);
        };
        return new Message(from, to, messageId, outer, layout);
    }

    private static List<HeaderField> header(
            String from, MailAddress to, String date, String messageId, String subject) {
        return List.of(
                new HeaderField("From", from),
                new HeaderField("To", to.text()),
                new HeaderField("Date", date),
                new HeaderField("Message-ID", messageId),
                new HeaderField("Subject", subject));
    }

    // The address stands on a line of its own: one with encoded words may have 76 columns (RFC 2047, section 2).
    private static String mailbox(Optional<String> name, MailAddress address) {
        return name.filter(given -> !given.isBlank())
                .map(EncodedText::phrase)
                .map(phrase -> phrase + separator(phrase, address) + "<" + address + ">")
                .orElse(address.text());
    }

    // Folded only where one line would be longer than RFC 5322, section 2.1.1 likes.
    private static String separator(String phrase, MailAddress address) {
        boolean fits =
                !phrase.contains("\r\n") && phrase.length() + address.text().length() <= LONGEST_MAILBOX;
        return fits ? " " : "\r\n ";
    }

    private static String title(ComposeRequest request) {
        String title = request.report().title();
        return title.isBlank() ? subject(request.channel().subject().text()) : EncodedText.unstructured(title);
    }

    // It stands in clear text and comes from a profile, which may be a stranger's.
    private static String subject(String text) {
        if (text.isBlank()
                || text.length() > LONGEST_SUBJECT
                || text.codePoints().anyMatch(SafeText::isHazardous)) {
            throw ReportException.wrong("the vendor's subject is empty, longer than " + LONGEST_SUBJECT
                            + " characters, or has control characters")
                    .withHint("mend 'subject' in the vendor profile, or leave it out for '"
                            + Vendor.Subject.DEFAULT.text() + "'");
        }
        return EncodedText.unstructured(text);
    }

    private static String date(Instant instant) {
        return DATE.format(instant.atOffset(ZoneOffset.UTC));
    }
}
