package org.reportcli.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reportcli.support.ExitStatus;
import org.reportcli.support.ReportException;

class VendorDirectoryTest {
    @TempDir
    Path folder;

    @Test
    void anUnknownIdIsRefusedWithTheNearest() {
        ReportException refused = refusal("ionoss");
        assertThat(refused.status()).isEqualTo(ExitStatus.WRONG);
        assertThat(refused).hasMessage("there is no vendor 'ionoss'");
        assertThat(refused.hints()).first().isEqualTo("did you mean 'ionos'?");
    }

    @Test
    void theUsersOwnProfilesAreKnownByTheirIds() throws IOException {
        profile("own/acme.yaml", "acme");
        assertThat(directory().find("acme").name()).isEqualTo("ACME");
        assertThat(directory().ids()).containsExactly("ionos", "nospamproxy", "acme");
    }

    @Test
    void aProfileIsFoundByItsPath() throws IOException {
        profile("here.yaml", "acme");
        assertThat(directory().find("here.yaml").id()).isEqualTo("acme");
        assertThat(directory().find("./here.yaml").id()).isEqualTo("acme");
        profile(".acme", "hidden");
        assertThat(directory().find(".acme").id()).isEqualTo("hidden");
        assertThat(refusal("./gone.yaml")).hasMessage("there is no profile './gone.yaml'");
    }

    @Test
    void aProfileOfTheUsersNeverTakesThePlaceOfOneOfTheProgram() throws IOException {
        profile("own/ionos.yaml", "ionos");
        assertThat(refusal("ionos")).hasMessageContaining("has the id of a profile that comes with the program");
    }

    @Test
    void aProfileUnderAnotherNameThanItsIdIsRefused() throws IOException {
        profile("own/acme.yaml", "other");
        assertThat(refusal("acme")).hasMessageContaining("says 'id: other'");
    }

    @Test
    void anIdIsNoPath() throws IOException {
        profile("secret.yaml", "secret");
        assertThat(refusal("..").status()).isEqualTo(ExitStatus.WRONG);
        assertThat(refusal("SECRET").status()).isEqualTo(ExitStatus.WRONG);
        assertThat(refusal("").status()).isEqualTo(ExitStatus.WRONG);
    }

    @Test
    void aFolderIsNoProfile() throws IOException {
        Files.createDirectory(folder.resolve("dir.yaml"));
        assertThat(refusal("dir.yaml")).hasMessageContaining("no regular file");
    }

    private void profile(String file, String id) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "schema: 1\nid: " + id + "\nname: ACME\nchannels:\n  - email: a@acme.example\n");
    }

    private VendorDirectory directory() {
        return new VendorDirectory(folder.resolve("own"), folder);
    }

    private ReportException refusal(String named) {
        ReportException refused =
                catchThrowableOfType(ReportException.class, () -> directory().find(named));
        assertThat(refused).as("refused").isNotNull();
        return refused;
    }
}
