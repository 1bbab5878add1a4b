package org.reportcli.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reportcli.leak.content.ContentKind;
import org.reportcli.vendor.Vendor;

class TextsTest {
    /** Names that are foreign in both. */
    private static final String[] SAME_IN_BOTH = {"score", "file.json"};

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaceholders() throws IOException {
        assertThat(placeholders("de")).isEqualTo(placeholders("en")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void everyQuestionHasANameAndAHelpWithAnExample(String language) {
        Texts texts = Texts.of(Locale.forLanguageTag(language));
        String example = language.equals("de") ? "Beispiel: " : "Example: ";
        for (Topic topic : Topic.values()) {
            assertThat(texts.get(topic.key() + ".name")).isNotBlank();
            assertThat(texts.get(topic.key() + ".question")).endsWith(topic.form() == Topic.Form.LINES ? "" : "?");
            assertThat(texts.get(topic.key() + ".help")).contains(example);
        }
        for (String side : List.of(
                "remember", "mask", "attachment.mask", "attachment.remove", "disclosure.later", "weakness.many")) {
            assertThat(texts.get(side + ".help")).contains(example);
        }
        assertThat(List.of(texts.get("choose.help"), texts.get("end.help"))).allMatch(help -> help.contains(example));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void everyWordThatIsPutTogetherIsThere(String language) {
        Texts texts = Texts.of(Locale.forLanguageTag(language));
        for (Topic topic : Topic.SEVERITY) {
            Severity.choices(topic)
                    .forEach(choice ->
                            texts.get("metric." + choice.replace(':', '-').replace('/', '-')));
        }
        for (ContentKind kind : ContentKind.values()) {
            texts.get("file." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        for (Vendor.Duration.Unit unit : Vendor.Duration.Unit.values()) {
            if (unit != Vendor.Duration.Unit.NEVER) {
                texts.get("time." + unit.word().replace(' ', '-'), 1);
                texts.get("time." + unit.word().replace(' ', '-') + "s", 2);
            }
        }
        List.of("none", "low", "medium", "high", "critical").forEach(word -> texts.get("severity." + word));
    }

    @Test
    void germanIsNotEnglish() throws IOException {
        Properties german = properties("de");
        Properties english = properties("en");
        List<String> same = new ArrayList<>();
        german.forEach((key, text) -> {
            if (text.equals(english.get(key)) && ((String) text).matches(".*\\p{L}{4}.*")) {
                same.add((String) key);
            }
        });
        assertThat(same).containsExactlyInAnyOrder(SAME_IN_BOTH);
    }

    private static Map<String, String> placeholders(String language) throws IOException {
        Properties texts = properties(language);
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

    private static Properties properties(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                Texts.class.getResourceAsStream("/org/reportcli/wizard/texts." + language + ".properties"),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
