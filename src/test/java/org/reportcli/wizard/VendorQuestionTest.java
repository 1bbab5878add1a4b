package org.reportcli.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reportcli.testing.Cli;

/** Who shall receive the report: found by what people know, and written so that the report can be read from anywhere. */
class VendorQuestionTest {
    private static final String ACME = """
            schema: 1
            id: acme
            name: ACME Cloud
            policy: { url: "https://www.acme.example/security" }
            channels:
              - form: https://report.acme-forms.example/new
              - email: security@acme-mail.example
            scope:
              assets: { in: ["*.acme-cloud.example", "https://shop.acme-shop.example/de"] }
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void acmeIsKnown() throws IOException {
        Path own = folder.resolve("home/.local/share/report/vendors");
        Files.createDirectories(own);
        Files.writeString(own.resolve("acme.yaml"), ACME);
    }

    @ParameterizedTest
    @CsvSource({
        "acme",
        "ACME Cloud",
        "cloud acme",
        "https://portal.acme-cloud.example/login?x=1",
        "acme-cloud.example",
        "shop.acme-shop.example",
        "https://acme.example/",
        "https://report.acme-forms.example",
        "security@acme-mail.example"
    })
    void aVendorIsFoundByIdNameAndWhateverItsProfileClaims(String typed) throws IOException {
        type("report.yaml", typed);

        assertThat(folder.resolve("report.yaml")).content().contains("vendor: acme\n");
    }

    @ParameterizedTest
    @CsvSource({"https://acme-cloud.example.evil.example/", "notacme-cloud.example", "nobody"})
    void aForeignAddressIsNobodys(String typed) {
        Cli.Result result = type("report.yaml", typed);

        assertThat(result.err()).contains("No vendor is known by that. Known are: ionos, nospamproxy, acme");
        assertThat(folder.resolve("report.yaml")).doesNotExist();
    }

    @Test
    void whereSeveralFitThePersonIsAsked() throws IOException {
        Cli.Result result = type("report.yaml", "cloud", "2");

        assertThat(result.err()).contains("Which one?", "1) IONOS Cloud", "2) ACME Cloud");
        assertThat(folder.resolve("report.yaml")).content().contains("vendor: acme\n");
    }

    @ParameterizedTest
    @CsvSource({
        "report.yaml, ./other/acme.yaml, other/acme.yaml",
        "work/report.yaml, other/acme.yaml, ../other/acme.yaml",
        "other/report.yaml, other/acme.yaml, acme.yaml"
    })
    void thePathOfAProfileIsWrittenFromTheReportsFolder(String report, String typed, String written)
            throws IOException {
        profile();
        new Cli(folder).terminal(Typist.of()).run("new", report, "--vendor", typed);
        String byOption = Files.readString(folder.resolve(report));
        Files.delete(folder.resolve(report));
        type(report, typed);

        assertThat(vendor(report)).isEqualTo(written);
        assertThat(Files.readString(folder.resolve(report))).isEqualTo(byOption);
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        assertThat(new Cli(elsewhere).run("lint", "../" + report).err()).doesNotContain("there is no profile");
        assertThat(new Cli(elsewhere).run("lint", "../" + report).status()).isEqualTo(1);
    }

    @Test
    void anImportAndATemplateWriteItTheSameWay() throws IOException {
        profile();
        Files.writeString(folder.resolve("finding.md"), "# Something is wrong with it\n\n## Impact\n\nA lot of it.\n");
        new Cli(folder).run("new", "work/a.yaml", "--from", "finding.md", "--vendor", "other/acme.yaml");
        new Cli(folder).run("new", "work/b.yaml", "--template", "--vendor", "other/acme.yaml");

        assertThat(vendor("work/a.yaml")).isEqualTo("../other/acme.yaml");
        assertThat(vendor("work/b.yaml")).isEqualTo("../other/acme.yaml");
    }

    @Test
    void theVendorOnTheCommandLineWinsOverTheOneInTheDraft() throws IOException {
        Files.writeString(folder.resolve("report.yaml"), "schema: 1\nvendor: ionos # for now\n");
        new Cli(folder).terminal(Typist.of()).run("new", "--vendor", "nospamproxy");

        assertThat(folder.resolve("report.yaml")).hasContent("schema: 1\nvendor: nospamproxy # for now\n");
    }

    private String vendor(String report) throws IOException {
        return Draft.open(folder.resolve(report), report).answer(Topic.VENDOR);
    }

    private void profile() throws IOException {
        Files.createDirectories(folder.resolve("other"));
        Files.createDirectories(folder.resolve("work"));
        Files.writeString(folder.resolve("other/acme.yaml"), ACME);
    }

    private Cli.Result type(String report, Object... lines) {
        return new Cli(folder).terminal(Typist.of(lines)).run("new", report);
    }
}
