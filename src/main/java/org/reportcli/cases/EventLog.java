package org.reportcli.cases;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reportcli.support.DurableFiles;

/**
 * The file {@code events.jsonl}: one event a line, appended with fsync, never rewritten. A line that a crash cut off, or
 * of a kind that a later version wrote, is passed over when reading.
 */
final class EventLog {
    private static final JsonFactory JSON = new JsonFactory();

    private final Path file;

    EventLog(Path file) {
        this.file = file;
    }

    /** Returns when the event is on the disk. */
    void append(Event event) throws IOException {
        DurableFiles.appendLine(file, encode(event));
    }

    List<Event> read() throws IOException {
        List<Event> events = new ArrayList<>();
        // Not Files.newBufferedReader, which fails on a letter that a crash cut in two.
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                decode(line).ifPresent(events::add);
            }
        }
        return events;
    }

    static byte[] encode(Event event) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("at", event.at().toString());
            json.writeStringField("event", event.kind().id());
            for (Map.Entry<String, String> fact : event.facts().entrySet()) {
                json.writeStringField(fact.getKey(), fact.getValue());
            }
            json.writeEndObject();
        }
        return line.toByteArray();
    }

    private static Optional<Event> decode(String line) {
        Map<String, String> facts = new LinkedHashMap<>();
        try (JsonParser json = JSON.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                json.skipChildren();
                facts.put(name, json.getText());
            }
            if (json.currentToken() != JsonToken.END_OBJECT) {
                return Optional.empty();
            }
            Instant at = Instant.parse(String.valueOf(facts.remove("at")));
            Optional<Event.Kind> kind = Event.Kind.of(String.valueOf(facts.remove("event")));
            return kind.map(known -> new Event(at, known, facts));
        } catch (IOException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
