package org.reportcli.wizard.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jline.terminal.Attributes.LocalFlag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reportcli.wizard.Prompt;
import org.reportcli.wizard.Prompter.Tone;
import org.reportcli.wizard.Reply;

@Timeout(120)
class LinePrompterTest {
    private static final String PASTE_ON = "\u001B[?2004h";

    private Keyboard keyboard = new Keyboard(80);

    @AfterEach
    void giveTheTerminalBack() {
        keyboard.close();
    }

    @Test
    void takesALine() {
        assertThat(reply(title(""), "Stored XSS!! \\ \"quoted\r")).isEqualTo(answer("Stored XSS!! \\ \"quoted"));
    }

    @Test
    void showsProgressPolicyAndHints() {
        reply(title(""), "x\r");
        assertThat(keyboard.shown())
                .contains("1 of 12")
                .contains("What is it?")
                .contains("| Tell us what it is.")
                .contains("Enter skip  ? help  < back  Ctrl-C stop");
    }

    @Test
    void anEmptyLineSkips() {
        assertThat(reply(title(""), "\r")).isEqualTo(new Reply.Skip());
    }

    @Test
    void theAnswerThatIsThereCanBeEdited() {
        assertThat(reply(title("Stored XS"), "S\r")).isEqualTo(answer("Stored XSS"));
    }

    @Test
    void enterKeepsTheAnswerThatIsThere() {
        assertThat(reply(title("Stored XSS"), "\r")).isEqualTo(answer("Stored XSS"));
    }

    @Test
    void goesBack() {
        assertThat(reply(title(""), "<\r")).isEqualTo(new Reply.Back());
    }

    @Test
    void goesBackAndHelpsAlsoWhereAnAnswerIsThere() {
        assertThat(reply(title("Stored XSS"), "<\r")).isEqualTo(new Reply.Back());
        Keyboard.Asked<Reply> asked = line(title("Stored XSS"));
        keyboard.type("?\r").see("One sentence").see(PASTE_ON).type("\r");
        assertThat(asked.get()).isEqualTo(answer("Stored XSS"));
    }

    @Test
    void ctrlCLeavesWithWhatWasBegun() {
        Keyboard.Asked<Reply> asked = line(title(""));
        keyboard.type("half a").see("half a").type("\u0003");
        assertThat(asked.get()).isEqualTo(new Reply.Leave("half a"));
        assertThat(reply(title("all"), "\u0003")).isEqualTo(new Reply.Leave());
        assertThat(reply(scope(""), "lo\u0003")).isEqualTo(new Reply.Leave());
    }

    @Test
    void ctrlDLeavesOnAnEmptyLine() {
        assertThat(reply(title(""), "\u0004")).isEqualTo(new Reply.Leave());
    }

    @Test
    void helpIsShownAndTheQuestionAskedAgain() {
        Keyboard.Asked<Reply> asked = line(title(""));
        keyboard.type("?\r").see("One sentence, for example").see(PASTE_ON).type("x\r");
        assertThat(asked.get()).isEqualTo(answer("x"));
    }

    @Test
    void aRequiredAnswerIsAskedForAgain() {
        Prompt needed = new Prompt("", "What?", "", "", "", true, List.of(), Prompt.Completions.NONE);
        Keyboard.Asked<Reply> asked = line(needed);
        keyboard.type("\r").see("x an answer is needed here").see(PASTE_ON).type("this\r");
        assertThat(asked.get()).isEqualTo(answer("this"));
    }

    @Test
    void anEarlierAnswerComesBackWithTheArrowKey() {
        reply(title(""), "the first\r");
        assertThat(reply(title(""), "\u001B[A\r")).isEqualTo(answer("the first"));
    }

    @Test
    void aRequestForHelpIsNoEarlierAnswer() {
        reply(title(""), "the first\r");
        Keyboard.Asked<Reply> asked = line(title(""));
        keyboard.type("?\r").see(PASTE_ON).type("\u001BOA\r");
        assertThat(asked.get()).isEqualTo(answer("the first"));
    }

    @Test
    void aStepCanBeUndone() {
        assertThat(reply(title(""), "ab\u001F\r")).isEqualTo(answer("a"));
    }

    @Test
    void tabCompletesWhatTheQuestionOffers() {
        Prompt vendor = new Prompt("", "Who?", "", "", "", true, List.of(), typed -> List.of("nospamproxy"));
        assertThat(reply(vendor, "no\t\r")).isEqualTo(answer("nospamproxy"));
    }

    @Test
    void aSynonymCompletesToWhatItStandsFor() {
        Prompt weakness = new Prompt("", "Which?", "", "", "", true, List.of(), typed -> List.of("CWE-79"));
        assertThat(reply(weakness, "xss\t\r")).isEqualTo(answer("CWE-79"));
    }

    @Test
    void severalOffersAreListedInertAndTheirCommonStartIsTyped() {
        Prompt file = new Prompt(
                "", "Which?", "", "", "", true, List.of(), typed -> List.of("poc-\u001B[31m1", "poc-2", "poc-3"));
        Keyboard.Asked<Reply> asked = line(file);
        keyboard.type("p\t").see("poc-").see("poc-\\x1B[31m1").see("poc-3").type("2\r");
        assertThat(asked.get()).isEqualTo(answer("poc-2"));
    }

    @Test
    void ofManyOffersAsManyAreListedAsFit() {
        List<String> many = IntStream.range(0, 500)
                .mapToObj(number -> "one-of-many-%03d".formatted(number))
                .toList();
        Keyboard.Asked<Reply> asked = line(new Prompt("", "Which?", "", "", "", true, List.of(), typed -> many));
        keyboard.type("\t").see("one-of-many-").see("one-of-many-060").type("499\r");
        assertThat(asked.get()).isEqualTo(answer("one-of-many-499"));
        assertThat(keyboard.shown()).doesNotContain("one-of-many-100").doesNotContain("wish");
    }

    @Test
    void choosesByNumberByLettersAndByTheWholeLabel() {
        assertThat(reply(scope(""), "2\r")).isEqualTo(answer("local"));
        assertThat(reply(scope(""), "over t\r")).isEqualTo(answer("network"));
        assertThat(reply(scope(""), "with local access\r")).isEqualTo(answer("local"));
        assertThat(reply(scope("local"), "\r")).isEqualTo(answer("local"));
    }

    @Test
    void afterWhatIsNoChoiceTheNextIsTypedAnew() {
        Keyboard.Asked<Reply> asked = line(scope(""));
        keyboard.type("ove9\r").see("none of the choices").see(PASTE_ON).type("over\r");
        assertThat(asked.get()).isEqualTo(answer("network"));
    }

    @Test
    void aPasteIntoALineStaysOneLine() {
        Keyboard.Asked<Reply> asked = line(title(""));
        keyboard.paste("Stored XSS\r\nin the search\r\n").type("\r");
        assertThat(asked.get()).isEqualTo(answer("Stored XSS in the search"));
    }

    @Test
    void aDotEndsAText() {
        assertThat(text(notes(""), "one\rtwo\r.\r")).isEqualTo(answer("one\ntwo"));
    }

    @Test
    void ctrlDEndsAText() {
        assertThat(text(notes(""), "one\r\rtwo\u0004")).isEqualTo(answer("one\n\ntwo"));
    }

    @Test
    void anEarlierLineOfATextCanBeEdited() {
        assertThat(text(notes(""), "one\rthree\u001B[A!\u0004")).isEqualTo(answer("one!\nthree"));
    }

    @Test
    void aPastedDotIsText() {
        Keyboard.Asked<Reply> asked = texting(notes(""));
        keyboard.paste("DATA\r\n.\r\nQUIT\r\n.").type("\r.\r");
        assertThat(asked.get()).isEqualTo(answer("DATA\n.\nQUIT\n."));
    }

    @Test
    void aTextThatIsThereIsKept() {
        assertThat(text(notes("one\ntwo\n"), ".\r")).isEqualTo(answer("one\ntwo\n"));
        assertThat(text(notes("one\ntwo\n"), "\u0004")).isEqualTo(answer("one\ntwo\n"));
    }

    @Test
    void aTextCanBeSkippedLeftAndGoneBackFrom() {
        assertThat(text(notes(""), ".\r")).isEqualTo(new Reply.Skip());
        assertThat(text(notes(""), "\r")).isEqualTo(new Reply.Skip());
        assertThat(text(notes(""), "\u0004")).isEqualTo(new Reply.Leave());
        Keyboard.Asked<Reply> asked = texting(notes(""));
        keyboard.type("one\rtwo").see("two").type("\u0003");
        assertThat(asked.get()).isEqualTo(new Reply.Leave("one\ntwo"));
        assertThat(text(notes("one\n"), "\u0003")).isEqualTo(new Reply.Leave());
        assertThat(text(notes(""), "<\r")).isEqualTo(new Reply.Back());
    }

    @Test
    void helpAndATypedTabInAText() {
        Keyboard.Asked<Reply> asked = texting(notes(""));
        keyboard.type("?\r").see("As many lines").see(PASTE_ON).type("a\tb\u0004");
        assertThat(asked.get()).isEqualTo(answer("a\tb"));
    }

    @Test
    void aKeyThatMeansNothingLeavesNothing() {
        assertThat(reply(title(""), "a\u001B[15~b\u001B[1;5Qc\u001BOPd\r")).isEqualTo(answer("abcd"));
    }

    @Test
    void helpAmidATextKeepsWhatWasTyped() {
        Keyboard.Asked<Reply> asked = texting(notes(""));
        keyboard.type("one\r?\r").see("As many lines").see(PASTE_ON).type("<\rtwo\r.\r");
        assertThat(asked.get()).isEqualTo(answer("one\n<\ntwo"));
    }

    @Test
    void escapesAreShownInertAndKept() {
        String hostile = "a\u001B]0;title\u0007b\u009B31m\u202Ec\u200D";
        Keyboard.Asked<Reply> asked = texting(notes(""));
        keyboard.paste(hostile)
                .see("a\\x1B]0;title\\x07b\\x9B31m\\u202Ec\\u200D")
                .type("\u0004");
        assertThat(asked.get()).isEqualTo(answer(hostile));
    }

    @Test
    void whatIsSaidIsInertAndFitsTheWidth() {
        keyboard.close();
        keyboard = new Keyboard(40);
        keyboard.prompter().say(Tone.WARNING, "out of \u001B[31mscope: " + "word ".repeat(20) + "ä".repeat(50));
        assertThat(keyboard.shown()).contains("! out of \\x1B[31mscope: word").doesNotContain("\u001B[31m");
        assertThat(keyboard.shown().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThan(40));
    }

    @Test
    void whatIsIndentedStaysSo() {
        keyboard.close();
        keyboard = new Keyboard(40);
        keyboard.prompter().say(Tone.PLAIN, "at once\n    " + "word ".repeat(9) + "\n" + " ".repeat(60) + "x");
        assertThat(keyboard.shown().lines().toList())
                .containsExactly(
                        "at once", "    " + "word ".repeat(7).strip(), "    word word", "", " ".repeat(19) + "x");
    }

    @Test
    void whatIsToBeCopiedIsLeftToTheTerminalToBreak() {
        keyboard.close();
        keyboard = new Keyboard(40);
        String address = "https://keys.acme.example/" + "0".repeat(40);
        keyboard.prompter().say(Tone.PLAIN, "- " + address + " and more");
        keyboard.prompter().say(Tone.COMMAND, "curl -fo acme.asc " + address + " && report key import acme.asc");
        assertThat(keyboard.shown().lines().toList())
                .containsExactly(
                        "- " + address,
                        "  and more",
                        "    curl -fo acme.asc " + address + " && report key import acme.asc");
    }

    @Test
    void wideLettersCountTwice() {
        keyboard.close();
        keyboard = new Keyboard(40);
        keyboard.prompter().say(Tone.PLAIN, "\u6F0F".repeat(30));
        assertThat(keyboard.shown().lines().toList()).containsExactly("\u6F0F".repeat(19), "\u6F0F".repeat(11));
    }

    @Test
    void colourIsOnlyUsedWhereItIsAllowed() {
        keyboard.prompter().say(Tone.ERROR, "no");
        assertThat(keyboard.shown()).isEqualTo("x no\r\n");
        keyboard.close();
        keyboard = new Keyboard(80, true, Locale.ENGLISH, Optional.empty());
        keyboard.prompter().say(Tone.ERROR, "no");
        assertThat(keyboard.shown()).isEqualTo("\u001B[1;31mx no\u001B[0m\r\n");
    }

    @Test
    void speaksGerman() {
        keyboard.close();
        keyboard = new Keyboard(80, false, Locale.GERMANY, Optional.empty());
        reply(title(""), "x\r");
        assertThat(keyboard.shown()).contains("? Hilfe  < zur\u00FCck  Strg-C aufh\u00F6ren");
    }

    @Test
    void theTerminalIsGivenBack() {
        reply(title(""), "x\r");
        assertThat(keyboard.attributes().getLocalFlag(LocalFlag.ECHO)).isFalse();
        keyboard.prompter().close();
        assertThat(keyboard.shown()).endsWith("\u001B[?2004l\u001B[?1l\u001B>\u001B[?25h\u001B[0m");
        keyboard.prompter().close();
    }

    private Reply reply(Prompt prompt, String keys) {
        Keyboard.Asked<Reply> asked = line(prompt);
        keyboard.type(keys);
        return asked.get();
    }

    private Reply text(Prompt prompt, String keys) {
        Keyboard.Asked<Reply> asked = texting(prompt);
        keyboard.type(keys);
        return asked.get();
    }

    private Keyboard.Asked<Reply> line(Prompt prompt) {
        Keyboard.Asked<Reply> asked = keyboard.ask(() -> keyboard.prompter().line(prompt));
        keyboard.see(PASTE_ON);
        return asked;
    }

    private Keyboard.Asked<Reply> texting(Prompt prompt) {
        Keyboard.Asked<Reply> asked = keyboard.ask(() -> keyboard.prompter().text(prompt));
        keyboard.see(PASTE_ON);
        return asked;
    }

    private static Reply answer(String text) {
        return new Reply.Answer(text);
    }

    private static Prompt title(String current) {
        return new Prompt(
                "1 of 12",
                "What is it?",
                "Tell us what it is.",
                "One sentence, for example: stored XSS in the search",
                current,
                false,
                List.of(),
                Prompt.Completions.NONE);
    }

    private static Prompt notes(String current) {
        return new Prompt(
                "2 of 12", "How?", "", "As many lines as it takes", current, false, List.of(), Prompt.Completions.NONE);
    }

    private static Prompt scope(String current) {
        return new Prompt(
                "",
                "From where?",
                "",
                "",
                current,
                true,
                List.of(
                        new Prompt.Choice("network", "Over the network"),
                        new Prompt.Choice("local", "With local access")),
                Prompt.Completions.NONE);
    }
}
