package org.reportcli.wizard.finding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.reportcli.support.ReportException;

/** Reads what researchers' tools write. The kind of a file is told by its content; its name says nothing. */
public final class FindingReader {
    /** Bytes of a file. */
    static final int LARGEST = 8 << 20;

    private static final String HINT =
            "these are understood: Burp issue XML, nuclei JSON Lines, SARIF 2.1.0, HAR, an HTTP request, Markdown with headings";

    private FindingReader() {}

    /** The first finding of a file, with its notes in English; one says how many more there are. */
    public static ImportedFinding read(Path file) {
        return read(file, 1, Locale.ENGLISH);
    }

    /**
     * One finding of a file.
     *
     * @param which counted from 1
     * @param language of the notes: German, or anything else for English
     * @throws org.reportcli.support.ReportException wrong, if the file cannot be read or holds no such finding
     */
    public static ImportedFinding read(Path file, int which, Locale language) {
        List<FindingDraft> drafts = drafts(file);
        if (which < 1 || which > drafts.size()) {
            throw ReportException.wrong(name(file) + ": there is no finding " + which)
                    .withHint("the file holds " + drafts.size());
        }
        List<String> notes =
                drafts.size() == 1 ? List.of() : List.of(Note.SEVERAL_FINDINGS.in(language, drafts.size(), which));
        return drafts.get(which - 1).finish(notes, language);
    }

    /** The titles of a file's findings, in order; where one has no title, an empty text. */
    public static List<String> list(Path file) {
        return drafts(file).stream().map(FindingDraft::title).toList();
    }

    static ReportException broken(String name, long line, String what) {
        return ReportException.wrong(name + ":" + line + ": the file " + what).withHint(HINT);
    }

    private static List<FindingDraft> drafts(Path file) {
        String text = text(file);
        String start = text.stripLeading();
        List<FindingDraft> drafts = List.of();
        if (start.startsWith("{") || start.startsWith("[")) {
            drafts = JsonFindings.read(name(file), text);
        } else if (start.startsWith("<")) {
            drafts = BurpFindings.read(name(file), text);
        } else {
            drafts = TextFindings.read(text);
        }
        drafts = drafts.stream().filter(draft -> !draft.isEmpty()).toList();
        if (drafts.isEmpty()) {
            throw ReportException.wrong(name(file) + ": nothing in this file is understood as a finding")
                    .withHint(HINT);
        }
        return drafts;
    }

    private static String text(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw ReportException.wrong(name(file) + ": larger than 8 MiB")
                        .withHint("export only the finding that the report is about");
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException failed) {
            throw ReportException.wrong(name(file) + ": cannot be read")
                    .withHint("check the path and its permissions")
                    .withCause(failed);
        }
    }

    private static String name(Path file) {
        return file.toString();
    }
}
