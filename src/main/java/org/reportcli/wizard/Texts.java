package org.reportcli.wizard;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.reportcli.support.Runtime;

/** What the wizard says, in German or English. The words of policies stay as they are. */
public final class Texts {
    private final Properties properties;
    private final Locale language;
    private Optional<Properties> words = Optional.empty();

    private Texts(Locale language) {
        this.language = language;
        this.properties = load("texts", language);
    }

    /** What a resource with words says in a language. */
    private static Properties load(String name, Locale language) {
        String resource = "/org/reportcli/wizard/" + name + "." + language.getLanguage() + ".properties";
        Properties properties = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream(resource)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** The texts of a language; English where it is not German. */
    public static Texts of(Locale language) {
        return new Texts(language.getLanguage().equals("de") ? Locale.GERMAN : Locale.ENGLISH);
    }

    /** The language that somebody asked for, or else the one of the locale (POSIX: LC_ALL, LC_MESSAGES, LANG). */
    public static Locale language(Optional<String> asked, Runtime runtime) {
        String word = asked.or(() -> runtime.variable("LC_ALL"))
                .or(() -> runtime.variable("LC_MESSAGES"))
                .or(() -> runtime.variable("LANG"))
                .orElse("en");
        return word.toLowerCase(Locale.ROOT).startsWith("de") ? Locale.GERMAN : Locale.ENGLISH;
    }

    public Locale language() {
        return language;
    }

    /** A text, with {@code {0}}, {@code {1}} … filled in; where there are no values, as it is written. */
    public String get(String key, Object... values) {
        String text = properties.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key);
        }
        return values.length == 0 ? text : filled(text, values);
    }

    /**
     * What an interview says in place of what another room says: a rule of lint, the judge of a key, the readable text. Empty
     * where their own words do, as mostly in English. What has no words of its own shares those of its family. Read when it is
     * needed.
     *
     * @param id {@code family/name}
     * @param values for {@code {0}}, {@code {1}} …; where there are none, the words come as they are written
     */
    public Optional<String> wordsFor(String id, Object... values) {
        return word(id, "").map(words -> values.length == 0 ? words : filled(words, values));
    }

    /** How to mend in an interview what was found; empty where its own hint says it. */
    public Optional<String> hintFor(String id) {
        return word(id, ".hint");
    }

    private Optional<String> word(String id, String ending) {
        if (words.isEmpty()) {
            words = Optional.of(load("words", language));
        }
        String family = id.substring(0, id.indexOf('/') + 1);
        return Optional.ofNullable(
                words.get().getProperty(id + ending, words.get().getProperty(family + ending)));
    }

    static String filled(String text, Object... values) {
        // From the end, and in one pass over the template: a value may hold braces of its own.
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', from)) {
            filled.append(text, from, at).append(values[text.charAt(at + 1) - '0']);
            from = at + 3;
        }
        return filled.append(text.substring(from)).toString();
    }
}
