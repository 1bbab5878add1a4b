package org.reportcli.wizard;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.reportcli.lint.rules.StandardChecks;
import org.reportcli.mail.Label;

/** What the program says in English, in pieces that are long enough to be known again. */
public final class EnglishSentences {
    private static final int FEWEST_WORDS = 4;

    private EnglishSentences() {}

    /** Those that stand on a screen, which may break lines anywhere; a policy's words and what somebody typed do not count. */
    public static List<String> on(String screen) {
        StringBuilder said = new StringBuilder();
        screen.lines()
                .map(String::strip)
                .filter(line -> Stream.of("> ", "| ", "\" ").noneMatch(line::startsWith))
                .forEach(line -> said.append(line).append(' '));
        String text = words(said.toString());
        return all().stream().filter(text::contains).toList();
    }

    private static List<String> all() {
        Properties texts = properties("texts.en");
        Properties german = properties("texts.de");
        List<String> sayings = new ArrayList<>();
        texts.forEach((key, text) -> {
            if (!text.equals(german.get(key))) {
                sayings.add((String) text);
            }
        });
        properties("words.en").values().forEach(text -> sayings.add((String) text));
        StandardChecks.linter().rules().all().forEach(rule -> sayings.addAll(List.of(rule.title(), rule.hint())));
        for (Label label : Label.values()) {
            sayings.add(label.english());
        }
        return sayings.stream()
                .flatMap(text -> Stream.of(text.split("\\{[0-9]}")))
                .map(EnglishSentences::words)
                .filter(text -> text.split(" ").length >= FEWEST_WORDS)
                .toList();
    }

    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** A resource with what the wizard says. */
    public static Properties properties(String name) {
        Properties properties = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                Texts.class.getResourceAsStream("/org/reportcli/wizard/" + name + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return properties;
    }
}
