package org.reportcli.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.reportcli.vendor.Vendor.Duration;

/** The format can say what policies of quite different kinds say; the vendors are made up, the shapes are not. */
class PolicyShapesTest {
    private static final Path SHAPES = Path.of("src/test/resources/org/reportcli/vendor/shapes");

    @Test
    void aMinistryThatTakesReportsByAFormOnly() {
        Vendor vendor = shape("government-form");
        assertThat(vendor.email()).isEmpty();
        assertThat(vendor.channels()).singleElement().isInstanceOf(Vendor.Channel.Form.class);
        assertThat(vendor.anonymous()).hasValue(Vendor.Anonymity.ALLOWED);
        assertThat(vendor.expectations().embargo().orElseThrow().from(LocalDate.parse("2026-11-22")))
                .hasValue(LocalDate.parse("2027-01-21"));
        assertThat(vendor.scope().excludes())
                .extracting(Vendor.Exclusion::level)
                .containsOnly(Vendor.Severity.ERROR);
    }

    @Test
    void aProjectWithAMailingListThatPromisesNothing() {
        Vendor vendor = shape("software-project");
        assertThat(vendor.email().orElseThrow().openPgp()).isEmpty();
        assertThat(vendor.expectations()).isEqualTo(Vendor.Expectations.UNKNOWN);
        assertThat(vendor.safeHarbour()).isEmpty();
        assertThat(vendor.bounty()).isEmpty();
        assertThat(vendor.quote("embargo")).isPresent();
    }

    @Test
    void aManufacturerWithBothKindsOfKeysADeskOfItsOwnAndALimit() {
        Vendor.Channel.Email email = shape("industrial-psirt").email().orElseThrow();
        assertThat(email.layout()).isEqualTo(Vendor.Layout.ATTACHED);
        assertThat(email.maxSize()).hasValue(10L << 20);
        assertThat(email.openPgp().orElseThrow().encryption()).isEqualTo(Vendor.Encryption.PREFERRED);
        assertThat(email.smime().orElseThrow().fingerprint().orElseThrow()).hasSize(64);
    }

    @Test
    void anAuthorityThatDemandsEncryptionAndForbidsPublication() {
        Vendor vendor = shape("armed-forces");
        assertThat(vendor.email().orElseThrow().openPgp().orElseThrow().encryption())
                .isEqualTo(Vendor.Encryption.REQUIRED);
        assertThat(vendor.expectations().embargo()).hasValue(Duration.never());
        assertThat(vendor.scope().excludes())
                .filteredOn(exclusion -> exclusion.name().isPresent())
                .singleElement()
                .satisfies(own -> {
                    assertThat(own.match()).hasSize(2);
                    assertThat(own.unless()).isPresent();
                });
    }

    @Test
    void aCompanyThatPrefersItsFormPaysAndDemandsAName() {
        Vendor vendor = shape("bounty-form-and-mail");
        assertThat(vendor.channels()).hasSize(2);
        assertThat(vendor.channels().get(0)).isInstanceOf(Vendor.Channel.Form.class);
        assertThat(vendor.email().orElseThrow().address()).isEqualTo("secure@messenger.example");
        assertThat(vendor.anonymous()).hasValue(Vendor.Anonymity.REFUSED);
        assertThat(vendor.expectations().acknowledgement()).hasValue(new Duration(48, Duration.Unit.HOUR));
        assertThat(vendor.safeHarbour().orElseThrow().level()).isEqualTo("none");
    }

    private static Vendor shape(String id) {
        Path working = Path.of("").toAbsolutePath();
        return new VendorDirectory(working.resolve("none"), working)
                .find(SHAPES.resolve(id + ".yaml").toString());
    }
}
