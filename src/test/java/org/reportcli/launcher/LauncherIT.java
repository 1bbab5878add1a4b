package org.reportcli.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code mvn package} made, started as users start it. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
    private static final Path DISTRIBUTION =
            Path.of(System.getProperty("report.distribution", "target/report")).toAbsolutePath();
    private static final Path LAUNCHER = DISTRIBUTION.resolve("bin/report");
    private static final Path EXAMPLES = Path.of("examples").toAbsolutePath();
    private static final String ARCHIVED = "source: shared objects file";

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void canonical() throws IOException {
        folder = temporary.toRealPath();
    }

    // JUnit, which clears the folder away, warns of links that lead out of it.
    @AfterEach
    void removeLinks() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path link : all.filter(Files::isSymbolicLink).toList()) {
                Files.delete(link);
            }
        }
    }

    @Test
    void runsFromAnyFolder() throws IOException {
        isVersion(launch().run(LAUNCHER, "--version"));
        isVersion(new Launch(Path.of("/")).run(LAUNCHER, "--version"));
        isVersion(new Launch(LAUNCHER.getParent()).run("./report", "--version"));
        isVersion(new Launch(LAUNCHER.getParent()).run("sh", "report", "--version"));
        isVersion(new Launch(DISTRIBUTION).run("bin/report", "--version"));
    }

    @Test
    void runsThroughLinksAbsoluteAndRelativeAndChained() throws IOException {
        Path far = Files.createDirectories(folder.resolve("a b/c"));
        Path absolute = Files.createSymbolicLink(far.resolve("report"), LAUNCHER);
        Path relative = Files.createSymbolicLink(folder.resolve("relative"), folder.relativize(absolute));
        Path chained = Files.createSymbolicLink(folder.resolve("chained"), relative.getFileName());
        for (Path link : List.of(absolute, relative, chained)) {
            isVersion(launch().run(link, "--version"));
        }
        isVersion(launch().run("./chained", "--version"));
        isVersion(launch().run("sh", "chained", "--version"));
    }

    @Test
    void runsThroughALinkToItsFolder() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("current"), DISTRIBUTION);
        isVersion(launch().run(link.resolve("bin/report"), "--version"));
    }

    @Test
    void isFoundOnThePath() throws IOException {
        Files.createDirectory(folder.resolve("bin"));
        Files.createSymbolicLink(folder.resolve("bin/report"), LAUNCHER);
        for (Path bin : List.of(LAUNCHER.getParent(), folder.resolve("bin"))) {
            Launch launch = launch().with("PATH", bin + File.pathSeparator + System.getenv("PATH"));
            isVersion(launch.shell("report --version", LAUNCHER));
        }
    }

    @Test
    void takesJavaFromThePathWhereJavaHomeIsUnsetOrEmpty() throws IOException {
        String path = System.getProperty("java.home") + "/bin" + File.pathSeparator + System.getenv("PATH");
        isVersion(launch().without("JAVA_HOME").with("PATH", path).run(LAUNCHER, "--version"));
        isVersion(launch().with("JAVA_HOME", "").with("PATH", path).run(LAUNCHER, "--version"));
    }

    @Test
    void refusesAJavaHomeWithoutJava() throws IOException {
        isRefusal(
                launch().with("JAVA_HOME", "/nowhere").run(LAUNCHER, "--version"),
                "report: error: JAVA_HOME has no bin/java: /nowhere");
    }

    @Test
    void saysThatThereIsNoJava() throws IOException {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        for (String tool : List.of("sh", "readlink", "sed")) {
            Files.createSymbolicLink(bin.resolve(tool), Path.of("/bin", tool));
        }
        isRefusal(
                launch().without("JAVA_HOME").with("PATH", bin.toString()).run(LAUNCHER, "--version"),
                "report: error: there is no java on the PATH");
    }

    @ParameterizedTest
    @CsvSource({"1.8.0_292, true", "1.8.0_292, false", "11.0.2, true", "11.0.2, false", "16-ea, true", "9, false"})
    void anOlderJavaIsRefusedInOneLine(String version, boolean saysItInAFile) throws IOException {
        Path home = fakeJava(version, saysItInAFile);
        Launch.Result result = launch().with("JAVA_HOME", home.toString()).run(LAUNCHER, "--version");
        isRefusal(
                result,
                "report: error: this is Java " + version + "; report needs Java 17 or later (" + home + "/bin/java)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "17.0.1", "18-ea", "21.0.4", "100.0.1"})
    void aNewerJavaIsTaken(String version) throws IOException {
        for (boolean saysItInAFile : List.of(true, false)) {
            Path home = fakeJava(version, saysItInAFile);
            Launch.Result result = launch().with("JAVA_HOME", home.toString()).run(LAUNCHER, "--version");
            assertThat(result.out()).startsWith("started with ").endsWith(" org.reportcli.Main --version\n");
            assertThat(result.out()).doesNotContain(".jsa");
        }
    }

    @Test
    void aFolderWithAColonIsRefusedInOneLine() throws IOException {
        Path copy = copyTo(folder.resolve("a:b"));
        isRefusal(
                launch().run(copy.resolve("bin/report"), "--version"),
                "report: error: Java cannot run from a folder with a colon in its name: " + copy);
    }

    @Test
    void aWorkingDirectoryThatIsGoneIsRefusedInWords() throws IOException {
        Files.createDirectory(folder.resolve("gone"));
        Launch.Result result = launch().shell("cd gone && rmdir ../gone && exec \"$report\" --version", LAUNCHER);
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err())
                .contains("report: error: the current folder is not there any more\nreport: hint: ")
                .doesNotContain("Error occurred");
    }

    @Test
    void runsFromAFolderThatItMayNotWriteTo() throws IOException {
        Path copy = copyTo(folder.resolve("read only"));
        Map<String, String> before = listing(copy);
        for (String each : List.of("bin", "lib", "")) {
            Files.setPosixFilePermissions(copy.resolve(each), PosixFilePermissions.fromString("r-xr-xr-x"));
        }
        isVersion(launch().run(copy.resolve("bin/report"), "--version"));
        Launch.Result lint = launch().run(copy.resolve("bin/report"), "lint", EXAMPLES + "/minimal");
        assertThat(lint).isEqualTo(new Launch.Result(0, "", ""));
        // A superuser may write everywhere, so that nothing was written is looked at too.
        assertThat(listing(copy)).isEqualTo(before);
        for (String each : List.of("bin", "lib", "")) {
            Files.setPosixFilePermissions(copy.resolve(each), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void takesItsClassesFromTheArchive() throws IOException {
        assertThat(loadedBy("lint", EXAMPLES + "/stored-xss", "--vendor", EXAMPLES + "/acme/vendor.yaml"))
                .filteredOn(line -> line.contains(" org.reportcli.") && !line.contains("$$Lambda"))
                .hasSizeGreaterThan(50)
                .allMatch(line -> line.contains(ARCHIVED));
    }

    @Test
    void lintLoadsNoCryptographyAndNoMail() throws IOException {
        String acme = EXAMPLES + "/acme/vendor.yaml";
        List<String[]> lines = List.of(
                new String[] {"lint", EXAMPLES + "/stored-xss", "--vendor", acme},
                new String[] {"lint", EXAMPLES + "/minimal", "--vendor", "ionos", "--format", "json"},
                new String[] {"lint", "src/main/launcher/faults.yaml", "--vendor", "nospamproxy", "--format", "sarif"},
                new String[] {"lint", "--rules"},
                new String[] {"lint", "--explain", "field/steps"},
                new String[] {"--version"});
        for (String[] line : lines) {
            assertThat(loadedBy(line))
                    .as(String.join(" ", line))
                    .isNotEmpty()
                    .noneMatch(loaded -> loaded.contains(" org.bouncycastle.")
                            || loaded.contains(" jakarta.mail.")
                            || loaded.contains(" org.eclipse.angus.")
                            || loaded.contains(" picocli.AutoComplete"));
        }
    }

    @Test
    void aTruncatedArchiveDoesNoHarm() throws IOException {
        Path copy = copyTo(folder.resolve("copy"));
        Path archive = copy.resolve("lib/report.jsa");
        for (long length : List.of(Files.size(archive) / 2, 4096L, 100L, 0L)) {
            try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "rw")) {
                file.setLength(length);
            }
            lintsQuietly(launch(), copy);
        }
    }

    @Test
    void anArchiveThatIsNoneDoesNoHarm() throws IOException {
        Path copy = copyTo(folder.resolve("copy"));
        Files.writeString(copy.resolve("lib/report.jsa"), "this is no archive\n".repeat(1000));
        lintsQuietly(launch(), copy);
        Files.delete(copy.resolve("lib/report.jsa"));
        lintsQuietly(launch(), copy);
        Files.delete(copy.resolve("lib/report.jsa.java"));
        lintsQuietly(launch(), copy);
    }

    @Test
    void anotherJavaDoesNotTakeTheArchive() throws IOException {
        Path other = Path.of("/usr/lib/jvm/temurin-25-jdk-amd64");
        assumeTrue(Files.isDirectory(other), "skipped: there is no second Java on this machine");
        lintsQuietly(launch().with("JAVA_HOME", other.toString()), DISTRIBUTION);
        // Even where the note beside it lies, the JVM itself looks into the archive first.
        Path copy = copyTo(folder.resolve("copy"));
        Map<String, String> release = release(other);
        Files.writeString(
                copy.resolve("lib/report.jsa.java"),
                release.get("JAVA_VERSION") + " " + release.get("IMPLEMENTOR") + " " + release.get("OS_ARCH") + "\n");
        lintsQuietly(launch().with("JAVA_HOME", other.toString()), copy);
    }

    @Test
    void aChangedJarDoesNotTakeTheArchive() throws IOException {
        Path copy = copyTo(folder.resolve("copy"));
        Files.setLastModifiedTime(
                copy.resolve("lib/report.jar"), java.nio.file.attribute.FileTime.fromMillis(1_000_000_000_000L));
        lintsQuietly(launch(), copy);
    }

    @Test
    void readsAFileNameThatIsNotAsciiInAnyLocale() throws IOException {
        Path report = Files.createDirectory(folder.resolve("Größe")).resolve("report.yaml");
        Files.writeString(
                report,
                Files.readString(EXAMPLES.resolve("minimal/report.yaml"))
                        + "\nattachments:\n  - { path: Bericht-ü-✓.log, description: the log of the server }\n");
        Files.writeString(report.resolveSibling("Bericht-ü-✓.log"), "2026-11-01 12:00:00 500 /zones\n");
        for (String locale : List.of("C", "POSIX", "", "en_US.UTF-8", "xx_XX.UTF-8", "C.UTF-8")) {
            Launch.Result result = launch().with("LANG", locale).run(LAUNCHER, "lint", report.toString());
            assertThat(result).as("LANG=%s", locale).isEqualTo(new Launch.Result(0, "", ""));
        }
    }

    @Test
    void readsAReportFromStandardInput() throws IOException {
        String report = Files.readString(EXAMPLES.resolve("minimal/report.yaml"));
        assertThat(launch().runWithInput(report, LAUNCHER, "lint", "-")).isEqualTo(new Launch.Result(0, "", ""));
        Launch.Result piped =
                launch().shell("cat '" + EXAMPLES + "/minimal/report.yaml' | \"$report\" lint -", LAUNCHER);
        assertThat(piped).isEqualTo(new Launch.Result(0, "", ""));
    }

    @Test
    void aReaderThatLeavesEarlyIsNoError() throws IOException {
        Launch.Result result = launch().shell("\"$report\" vendor show ionos | head -0", LAUNCHER);
        assertThat(result).isEqualTo(new Launch.Result(0, "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {">/dev/full", ">&-"})
    void resultsThatCannotBeWrittenAreAnError(String redirection) throws IOException {
        assumeTrue(isDevice("/dev/full"), "skipped: there is no /dev/full here");
        Launch.Result result = launch().shell("\"$report\" vendor show ionos " + redirection, LAUNCHER);
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err())
                .startsWith("report: error: standard output could not be written: ")
                .hasLineCount(1);
    }

    @Test
    void aFullStandardErrorChangesNoStatus() throws IOException {
        assumeTrue(isDevice("/dev/full"), "skipped: there is no /dev/full here");
        Launch.Result result = launch().shell("\"$report\" lint --format json nowhere.yaml 2>/dev/full", LAUNCHER);
        assertThat(result).isEqualTo(new Launch.Result(2, "", ""));
    }

    @Test
    void theExamplesHaveNoFaults() throws IOException {
        Launch.Result result =
                launch().run(LAUNCHER, "lint", EXAMPLES + "/minimal/report.yaml", EXAMPLES + "/stored-xss/report.yaml");
        assertThat(result).isEqualTo(new Launch.Result(0, "", ""));
    }

    @Test
    void theFirstCommandOfTheReadmeSendsWithAnEmptyHome() throws IOException {
        Path home = Files.createDirectory(folder.resolve("home"));
        Launch.Result result = new Launch(EXAMPLES.getParent())
                .with("HOME", home.toString())
                .run(
                        "target/report/bin/report",
                        "send",
                        "examples/stored-xss/report.yaml",
                        "--vendor",
                        "examples/acme/vendor.yaml",
                        "--yes");
        assertThat(result.status()).as(result.err()).isZero();
        Path outbox = home.resolve(".local/share/report/outbox");
        try (Stream<Path> messages = Files.list(outbox)) {
            List<Path> sealed = messages.toList();
            assertThat(sealed).hasSize(1);
            assertThat(result.err()).contains("sealed message: " + sealed.get(0));
        }
    }

    @Test
    void theJarIsUnsignedSoThatTheArchiveTakesAllOfIt() throws IOException {
        try (JarFile jar = new JarFile(DISTRIBUTION.resolve("lib/report.jar").toFile())) {
            assertThat(jar.stream().map(entry -> entry.getName()))
                    .noneMatch(name -> name.matches("META-INF/.*\\.(SF|RSA|DSA|EC)"))
                    .doesNotHaveDuplicates();
            assertThat(jar.getManifest().getEntries()).isEmpty();
            // The clock of the build leaves no trace.
            assertThat(jar.stream()
                            .filter(entry -> entry.getName().startsWith("org/reportcli/"))
                            .map(entry -> entry.getTimeLocal())
                            .distinct())
                    .hasSize(1);
        }
    }

    @Test
    void theBillOfMaterialsListsWhatIsInside() throws IOException {
        Path bill = DISTRIBUTION.resolve("sbom.json");
        assumeTrue(Files.exists(bill) || System.getenv("CI") != null, "skipped: an offline build makes no sbom.json");
        List<String> names = new ArrayList<>();
        for (JsonNode component : new ObjectMapper().readTree(bill.toFile()).get("components")) {
            names.add(component.get("name").asText());
        }
        assertThat(names)
                .contains("picocli", "jackson-core", "bcpg-jdk18on", "angus-mail", "commons-validator")
                .doesNotContain("junit-jupiter", "greenmail-junit5");
    }

    private static boolean isDevice(String path) throws IOException {
        return Files.exists(Path.of(path))
                && Files.readAttributes(Path.of(path), BasicFileAttributes.class)
                        .isOther();
    }

    private Launch launch() {
        return new Launch(folder);
    }

    private static void isVersion(Launch.Result result) {
        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out()).matches("report \\d+\\.\\d+\\.\\d+\\S*\\n");
        assertThat(result.err()).isEmpty();
    }

    private static void isRefusal(Launch.Result result, String firstLine) {
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines()).hasSize(2).first().isEqualTo(firstLine);
        assertThat(result.err().lines()).last().asString().startsWith("report: hint: ");
    }

    private static void lintsQuietly(Launch launch, Path distribution) throws IOException {
        Launch.Result result = launch.run(distribution.resolve("bin/report"), "lint", EXAMPLES + "/minimal");
        assertThat(result).isEqualTo(new Launch.Result(0, "", ""));
        assertThat(launch.run(distribution.resolve("bin/report"), "--version").out())
                .startsWith("report ")
                .hasLineCount(1);
    }

    /** The classes that a run loads, each with where it came from. */
    private List<String> loadedBy(String... arguments) throws IOException {
        Path log = folder.resolve("classes.log");
        Files.deleteIfExists(log);
        new Launch(EXAMPLES.getParent())
                .with("REPORT_JAVA_OPTIONS", "-Xlog:class+load:file=" + log)
                .run(LAUNCHER, arguments);
        return Files.readAllLines(log);
    }

    /** A Java that says which version it is, and with what it was started. */
    private Path fakeJava(String version, boolean saysItInAFile) throws IOException {
        Path home = Files.createTempDirectory(folder, "java");
        Path java = Files.createDirectory(home.resolve("bin")).resolve("java");
        Files.writeString(java, """
                #!/bin/sh
                if [ "$1" = -version ]; then
                    echo 'Picked up JAVA_TOOL_OPTIONS: -Dx=y' >&2
                    echo 'openjdk version "%s" 2022-01-01' >&2
                else
                    echo "started with $*"
                fi
                """.formatted(version));
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        if (saysItInAFile) {
            Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + version + "\"\n");
        }
        return home;
    }

    private static Map<String, String> release(Path home) throws IOException {
        Map<String, String> values = new TreeMap<>();
        for (String line : Files.readAllLines(home.resolve("release"))) {
            int equals = line.indexOf('=');
            values.put(line.substring(0, equals), line.substring(equals + 1).replace("\"", ""));
        }
        return values;
    }

    private static Path copyTo(Path target) throws IOException {
        try (Stream<Path> all = Files.walk(DISTRIBUTION)) {
            for (Path each : all.toList()) {
                Path to = target.resolve(DISTRIBUTION.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(each, to, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return target;
    }

    private static Map<String, String> listing(Path root) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                found.put(each.toString(), Files.size(each) + " " + Files.getLastModifiedTime(each));
            }
        }
        return found;
    }
}
