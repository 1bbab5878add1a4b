package org.reportcli.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reportcli.support.DurableFiles;
import org.reportcli.support.ExitStatus;
import org.reportcli.support.ReportException;
import org.reportcli.wizard.Template;
import org.reportcli.wizard.Texts;
import org.reportcli.wizard.finding.FindingReader;
import org.reportcli.wizard.finding.ImportedFinding;
import org.reportcli.yaml.YamlEditor;
import org.reportcli.yaml.YamlLimits;
import org.reportcli.yaml.YamlValue;

/** Begins a draft without asking: from a template, or from what another tool found. Nothing that is there is written over. */
final class DraftStart {
    private static final String STANDARD_OUTPUT = "-";

    private final String name;
    private final Invocation invocation;

    DraftStart(String name, Invocation invocation) {
        this.name = name;
        this.invocation = invocation;
    }

    /** Writes the commented skeleton. */
    ExitStatus template(Optional<String> vendor, Locale language) throws IOException {
        String text = Template.of(
                vendor.map(typed -> Vendors.find(typed, invocation)),
                vendor.map(this::inDraft).orElse(""),
                LocalDate.ofInstant(invocation.runtime().clock().instant(), ZoneOffset.UTC),
                language);
        if (name.equals(STANDARD_OUTPUT)) {
            invocation.console().result(text);
        } else {
            write(text);
            invocation.console().say(Texts.of(language).get("written.template", name));
        }
        return ExitStatus.DONE;
    }

    /** Writes a draft with what a tool found, and says what it did not find. */
    void from(String finding, Optional<String> vendor, Locale language) throws IOException {
        ImportedFinding imported = FindingReader.read(path(finding), 1, language);
        YamlEditor editor = new YamlEditor(name, "schema: 1\n", YamlLimits.HANDWRITTEN);
        try {
            imported.applyTo(editor);
            vendor.map(this::inDraft)
                    .ifPresent(id -> editor.set(List.of("vendor"), YamlValue.text(id), ImportedFinding.ORDER));
        } catch (IllegalStateException e) {
            throw ReportException.wrong("'" + finding + "' holds more than a report can take")
                    .withHint("attach the file to the report instead");
        }
        write(editor.text());
        imported.notes().forEach(note -> invocation.console().say(note));
        // Who can be asked is asked what is missing.
        if (!invocation.mayAsk()) {
            invocation.console().say(Texts.of(language).get("written.import", name));
        }
    }

    private String inDraft(String vendor) {
        Vendors.find(vendor, invocation);
        Path folder = name.equals(STANDARD_OUTPUT)
                ? invocation.runtime().workingDirectory()
                : path(name).toAbsolutePath().getParent();
        return VendorName.writtenIn(folder, vendor, invocation.runtime());
    }

    private void write(String text) throws IOException {
        Path file = path(name);
        if (Files.exists(file)) {
            throw ReportException.wrong("'" + name + "' is there already")
                    .withHint("name another file: 'report new OTHER.yaml …'");
        }
        DurableFiles.replace(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path path(String typed) {
        try {
            return invocation.runtime().path(typed);
        } catch (InvalidPathException e) {
            throw ReportException.wrong("'" + typed + "' cannot be a file's name");
        }
    }
}
