package org.reportcli.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextsTest {
    @Test
    void bothLanguagesHaveTheSameKeysAndPlaceholders() throws IOException {
        assertThat(placeholders("de")).isEqualTo(placeholders("en")).isNotEmpty();
    }

    private static Map<String, String> placeholders(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                Texts.class.getResourceAsStream("/org/reportcli/wizard/texts." + language + ".properties"),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        Map<String, String> placeholders = new TreeMap<>();
        texts.forEach((key, text) -> placeholders.put(
                (String) key,
                Pattern.compile("\\{[0-9]}")
                        .matcher((String) text)
                        .results()
                        .map(found -> found.group())
                        .sorted()
                        .toList()
                        .toString()));
        return placeholders;
    }
}
