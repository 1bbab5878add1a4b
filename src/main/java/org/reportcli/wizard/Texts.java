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
    private final Properties properties = new Properties();
    private final Locale language;

    private Texts(Locale language) {
        this.language = language;
        String resource = "/org/reportcli/wizard/texts." + language.getLanguage() + ".properties";
        try (InputStream in = Texts.class.getResourceAsStream(resource)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** A text, with {@code {0}}, {@code {1}} … filled in. */
    public String get(String key, Object... values) {
        String text = properties.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key);
        }
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
