package org.reportcli.wizard.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reportcli.support.SafeText;
import org.reportcli.yaml.YamlValue;

/** Collects the values of one finding and makes each of them inert and short enough on the way. */
final class FindingDraft {
    /** Characters of one text; a report takes 1 MiB in all. */
    static final int LONGEST = 64 * 1024;
    /** Items of one list. */
    static final int MOST = 200;

    private static final Pattern CWE = Pattern.compile("(?i)cwe[-_: /]{0,2}0{0,4}([1-9][0-9]{0,4})");
    private static final Pattern CVSS = Pattern.compile("CVSS:(3\\.0|3\\.1|4\\.0)(/[A-Za-z]{1,4}:[A-Za-z]{1,2}){1,40}");

    private final Map<List<String>, YamlValue> values = new LinkedHashMap<>();
    private final Set<Note> notes = new LinkedHashSet<>();
    private String title = "";

    String title() {
        return title;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    void note(Note note) {
        notes.add(note);
    }

    FindingDraft title(String text) {
        String line = clean(text).replace('\n', ' ').strip();
        if (!line.isEmpty()) {
            title = line.length() > 200 ? line.substring(0, 200).strip() : line;
            put(List.of("title"), YamlValue.text(title));
        }
        return this;
    }

    FindingDraft block(String key, String text) {
        String lines = clean(text).strip();
        if (!lines.isEmpty()) {
            put(List.of(key), YamlValue.block(lines));
        }
        return this;
    }

    FindingDraft list(String key, List<String> texts) {
        Set<String> lines = new LinkedHashSet<>();
        for (String text : texts) {
            String line = clean(text).strip();
            if (!line.isEmpty() && lines.size() < MOST) {
                lines.add(line);
            }
        }
        if (!lines.isEmpty()) {
            put(List.of(key), YamlValue.texts(List.copyOf(lines)));
        }
        return this;
    }

    FindingDraft affected(String product, List<String> urls) {
        Map<String, YamlValue> fields = new LinkedHashMap<>();
        String name = clean(product).replace('\n', ' ').strip();
        if (!name.isEmpty()) {
            fields.put("product", YamlValue.text(name));
        }
        List<String> places = urls.stream()
                .map(url -> clean(url).strip())
                .filter(url -> !url.isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
        if (!places.isEmpty()) {
            fields.put("urls", YamlValue.texts(places));
        }
        if (!fields.isEmpty()) {
            put(List.of("affected"), new YamlValue.Items(List.of(new YamlValue.Fields(fields))));
        }
        return this;
    }

    /** The first CWE number that the text names. */
    FindingDraft weakness(String text) {
        Matcher matcher = CWE.matcher(bounded(text));
        if (matcher.find()) {
            put(List.of("weakness"), YamlValue.text("CWE-" + matcher.group(1)));
        }
        return this;
    }

    /** The first CVSS vector that the text names, where a report takes its version. */
    FindingDraft cvss(String text) {
        Matcher matcher = CVSS.matcher(bounded(text));
        while (matcher.find()) {
            if (!matcher.group(1).equals("3.0")) {
                put(List.of("severity", "cvss"), YamlValue.text(matcher.group().toUpperCase(Locale.ROOT)));
                return this;
            }
            note(Note.OLD_CVSS);
        }
        return this;
    }

    FindingDraft scanned() {
        put(List.of("conduct", "automated-scan"), YamlValue.text("unverified"));
        note(Note.SCANNED);
        return this;
    }

    void put(List<String> path, YamlValue value) {
        values.putIfAbsent(path, value);
    }

    /** Stranger's text made inert, with line feeds and tabs as they are. */
    String clean(String text) {
        String unix = bounded(text).replace("\r\n", "\n").replace('\r', '\n');
        String safe = SafeText.block(unix);
        if (!safe.equals(unix)) {
            note(Note.WRITTEN_OUT);
        }
        return safe;
    }

    private String bounded(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        note(Note.CUT);
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end);
    }

    ImportedFinding finish(List<String> first, Locale language) {
        List<String> all = new ArrayList<>(first);
        notes.forEach(note -> all.add(note.in(language)));
        LinkedHashMap<List<String>, YamlValue> sorted = new LinkedHashMap<>();
        for (String key : ImportedFinding.ORDER) {
            values.forEach((path, value) -> {
                if (path.get(0).equals(key)) {
                    sorted.put(path, value);
                }
            });
        }
        return new ImportedFinding(sorted, all);
    }
}
