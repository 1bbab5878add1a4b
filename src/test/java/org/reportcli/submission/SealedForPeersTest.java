package org.reportcli.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reportcli.testing.Cli;
import org.reportcli.testing.Examples;
import org.reportcli.testing.VendorDesk;

/** What a whole command seals, the vendor opens, with whatever program is on the vendor's desk. */
class SealedForPeersTest {
    @TempDir
    Path folder;

    static Stream<Arguments> desks() {
        return Stream.of(VendorDesk.Peer.values())
                .flatMap(peer -> Stream.of("pgp-mime", "attached").map(layout -> Arguments.of(peer, layout)));
    }

    @ParameterizedTest
    @MethodSource("desks")
    void theExampleComesOutWhole(VendorDesk.Peer peer, String layout) throws IOException {
        try (VendorDesk desk = new VendorDesk(peer)) {
            Path examples = Examples.copyTo(folder);
            Path profile = examples.resolve("acme/vendor.yaml");
            Files.writeString(profile, Files.readString(profile).replace("layout: pgp-mime", "layout: " + layout));
            Cli.Result sent = new Cli(folder)
                    .run("send", "examples/stored-xss/report.yaml", "--vendor", "examples/acme/vendor.yaml", "--yes");
            assertThat(sent.status()).as(sent.err()).isZero();

            VendorDesk.Opened opened = desk.open(Files.readAllBytes(message(sent)));

            assertThat(opened.subject())
                    .isEqualTo(
                            layout.equals("attached")
                                    ? "Security report"
                                    : "Stored XSS in zone descriptions of the DNS console");
            assertThat(opened.text())
                    .contains("Stored XSS in zone descriptions of the DNS console", "onerror=\"alert(document.domain)");
            String inside = layout.equals("attached") ? "attachments/" : "";
            for (String name : List.of("request.http", "alert.png")) {
                assertThat(opened.files()).containsKey(inside + name);
                assertThat(opened.files().get(inside + name))
                        .as(name)
                        .isEqualTo(Files.readAllBytes(examples.resolve("stored-xss/poc/" + name)));
            }
            assertThat(opened.files()).hasSize(3).containsKey("report.json");
        }
    }

    private Path message(Cli.Result sent) {
        return folder.resolve("home/.local/share/report/cases/" + sent.out().strip() + "/message.eml");
    }
}
