package org.reportcli.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCompletionsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void makeFiles() throws IOException {
        Files.createDirectories(folder.resolve("poc/requests"));
        for (String name :
                new String[] {"poc.txt", "poc/first request.txt", "poc/second.png", ".hidden", "screen.png"}) {
            Files.createFile(folder.resolve(name));
        }
    }

    @Test
    void offersWhatGoesOnFromWhatWasTyped() {
        assertThat(of("po")).containsExactly("poc.txt", "poc/");
        assertThat(of("")).containsExactly("poc.txt", "poc/", "screen.png");
    }

    @Test
    void looksIntoFolders() {
        assertThat(of("poc/")).containsExactly("poc/first request.txt", "poc/requests/", "poc/second.png");
        assertThat(of(folder + "/scr")).containsExactly(folder + "/screen.png");
    }

    @Test
    void offersHiddenFilesWhereADotWasTyped() {
        assertThat(of(".")).containsExactly(".hidden");
    }

    @Test
    void offersNothingWhereThereIsNothing() {
        assertThat(of("missing/x")).isEmpty();
        assertThat(of("screen.png/x")).isEmpty();
        assertThat(of("a\u0000b/")).isEmpty();
    }

    @Test
    void doesNotOfferANameThatATerminalCannotShow() throws IOException {
        Files.createFile(folder.resolve("evil\u202Egnp.exe"));
        Files.createFile(folder.resolve("evil\u001B[31m"));
        assertThat(of("evil")).isEmpty();
    }

    @Test
    void offersNoMoreThanAPersonCanLookAt() throws IOException {
        for (int file = 0; file <= FileCompletions.LIMIT; file++) {
            Files.createFile(folder.resolve("many-" + file));
        }
        assertThat(of("many-")).hasSize(FileCompletions.LIMIT);
    }

    private java.util.List<String> of(String typed) {
        return new FileCompletions(folder).of(typed);
    }
}
