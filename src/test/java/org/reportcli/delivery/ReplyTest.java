package org.reportcli.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTest {
    @Test
    void theLinesOfAnAnswerAreJoined() {
        assertThat(Reply.parse("250-2.1.0 one\n250-\n250 two\n")).contains(new Reply(250, "2.1.0 one two"));
        assertThat(Reply.parse("354\n")).contains(new Reply(354, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "25",
                "2500 x",
                "199 x",
                "600 x",
                "-25 x",
                "+25 x",
                "\u0662\u0665\u0660 x",
                " 250 x",
                "250-a\n251 b",
                "250-a\n\n250 b",
                "250\tx"
            })
    void whatIsNoAnswerIsNone(String lines) {
        assertThat(Reply.parse(lines)).isEmpty();
    }

    @Property
    void anAnswerIsShortAndItsCodeIsOneOfSmtp(@ForAll("almostAnswers") String lines) {
        Optional<Reply> reply = Reply.parse(lines);
        reply.ifPresent(said -> {
            assertThat(said.code()).isBetween(200, 599);
            assertThat(said.text())
                    .hasSizeLessThanOrEqualTo(Reply.MOST_TEXT + 1)
                    .doesNotContain("\n");
            assertThat(List.of(said.isPositive(), said.isIntermediate(), said.isTransient(), said.isPermanent()))
                    .containsOnlyOnce(true);
        });
    }

    @Provide
    Arbitrary<String> almostAnswers() {
        Arbitrary<String> code = Arbitraries.of("250", "354", "421", "550", "000", "999", "25", "2x0");
        Arbitrary<String> text = Arbitraries.strings().ofMaxLength(800);
        Arbitrary<String> line = Combinators.combine(code, Arbitraries.of("-", " ", "", "\t"), text)
                .as((c, separator, t) -> c + separator + t);
        return line.list().ofMaxSize(4).map(lines -> String.join("\n", lines));
    }
}
