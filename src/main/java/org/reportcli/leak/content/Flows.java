package org.reportcli.leak.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The connections of a capture, each direction a text. They are held until the capture ends, in bounded memory: where that is used
 * up, the oldest is handed on as far as it has come.
 */
final class Flows {
    private static final int MOST = 4096;
    /** Such flows go together where there are very many. */
    private static final int SMALL = 4 * 1024;

    private static final long MEMORY = 32L * 1024 * 1024;

    private final Piece piece;
    private final Opening opening;
    private final Map<String, Flow> flows = new LinkedHashMap<>();
    private final Set<Integer> encrypted = new HashSet<>();
    private final Batch batch;
    private long held;
    private int encryptedCount;

    Flows(Piece piece, Opening opening) {
        this.piece = piece;
        this.opening = opening;
        this.batch = new Batch(opening.visitor()::text, piece.inside("tcp"));
    }

    /** A segment of TCP; the name says from where to where. */
    void segment(String name, int sequence, boolean opens, byte[] bytes) throws IOException {
        Flow flow = flows.get(name);
        if (flow == null || opens && flow.isOther(sequence)) {
            if (bytes.length == 0 && !opens) {
                return;
            }
            if (flow != null) {
                flows.remove(name);
                hand(name, flow);
            }
            flow = new Flow(sequence);
            flows.put(name, flow);
        }
        held -= flow.held();
        flow.add(sequence, bytes);
        held += flow.held();
        if (flow.size() >= Flow.LONGEST) {
            hand(name, flow);
            Flow rest = flow.rest();
            flows.put(name, rest);
            held += rest.held();
        }
        while (flows.size() > MOST || held > MEMORY) {
            Iterator<Map.Entry<String, Flow>> oldest = flows.entrySet().iterator();
            Map.Entry<String, Flow> entry = oldest.next();
            oldest.remove();
            hand(entry.getKey(), entry.getValue());
        }
    }

    /** A connection that is known to be encrypted; both directions are one. */
    void encrypted(String name) {
        int from = name.indexOf(' ');
        int arrow = name.indexOf(" > ");
        // The sum is the same either way, and a number takes less room than the names of a million connections.
        int key = name.substring(from + 1, arrow).hashCode()
                + name.substring(arrow + 3).hashCode();
        if (encrypted.size() < 100_000 && encrypted.add(key)) {
            encryptedCount++;
        }
    }

    /** How many connections could not be read since they are encrypted. */
    int encrypted() {
        return encryptedCount;
    }

    /** Hands on what is left. */
    void finish() throws IOException {
        for (Map.Entry<String, Flow> entry : flows.entrySet()) {
            hand(entry.getKey(), entry.getValue());
        }
        flows.clear();
        batch.finish();
    }

    private void hand(String name, Flow flow) throws IOException {
        held -= flow.held();
        if (flow.isEncrypted()) {
            encrypted(name);
            return;
        }
        byte[] bytes = flow.take();
        if (bytes.length == 0) {
            return;
        }
        String inner = piece.inside(name);
        boolean binary = ContentKind.of(bytes) == ContentKind.BINARY;
        if (bytes.length < SMALL && !batch.isSingle()) {
            StringWriter text = new StringWriter();
            InputStream in = new ByteArrayInputStream(bytes);
            (binary ? new StringsReader(in) : TextEncoding.reader(in)).transferTo(text);
            batch.join(text.getBuffer());
        } else if (binary) {
            // Protocols of machines; that one holds no text is not worth a word.
            opening.visitor().text(inner, new StringsReader(new ByteArrayInputStream(bytes)));
        } else {
            opening.open(piece, inner, bytes);
        }
    }
}
