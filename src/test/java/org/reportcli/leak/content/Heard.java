package org.reportcli.leak.content;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a reader tells of a file. */
final class Heard implements ContentVisitor {
    final Map<String, String> texts = new LinkedHashMap<>();
    final List<String> hidden = new ArrayList<>();
    final List<String> unread = new ArrayList<>();

    static Heard of(Path folder, String name, byte[] bytes) {
        return of(folder, name, bytes, ContentLimits.STANDARD);
    }

    static Heard of(Path folder, String name, byte[] bytes, ContentLimits limits) {
        Heard heard = new Heard();
        try {
            Path file = folder.resolve(name);
            Files.write(file, bytes);
            new ContentReader(limits).read(file, heard);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return heard;
    }

    @Override
    public void text(String inner, Reader text) throws IOException {
        StringWriter all = new StringWriter();
        text.transferTo(all);
        texts.merge(inner, all.toString(), (a, b) -> a + "\n---\n" + b);
    }

    @Override
    public void hidden(String inner, HiddenFact fact) {
        hidden.add(inner + ": " + fact);
    }

    @Override
    public void unread(String inner, String reason) {
        unread.add(inner + ": " + reason);
    }
}
