package org.reportcli.lint.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.Level;
import org.reportcli.lint.LintResult;
import org.reportcli.lint.Rule;
import org.reportcli.lint.Rules;
import org.reportcli.testing.Golden;
import org.reportcli.yaml.Position;
import org.xml.sax.InputSource;

class RenderersTest {
    private static final Rules RULES = new Rules(List.of(
            Rule.error("field/impact", "no impact", "It matters.", "write it"),
            Rule.warning("leak/token", "a token", "It opens doors.", "mask it"),
            Rule.note("quality/title-long", "long", "Lists cut it.", "shorten it")));

    @ParameterizedTest
    @EnumSource(Format.class)
    void writesWhatTheGoldenFileHolds(Format format) {
        Golden.check(
                "src/test/resources/golden/lint/result." + format.word(),
                format.renderer(RULES, "1.2.3").render(hostile()));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void letsNoControlCharacterThrough(Format format) {
        String text = format.renderer(RULES, "1.2.3").render(hostile());
        assertThat(text.codePoints().filter(point -> point != '\n'))
                .allMatch(point -> !org.reportcli.support.SafeText.isHazardous(point));
    }

    @Test
    void jsonKeepsEveryCharacter() throws IOException {
        String json = Format.JSON.renderer(RULES, "1.2.3").render(hostile());
        String message =
                new ObjectMapper().readTree(json).at("/diagnostics/1/message").asText();
        assertThat(message).isEqualTo(hostile().diagnostics().get(1).message());
    }

    @Test
    void junitIsWellFormed() throws Exception {
        String xml = Format.JUNIT.renderer(RULES, "1.2.3").render(hostile());
        var document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(4);
        assertThat(document.getElementsByTagName("failure").getLength()).isEqualTo(2);
    }

    @Test
    void aGithubCommandCannotBeEndedByWhatAReportSays() {
        String text = Format.GITHUB.renderer(RULES, "1.2.3").render(hostile());
        assertThat(text.lines()).hasSize(3).allMatch(line -> line.matches("::(error|warning|notice) file=.*"));
    }

    /** Three diagnostics that count, one of them inside an archive, an accepted one, and a clean file. */
    private static LintResult hostile() {
        Diagnostic impact = diagnostic("a.yaml", "field/impact", Level.ERROR, "no impact", 3, 1);
        Diagnostic leak = new Diagnostic(
                "b, 100%: <dir>/poc.zip",
                Optional.of("inner/\u202Elog.txt"),
                new Position(1, 1),
                new Position(1, 9),
                "leak/token",
                Level.WARNING,
                "a token \"gh…\" & \u001B[31mmore\n::error::x \uD83D\uDE80 \uDB40\uDC41 100% ä\u0085",
                "mask it",
                Optional.empty(),
                Optional.empty());
        Diagnostic title = diagnostic("a.yaml", "quality/title-long", Level.NOTE, "long", 2, 8);
        return new LintResult(
                List.of("a.yaml", "b, 100%: <dir>/poc.zip", "clean.yaml"),
                List.of(leak, impact.withPolicy(Optional.of("Tell us how it can be exploited.")), title),
                List.of(diagnostic("a.yaml", "leak/token", Level.WARNING, "a token", 9, 3)
                        .accept("it is an example")),
                true);
    }

    private static Diagnostic diagnostic(String file, String rule, Level level, String message, int line, int column) {
        return new Diagnostic(
                file,
                Optional.empty(),
                new Position(line, column),
                new Position(line, column + 4),
                rule,
                level,
                message,
                "do this",
                Optional.empty(),
                Optional.empty());
    }
}
