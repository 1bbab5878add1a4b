package org.reportcli.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the policies of the two first vendors say, fact by fact. */
class BuiltInVendorsTest {
    @TempDir
    Path folder;

    private Vendor ionos() {
        return vendor("ionos");
    }

    private Vendor nospamproxy() {
        return vendor("nospamproxy");
    }

    @Test
    void reportsForIonosGoToItsSecurityAddress() {
        assertThat(ionos().email().orElseThrow().address()).isEqualTo("security@ionos.com");
    }

    @Test
    void ionosOffersAKeyAndLeavesEncryptionToTheReporter() {
        Vendor.OpenPgp key = ionos().email().orElseThrow().openPgp().orElseThrow();
        assertThat(key.fingerprint().grouped()).isEqualTo("7A41 87A8 121B E832 B487 BE48 BFE5 B220 188C F3A5");
        assertThat(key.encryption()).isEqualTo(Vendor.Encryption.OPTIONAL);
        assertThat(ionos().quote("encryption")).hasValue("If you prefer encrypted communication, use our GPG key.");
    }

    @Test
    void ionosExcludesVolumeTlsAndBestPracticeInItsOwnWords() {
        assertThat(says(ionos(), "denial-of-service"))
                .isEqualTo("Denial of Service security events (i.e. overwhelming our services with a high volume of"
                        + " requests)");
        assertThat(says(ionos(), "tls-configuration"))
                .isEqualTo("TLS configuration specifics (e.g. no support for TLSv1.3, a specific cipher suite"
                        + " configuration, etc.)");
        for (String category : List.of(
                "best-practice", "security-headers", "email-authentication", "cookie-flags", "version-disclosure")) {
            assertThat(says(ionos(), category))
                    .isEqualTo("Reports indicating that our services do not fully align with \"best practice\" (e.g."
                            + " missing security headers or suboptimal email-related configurations such as SPF,"
                            + " DMARC etc.)");
        }
        assertThat(ionos().scope().excludes().stream()
                        .map(Vendor.Exclusion::says)
                        .distinct())
                .hasSize(3);
    }

    @Test
    void ionosTakesWhatPutsCustomersDataAtRisk() {
        assertThat(ionos().scope().includes().orElseThrow())
                .contains("confidentiality, integrity or availability")
                .contains("put our customers' data at risk");
    }

    @Test
    void ionosWantsImpactAndStepsAndWouldLikeUrlsAndScreenshots() {
        assertThat(ionos().demand(Vendor.Field.IMPACT)).isEqualTo(Vendor.Demand.REQUIRED);
        assertThat(ionos().demand(Vendor.Field.STEPS)).isEqualTo(Vendor.Demand.REQUIRED);
        assertThat(ionos().demand(Vendor.Field.AFFECTED_URLS)).isEqualTo(Vendor.Demand.RECOMMENDED);
        assertThat(ionos().demand(Vendor.Field.SCREENSHOTS)).isEqualTo(Vendor.Demand.RECOMMENDED);
        assertThat(ionos().quote("affected-urls").orElseThrow()).contains("include the affected URLs");
        assertThat(ionos().quote("impact").orElseThrow()).contains("be exploited?");
        assertThat(ionos().quote("screenshots").orElseThrow()).contains("helpful to include screenshots");
        assertThat(ionos().quote("steps").orElseThrow()).contains("steps required to reproduce");
    }

    @Test
    void fieldsStandInTheOrderInWhichIonosAsks() {
        assertThat(ionos().fields().keySet())
                .containsExactly(
                        Vendor.Field.AFFECTED_URLS,
                        Vendor.Field.IMPACT,
                        Vendor.Field.SCREENSHOTS,
                        Vendor.Field.DESCRIPTION,
                        Vendor.Field.STEPS);
        assertThat(ionos().demand(Vendor.Field.DESCRIPTION)).isEqualTo(Vendor.Demand.REQUIRED);
    }

    @Test
    void ionosForbidsPasswordsAndPersonalData() {
        assertThat(ionos().confidential()).containsExactlyInAnyOrder("passwords", "personal-data");
        assertThat(ionos().quote("confidential").orElseThrow())
                .isEqualTo("Do not send confidential information, such as your password or any other person-related"
                        + " data.");
    }

    @Test
    void ionosPaysNoBountyAndDoesNotProsecuteGoodFaith() {
        assertThat(ionos().bounty()).hasValue("none");
        assertThat(ionos().safeHarbour().orElseThrow().says().orElseThrow())
                .startsWith("IONOS will not seek prosecution of any security researcher who reports, in good faith");
    }

    @Test
    void ionosAnswersInAWorkingDayWithAnIdentifierThatStaysInTheSubject() {
        assertThat(ionos().expectations().acknowledgement())
                .hasValue(new Vendor.Duration(1, Vendor.Duration.Unit.WORKING_DAY));
        assertThat(ionos().email().orElseThrow().subject().keepReference()).isTrue();
        assertThat(ionos().quote("reference").orElseThrow()).contains("keep the subject line intact");
    }

    @Test
    void ionosMayBeAskedEveryFourteenDays() {
        Vendor.Duration every = ionos().expectations().inquiryEvery().orElseThrow();
        assertThat(every.from(LocalDate.parse("2026-11-22"))).hasValue(LocalDate.parse("2026-12-06"));
    }

    @Test
    void ionosChecksForwardsTellsAndMayAskForARetest() {
        assertThat(ionos().quote("duplicates").orElseThrow()).contains("duplicates an earlier case");
        assertThat(ionos().quote("triage").orElseThrow()).contains("appropriate internal team");
        assertThat(ionos().quote("resolution").orElseThrow()).contains("need testing at your end");
        assertThat(ionos().forwarding()).hasValue("told-first");
        assertThat(ionos().quote("forwarding").orElseThrow()).contains("contact you in advance");
    }

    @Test
    void reportsForNetAtWorkGoToItsPsirtWithBothKindsOfKeys() {
        Vendor.Channel.Email email = nospamproxy().email().orElseThrow();
        assertThat(email.address()).isEqualTo("psirt@nospamproxy.com");
        assertThat(email.openPgp().orElseThrow().fingerprint().grouped())
                .isEqualTo("41EA FC04 E2AE 24EF DF3B 3E7C 13E7 5B53 9C61 F3DD");
        assertThat(email.openPgp().orElseThrow().sources()).contains("openkeys.de");
        assertThat(email.smime().orElseThrow().sources()).contains("openkeys.de");
        assertThat(email.smime().orElseThrow().fingerprint()).isEmpty();
    }

    @Test
    void netAtWorkWantsProductAndDescriptionAndEvidenceIfThereIsSome() {
        Vendor vendor = nospamproxy();
        assertThat(vendor.demand(Vendor.Field.PRODUCT)).isEqualTo(Vendor.Demand.REQUIRED);
        assertThat(vendor.demand(Vendor.Field.DESCRIPTION)).isEqualTo(Vendor.Demand.REQUIRED);
        for (Vendor.Field evidence : List.of(
                Vendor.Field.PROOF_OF_CONCEPT,
                Vendor.Field.EXPLOIT,
                Vendor.Field.LOGS,
                Vendor.Field.NETWORK_RECORDINGS)) {
            assertThat(vendor.demand(evidence)).isEqualTo(Vendor.Demand.RECOMMENDED);
            assertThat(vendor.quote(evidence.id()).orElseThrow()).startsWith("If available: ");
        }
        assertThat(vendor.demand(Vendor.Field.STEPS)).isEqualTo(Vendor.Demand.OPTIONAL);
    }

    @Test
    void netAtWorkFollowsUpWhatIsNotSure() {
        assertThat(nospamproxy().quote("uncertainty").orElseThrow()).startsWith("Even if you’re not quite sure");
    }

    @Test
    void netAtWorkTakesWhatIsExploitableLeadsToItOrCompromisesUsersRemotely() {
        assertThat(nospamproxy().scope().includes().orElseThrow())
                .contains("networked or network-capable products")
                .contains("publicly available Net at Work IT applications")
                .contains("are exploitable, lead directly to an exploitable vulnerability or allow user data to be"
                        + " compromised remotely");
    }

    @Test
    void netAtWorkDoesNotConsiderFourKinds() {
        assertThat(says(nospamproxy(), "security-headers")).contains("minimal security impact (e.g. missing headers)");
        assertThat(says(nospamproxy(), "unverified-scan")).isEqualTo("unverified results of automated scans");
        assertThat(says(nospamproxy(), "third-party")).isEqualTo("vulnerabilities beyond Net at Work’s control");
        assertThat(says(nospamproxy(), "denial-of-service")).contains("(including denial of service)");
        assertThat(nospamproxy().quote("not-considered").orElseThrow()).contains("violate the requirements below");
        assertThat(nospamproxy().scope().excludes().stream()
                        .map(Vendor.Exclusion::says)
                        .distinct())
                .hasSize(4);
    }

    @Test
    void netAtWorkAsksForGoodConduct() {
        assertThat(nospamproxy().conduct())
                .extracting(Vendor.ConductRule::ask)
                .containsExactlyInAnyOrder(
                        "service-disturbed",
                        "own-accounts-only",
                        "others-data-accessed",
                        "copies-deleted",
                        "automated-scan");
        assertThat(nospamproxy().quote("good-faith").orElseThrow()).contains("comply with all applicable laws");
        assertThat(nospamproxy().quote("details")).hasValue("share the security incidents with us in detail");
    }

    @Test
    void netAtWorkRemediesInNinetyDaysAndAsksForSilenceMeanwhile() {
        Vendor.Duration ninety = new Vendor.Duration(90, Vendor.Duration.Unit.DAY);
        assertThat(nospamproxy().expectations().remediation()).hasValue(ninety);
        assertThat(nospamproxy().expectations().embargo()).hasValue(ninety);
        assertThat(nospamproxy().quote("embargo").orElseThrow())
                .contains("keep all communications and information confidential")
                .contains("we will contact you immediately");
    }

    @Test
    void netAtWorkDoesNotSueAndThanksUnderAName() {
        assertThat(nospamproxy().safeHarbour().orElseThrow().says().orElseThrow())
                .startsWith("We will not take civil action or file a complaint");
        assertThat(nospamproxy().hallOfThanks()).hasValue(true);
        assertThat(nospamproxy().quote("credit").orElseThrow()).contains("under which name");
    }

    @Test
    void whatAPolicyDoesNotSayIsUnknown() {
        assertThat(nospamproxy().bounty()).isEmpty();
        assertThat(nospamproxy().expectations().inquiryEvery()).isEmpty();
        assertThat(ionos().expectations().remediation()).isEmpty();
        assertThat(ionos().hallOfThanks()).isEmpty();
        assertThat(ionos().anonymous()).isEmpty();
        assertThat(ionos().exampleSecretKey()).isEmpty();
    }

    private static String says(Vendor vendor, String category) {
        Optional<Vendor.Exclusion> exclusion = vendor.scope().excludes().stream()
                .filter(each -> each.category().equals(category))
                .findFirst();
        return exclusion.orElseThrow().says();
    }

    private Vendor vendor(String id) {
        return new VendorDirectory(folder, folder).find(id);
    }
}
