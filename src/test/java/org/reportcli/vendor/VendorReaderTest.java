package org.reportcli.vendor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reportcli.support.ExitStatus;
import org.reportcli.support.ReportException;

class VendorReaderTest {
    private static final String HEAD = "schema: 1\nid: acme\nname: ACME\nchannels:\n  - email: a@acme.example\n";
    private static final String PIN = "7A4187A8121BE832B487BE48BFE5B220188CF3A5";

    @TempDir
    Path folder;

    @Test
    void theShortestProfileSaysOnlyWhereReportsGo() {
        Vendor vendor = read(HEAD);
        assertThat(vendor.email().orElseThrow().address()).isEqualTo("a@acme.example");
        assertThat(vendor.email().orElseThrow().openPgp()).isEmpty();
        assertThat(vendor.scope()).isEqualTo(Vendor.Scope.UNKNOWN);
        assertThat(vendor.email().orElseThrow().subject().text()).isEqualTo("Security report");
    }

    @Test
    void anUnknownKeyIsRefusedWithItsPlaceAndASuggestion() {
        ReportException refused = refusal(HEAD + "expectation: {}\n");
        assertThat(refused.status()).isEqualTo(ExitStatus.WRONG);
        assertThat(refused).hasMessage("vendor.yaml:6:1: 'expectation' is no key of a profile");
        assertThat(refused.hints()).contains("did you mean 'expectations'?");
    }

    @Test
    void eachProblemIsNamed() {
        ReportException refused = refusal(HEAD + "bounties: none\nfields: { stepps: required }\n");
        assertThat(refused.getMessage() + refused.hints())
                .contains("'stepps' is no field of a report")
                .contains("did you mean 'steps'?")
                .contains("'bounties' is no key");
    }

    @ParameterizedTest
    @CsvSource({
        "188CF3A5, 'not 8'",
        "BFE5B220188CF3A5, 'not 16'",
        "7A4187A8121BE832B487BE48BFE5B220188CF3A, 'not 39'",
        "7A4187A8121BE832B487BE48BFE5B220188CF3AG, 'hexadecimal digits only'",
    })
    void aPinThatIsNoWholeFingerprintIsRefused(String pin, String why) {
        ReportException refused = refusal(HEAD + "    openpgp: { fingerprint: \"" + pin + "\" }\n");
        assertThat(refused.getMessage()).startsWith("vendor.yaml:6:29: ").contains(why);
    }

    @Test
    void openPgpWithoutAPinIsRefused() {
        assertThat(refusal(HEAD + "    openpgp: { encryption: required }\n"))
                .hasMessageContaining("without 'fingerprint'");
    }

    @Test
    void aPinMayBeGroupedAndInLowerCase() {
        Vendor vendor =
                read(HEAD + "    openpgp: { fingerprint: 7a41 87a8 121b e832 b487 be48 bfe5 b220 188c f3a5 }\n");
        assertThat(vendor.email()
                        .orElseThrow()
                        .openPgp()
                        .orElseThrow()
                        .fingerprint()
                        .hex())
                .isEqualTo(PIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "../acme.asc", "keys/../../acme.asc", "link.asc"})
    void aCertificateOutsideOfTheProfilesFolderIsRefused(String path) throws IOException {
        Path outside = Files.createFile(folder.resolve("outside.asc"));
        Path own = Files.createDirectory(folder.resolve("own"));
        Files.createSymbolicLink(own.resolve("link.asc"), outside);
        String profile = HEAD + "    openpgp: { fingerprint: " + PIN + ", certificate: " + path + " }\n";
        ReportException refused = catchThrowableOfType(
                ReportException.class,
                () -> VendorReader.read("vendor.yaml", profile.getBytes(UTF_8), Optional.of(own)));
        assertThat(refused).hasMessageContaining("'certificate' leads out of the profile's folder");
    }

    @ParameterizedTest
    @CsvSource({"20MB, 20000000", "512KiB, 524288", "1 GB, 1000000000", "300, 300"})
    void sizesAreRead(String written, long bytes) {
        assertThat(read(HEAD + "    max-size: " + written + "\n")
                        .email()
                        .orElseThrow()
                        .maxSize())
                .hasValue(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0MB", "-1", "20 megabytes", "20mb", "much", "99999999999MB"})
    void whatIsNoSizeIsRefused(String written) {
        assertThat(refusal(HEAD + "    max-size: \"" + written + "\"\n")).hasMessageContaining("is no size");
    }

    @ParameterizedTest
    @CsvSource({"1 working day, 1 working day", "14 days, 14 days", "2 weeks, 2 weeks", "never, never", "1 day, 1 day"})
    void lengthsOfTimeAreRead(String written, String shown) {
        Vendor vendor = read(HEAD + "expectations: { inquiry-every: " + written + " }\n");
        assertThat(vendor.expectations().inquiryEvery().orElseThrow()).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 days", "two weeks", "14", "-1 day"})
    void whatIsNoLengthOfTimeIsRefused(String written) {
        assertThat(refusal(HEAD + "expectations: { embargo: " + written + " }\n"))
                .hasMessageContaining("is no length of time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b@acme.example", "acme.example", "a@@acme.example", "<a@acme.example>", "a@acme"})
    void whatIsNoMailAddressIsRefused(String address) {
        assertThat(refusal("schema: 1\nid: acme\nname: ACME\nchannels:\n  - email: \"" + address + "\"\n"))
                .hasMessageContaining("no mail address");
    }

    @Test
    void aSourceIsNeverFetchedInClear() {
        assertThat(refusal(
                        HEAD + "    openpgp: { fingerprint: " + PIN + ", sources: [\"http://acme.example/key\"] }\n"))
                .hasMessageContaining("https URL");
    }

    @Test
    void anOwnCategoryHasPhrases() {
        Vendor vendor = read(HEAD + "scope:\n  excludes:\n    - { category: old, name: the old one, says: \"No.\","
                + " match: [old console], unless: it leaks }\n");
        Vendor.Exclusion exclusion = vendor.scope().excludes().get(0);
        assertThat(exclusion.match()).containsExactly("old console");
        assertThat(exclusion.unless()).hasValue("it leaks");
        assertThat(exclusion.level()).isEqualTo(Vendor.Severity.WARNING);
    }

    @Test
    void aMistypedCategoryWouldGuardNothingAndIsRefused() {
        ReportException refused =
                refusal(HEAD + "scope: { excludes: [ { category: denial-of-servise, says: \"No.\" } ] }\n");
        assertThat(refused).hasMessage("vendor.yaml:6:34: 'denial-of-servise' is no category that lint knows");
        assertThat(refused.hints()).containsExactly("did you mean 'denial-of-service'?");
    }

    @Test
    void anOwnCategoryWithoutPhrasesIsRefused() {
        assertThat(refusal(HEAD + "scope: { excludes: [ { category: retired-shop, says: \"No.\", match: [] } ] }\n")
                        .hints())
                .first()
                .asString()
                .startsWith("add 'match:' with phrases that speak for it; known: denial-of-service, ");
    }

    @Test
    void anExclusionWithoutThePolicysWordsIsRefused() {
        assertThat(refusal(HEAD + "scope: { excludes: [ { category: denial-of-service } ] }\n"))
                .hasMessageContaining("'says' is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "just text", "- a\n- list\n", "schema: 2\nid: a\nname: b\n", "schema: 1\nid: A B\nname: x\n"
            })
    void whatIsNoProfileIsRefused(String text) {
        assertThat(refusal(text).status()).isEqualTo(ExitStatus.WRONG);
    }

    private Vendor read(String profile) {
        return VendorReader.read("vendor.yaml", profile.getBytes(UTF_8), Optional.of(folder));
    }

    private ReportException refusal(String profile) {
        ReportException refused = catchThrowableOfType(ReportException.class, () -> read(profile));
        assertThat(refused).as("refused").isNotNull();
        return refused;
    }
}
