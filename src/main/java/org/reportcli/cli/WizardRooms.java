package org.reportcli.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.reportcli.config.Config;
import org.reportcli.config.ConfigReader;
import org.reportcli.key.CertificateStore;
import org.reportcli.lint.LintResult;
import org.reportcli.lint.LintSettings;
import org.reportcli.lint.Rule;
import org.reportcli.lint.rules.StandardChecks;
import org.reportcli.mail.Glossary;
import org.reportcli.mail.ReportText;
import org.reportcli.report.Attachments;
import org.reportcli.report.Report;
import org.reportcli.report.ReportDocument;
import org.reportcli.submission.VendorCertificates;
import org.reportcli.support.DurableFiles;
import org.reportcli.support.ExitStatus;
import org.reportcli.support.ReportException;
import org.reportcli.support.Runtime;
import org.reportcli.vendor.Vendor;
import org.reportcli.wizard.Draft;
import org.reportcli.wizard.KeyState;
import org.reportcli.wizard.Surroundings;
import org.reportcli.wizard.Texts;
import org.reportcli.wizard.line.Editor;
import org.reportcli.yaml.YamlEditor;
import org.reportcli.yaml.YamlLimits;
import org.reportcli.yaml.YamlValue;

/** What the wizard takes from the other rooms. */
final class WizardRooms implements Surroundings {
    private final Draft draft;
    private final Texts texts;
    private final Invocation invocation;
    private final Runtime runtime;
    private final LintSettings lint;
    private final String resume;
    private final String home;

    /**
     * @param resume the command line that goes on with this draft
     * @param home what other commands need to find the same state: empty, or the option and its value with a blank before them
     */
    WizardRooms(Draft draft, Texts texts, Invocation invocation, String resume, String home) {
        this.draft = draft;
        this.texts = texts;
        this.invocation = invocation;
        this.runtime = invocation.runtime();
        this.lint = LintSettings.of(runtime.clock(), List.of());
        this.resume = resume;
        this.home = home;
    }

    @Override
    public LocalDate today() {
        return LocalDate.ofInstant(runtime.clock().instant(), ZoneOffset.UTC);
    }

    @Override
    public List<Vendor> vendors() {
        List<Vendor> vendors = new ArrayList<>();
        for (String id : Vendors.ids(invocation)) {
            try {
                vendors.add(Vendors.find(id, invocation));
            } catch (ReportException e) {
                invocation.console().detail(e.getMessage());
            }
        }
        return vendors;
    }

    @Override
    public Vendor vendor(String named) {
        return Vendors.find(VendorName.seenFrom(draft.file().getParent(), named, runtime), invocation);
    }

    @Override
    public String vendorInDraft(String typed) {
        return VendorName.writtenIn(draft.file().getParent(), typed, runtime);
    }

    /** The vendor that a draft names, where there is one. */
    Optional<Vendor> vendorOf(ReportDocument document) {
        try {
            return document.report().flatMap(Report::vendor).map(this::vendor);
        } catch (ReportException e) {
            return Optional.empty();
        }
    }

    @Override
    public LintResult lint(ReportDocument document, Optional<Vendor> vendor) {
        return StandardChecks.linter().check(document, vendor, lint);
    }

    @Override
    public String remembered(String key) {
        Config.Reporter reporter = config().reporter();
        return (switch (key) {
                    case "name" -> reporter.name();
                    case "email" -> reporter.email();
                    default -> reporter.credit();
                })
                .orElse("");
    }

    @Override
    public void remember(String key, String value) throws IOException {
        Path file = invocation.folders().configFile();
        String text = Files.exists(file) ? Files.readString(file) : "schema: 1\n";
        YamlEditor editor = new YamlEditor(file.toString(), text, YamlLimits.HANDWRITTEN);
        editor.set(List.of("reporter", key), YamlValue.text(value), List.of("schema", "reporter"));
        DurableFiles.replace(file, editor.text().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String preview(ReportDocument document, Optional<Vendor> vendor) {
        return document.report()
                .map(report -> ReportText.of(
                        report,
                        Attachments.measure(report, document.folder()),
                        vendor,
                        glossary(),
                        label -> texts.wordsFor("mail/" + label.id()).orElse(label.english())))
                .orElse("");
    }

    private Glossary glossary() {
        Glossary english = Workshop.glossary();
        return new Glossary() {
            @Override
            public Optional<String> weakness(String id) {
                return english.weakness(id);
            }

            @Override
            public Optional<String> severity(String vector) {
                // A score and a word, such as "7.1, high".
                return english.severity(vector).map(said -> {
                    int word = said.indexOf(", ") + 2;
                    return said.substring(0, word) + texts.get("severity." + said.substring(word));
                });
            }
        };
    }

    @Override
    public KeyState keyState(Vendor vendor) {
        return new KeyTalk(texts, home)
                .of(
                        vendor,
                        new VendorCertificates(
                                new CertificateStore(invocation.folders().keys()),
                                runtime.clock().instant()));
    }

    @Override
    public boolean mayPass(String rule) {
        return Workshop.rules().find(rule).map(Rule::acceptable).orElse(true);
    }

    @Override
    public String resume() {
        return resume;
    }

    @Override
    public ExitStatus send(Consumer<String> screen) throws IOException {
        Settings settings = Settings.of(invocation);
        Vendor vendor = vendor(draft.report().vendor().orElse(""));
        Workshop workshop = new Workshop(invocation, settings, lint);
        SendConsent consent = SendConsent.inInterview(invocation, texts, screen);
        return new SendTalk(invocation, OutputFormat.TEXT, vendor, texts)
                .tell(SendCommand.outcome(
                        () -> workshop.submission()
                                .submit(draft.document(), vendor, settings.sender(draft.document()), consent),
                        invocation));
    }

    @Override
    public boolean edit() throws IOException {
        Optional<Editor> editor = Editor.of(runtime);
        return editor.isPresent() && editor.get().open(draft.file());
    }

    private Config config() {
        return ConfigReader.load(invocation.folders().configFile());
    }
}
