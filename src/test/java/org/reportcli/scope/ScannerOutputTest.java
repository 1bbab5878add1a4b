package org.reportcli.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Samples: {@code bad/SCANNER.ENDING} is what a scanner writes, and {@code ok/} what people record and write. */
class ScannerOutputTest {
    private static final Path SAMPLES = Path.of("src/test/resources/scope/scanners");

    private final ScannerOutput scanners = ScannerOutput.standard();

    static Stream<Path> bad() throws IOException {
        return samples("bad");
    }

    static Stream<Path> ok() throws IOException {
        return samples("ok");
    }

    @ParameterizedTest
    @MethodSource("bad")
    void outputOfAScannerIsKnown(Path sample) throws IOException {
        assertThat(scanners.of(Files.readAllBytes(sample))).hasValue(scanner(sample));
    }

    @ParameterizedTest
    @MethodSource("ok")
    void whatAPersonRecordedIsNone(Path sample) throws IOException {
        assertThat(scanners.of(Files.readAllBytes(sample))).isEmpty();
    }

    @Test
    void noScannerLacksASample() throws IOException {
        assertThat(bad().map(ScannerOutputTest::scanner).distinct())
                .containsExactlyInAnyOrderElementsOf(scanners.names());
    }

    @Test
    void outputThatAShellWroteInUtf16IsKnown() {
        assertThat(scanners.of("\ufeff- Nikto v2.5.0\r\n".getBytes(StandardCharsets.UTF_16LE)))
                .hasValue("nikto");
    }

    @Test
    void lineInTheMiddleOfAnotherIsNoStartOfALine() {
        assertThat(scanners.of("the answer was: - Nikto v2.5.0".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(scanners.of("first\r\n- Nikto v2.5.0".getBytes(StandardCharsets.UTF_8)))
                .hasValue("nikto");
    }

    @Test
    void anyBytesAreJudged() {
        byte[] bytes = new byte[ScannerOutput.HEAD];
        java.util.Arrays.fill(bytes, (byte) 0x1b);
        for (byte[] each : List.of(new byte[0], new byte[] {(byte) 0xff, (byte) 0xfe}, bytes)) {
            assertThat(scanners.of(each)).isEmpty();
        }
    }

    private static String scanner(Path sample) {
        String name = sample.getFileName().toString();
        return name.substring(0, name.indexOf('.'));
    }

    private static Stream<Path> samples(String kind) throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES.resolve(kind))) {
            return files.sorted().toList().stream();
        }
    }
}
