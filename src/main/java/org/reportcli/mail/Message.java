package org.reportcli.mail;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A composed message, whole but for the encryption. There is deliberately no way to write it in clear; it holds no
 * attachment's content, and writing it takes constant memory.
 */
public final class Message implements SealableMessage {
    private final MailAddress from;
    private final MailAddress to;
    private final String messageId;
    private final List<HeaderField> outer;
    private final Layout layout;

    Message(MailAddress from, MailAddress to, String messageId, List<HeaderField> outer, Layout layout) {
        this.from = from;
        this.to = to;
        this.messageId = messageId;
        this.outer = List.copyOf(outer);
        this.layout = layout;
    }

    @Override
    public void writeSealed(OutputStream out, Encryption encryption) throws IOException {
        Multipart.header(out, outerHeaders());
        layout.write(out, encryption);
        out.flush();
    }

    /** What everybody on the way reads: all of the header, in its order. */
    public List<HeaderField> outerHeaders() {
        List<HeaderField> fields = new ArrayList<>(outer);
        fields.add(new HeaderField("MIME-Version", "1.0"));
        fields.add(layout.contentType());
        return List.copyOf(fields);
    }

    @Override
    public String messageId() {
        return messageId;
    }

    @Override
    public String from() {
        return from.text();
    }

    @Override
    public String to() {
        return to.text();
    }
}
