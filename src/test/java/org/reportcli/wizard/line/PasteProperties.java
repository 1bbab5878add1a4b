package org.reportcli.wizard.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import org.reportcli.wizard.Prompt;
import org.reportcli.wizard.Reply;

class PasteProperties {
    private static final String PASTE_ON = "\u001B[?2004h";

    private final Keyboard keyboard = new Keyboard(80);

    @AfterProperty
    void giveTheTerminalBack() {
        keyboard.close();
    }

    @Property(tries = 200)
    void aPastedTextComesBackExactly(@ForAll("texts") String text) {
        Keyboard.Asked<Reply> asked = ask();
        keyboard.paste(text).type("\u0004");
        assertThat(asked.get()).isEqualTo(replyOf(LineEnds.unix(text)));
    }

    @Property(tries = 200)
    void aTextOfPrintableLettersThatIsPastedWithoutMarksComesBackExactly(@ForAll("printable") String text) {
        Keyboard.Asked<Reply> asked = ask();
        keyboard.type(text).type("\u0004");
        assertThat(asked.get()).isEqualTo(replyOf(LineEnds.unix(text)));
    }

    @Property(tries = 100)
    void nothingOfAPasteReachesTheTerminalAsAControl(@ForAll("texts") String text) {
        Keyboard.Asked<Reply> asked = ask();
        keyboard.paste("\u001B]52;" + text).type("\u0004");
        asked.get();
        assertThat(keyboard.shown())
                .doesNotContain("\u001B]")
                .doesNotContainPattern("[\\x80-\\x9F\u202A-\u202E\u2066-\u2069]");
    }

    // The letters with which a terminal sends signals (Ctrl-C, Ctrl-Z, Ctrl-\) never arrive as text.
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> hostile = Arbitraries.of(
                "\r\n",
                "\n",
                "\r",
                "\t",
                "  \r\n",
                "\\",
                "\\\r\n",
                "!",
                "!!",
                "'",
                "\"",
                "`",
                "$(",
                "(",
                "[",
                "{",
                ".",
                "\r\n.\r\n",
                "?",
                "<",
                "e",
                "\u001B[31m",
                "\u001B]0;t\u0007",
                "\u001B",
                "\u009B1m",
                "\u0085",
                "\u2028",
                "\u202E",
                "\u200D",
                "\u0000",
                "\u0004",
                "\u0008",
                "\u007F",
                "\u00E4",
                "\u6F0F\u6D1E",
                "\uD83D\uDD13",
                "e\u0301",
                "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
                "\u001B[200~");
        Arbitrary<String> plain = Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(30);
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(2, hostile), net.jqwik.api.Tuple.of(1, plain))
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> printable() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars('\t', '\u00E4', '\u6F0F')
                .ofMaxLength(60)
                .filter(line -> !List.of(".", "?", "<", "e").contains(line))
                .list()
                .ofMaxSize(20)
                .map(lines -> String.join("\r", lines));
    }

    private Keyboard.Asked<Reply> ask() {
        Prompt prompt = new Prompt("", "How?", "", "", "", false, List.of(), Prompt.Completions.NONE);
        Keyboard.Asked<Reply> asked = keyboard.ask(() -> keyboard.prompter().text(prompt));
        keyboard.see(PASTE_ON);
        return asked;
    }

    private static Reply replyOf(String text) {
        if (text.isEmpty()) {
            return new Reply.Leave();
        }
        return text.isBlank() ? new Reply.Skip() : new Reply.Answer(LineEnds.open(text));
    }
}
