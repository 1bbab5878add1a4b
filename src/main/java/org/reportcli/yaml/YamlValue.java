package org.reportcli.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value to be written. */
public sealed interface YamlValue {
    /**
     * A text.
     *
     * @param block as a block of lines, also where it would fit into one: for what people write as paragraphs
     */
    record Text(String text, boolean block) implements YamlValue {}

    /** {@code true} or {@code false}. */
    record Flag(boolean value) implements YamlValue {}

    /** A list. */
    record Items(List<YamlValue> items) implements YamlValue {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** A mapping, in the order in which it is written. */
    record Fields(Map<String, YamlValue> fields) implements YamlValue {
        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    static YamlValue text(String text) {
        return new Text(text, false);
    }

    static YamlValue block(String text) {
        return new Text(text, true);
    }

    static YamlValue texts(List<String> texts) {
        return new Items(texts.stream().map(YamlValue::text).toList());
    }
}
