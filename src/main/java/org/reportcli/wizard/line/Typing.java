package org.reportcli.wizard.line;

import java.io.IOError;
import java.util.HashMap;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.MaskingCallback;
import org.jline.reader.Parser;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.reader.impl.history.DefaultHistory;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.reportcli.support.SafeText;

/**
 * JLine's line reader without its shell: no history expansion, no quoting, no completion of brackets. What is typed or pasted
 * is text; what would move the cursor or reorder letters is shown escaped and kept as it is.
 */
class Typing extends LineReaderImpl {
    private static final String NO_KEY = "report-no-key";
    private static final String PASTE_END = "\u001B[201~";

    // Undo keeps a copy of the text for each step; beyond this many characters it would fill the memory.
    private static final int UNDO_LIMIT = 16_000;

    private static final MaskingCallback INERT = new MaskingCallback() {
        @Override
        public String display(String line) {
            return SafeText.block(line);
        }

        @Override
        public String history(String line) {
            // A request for help is no answer that somebody wants again; JLine keeps no line that is null.
            return line.equals("?") || line.equals("<") ? null : line;
        }
    };

    private final BooleanSupplier pending;

    /** @param pending whether more input is there already, so that nothing needs to be drawn yet */
    Typing(Terminal terminal, BooleanSupplier pending) {
        super(terminal, "report", new HashMap<>());
        this.pending = pending;
        setHistory(new DefaultHistory());
        setParser(Typing::whole);
        setHighlighter((reader, buffer) -> new AttributedString(buffer));
        option(Option.DISABLE_EVENT_EXPANSION, true);
        option(Option.AUTO_FRESH_LINE, false);
        option(Option.BRACKETED_PASTE, true);
        setVariable(LineReader.FEATURES_MAX_BUFFER_SIZE, UNDO_LIMIT);
        setVariable(LineReader.LIST_MAX, Integer.MAX_VALUE);
        setVariable(LineReader.SECONDARY_PROMPT_PATTERN, "> ");
        bindKeys();
        for (String bracket : List.of(")", "]", "}")) {
            bind(bracket, SELF_INSERT);
        }
    }

    /** The person left: Ctrl-C, Ctrl-D where nothing is typed, or the terminal is gone. */
    static final class Left extends Exception {
        private static final long serialVersionUID = 1;

        private final String unfinished;

        Left(String unfinished, Throwable cause) {
            super(cause);
            this.unfinished = unfinished == null ? "" : unfinished;
        }

        /** What stood there; empty where nothing did. */
        String unfinished() {
            return unfinished;
        }
    }

    /** Reads what is typed until it is accepted, with a text to start from. */
    final String read(String prompt, String start) throws Left {
        try {
            return readLine(prompt, null, INERT, start);
        } catch (UserInterruptException e) {
            throw new Left(e.getPartialLine(), e);
        } catch (EndOfFileException | IOError e) {
            throw new Left(buf.toString(), e);
        }
    }

    final void bind(String key, String widget) {
        KeyMap<Binding> keys = getKeyMaps().get(MAIN);
        keys.bind(new Reference(widget), key);
    }

    // JLine knows the keys as the terminal's description has them; many send the other form, or keys that are not
    // described.
    private void bindKeys() {
        KeyMap<Binding> keys = getKeyMaps().get(MAIN);
        // A mouse key that JLine means to be an escape sequence: it would eat a typed backslash.
        for (String key : List.of("\\E[<", "\\E[", "\\E")) {
            keys.unbind(key);
        }
        // A shell's: the one runs what was edited, the other changes the keys.
        keys.unbind(KeyMap.ctrl('X') + KeyMap.ctrl('E'));
        keys.unbind(KeyMap.ctrl('X') + KeyMap.ctrl('V'));
        getWidgets().put(NO_KEY, this::swallow);
        bind("\u001B[", NO_KEY);
        bind("\u001BO", NO_KEY);
        for (String start : List.of("\u001B[", "\u001BO")) {
            bind(start + "A", UP_LINE_OR_HISTORY);
            bind(start + "B", DOWN_LINE_OR_HISTORY);
            bind(start + "C", FORWARD_CHAR);
            bind(start + "D", BACKWARD_CHAR);
            bind(start + "H", BEGINNING_OF_LINE);
            bind(start + "F", END_OF_LINE);
        }
        bind("\u001B[3~", DELETE_CHAR);
    }

    // A key that means nothing here leaves nothing behind: its sequence is read up to its last character.
    private boolean swallow() {
        int next = readCharacter();
        while (next >= 0x20 && next < 0x40) {
            next = readCharacter();
        }
        return true;
    }

    /** Whether more input is there already, as in a paste that the terminal does not mark. */
    final boolean isMoreComing() {
        return pending.getAsBoolean() || bindingReader.peekCharacter(1) >= 0;
    }

    /** Whether a character that came in a burst belongs to the text. */
    boolean isText(int character) {
        return character >= ' ' && character != 0x7F;
    }

    /** A pasted text as it goes into the buffer; its line ends are line feeds already. */
    String pasted(String text) {
        return text.strip().replace('\n', ' ');
    }

    /** Takes all that is there at once: a paste that the terminal does not mark is drawn once, not at each letter. */
    @Override
    protected boolean selfInsert() {
        super.selfInsert();
        StringBuilder burst = new StringBuilder();
        while (pending.getAsBoolean() && isText(bindingReader.peekCharacter(1))) {
            burst.appendCodePoint(readCharacter());
        }
        if (burst.length() > 0) {
            buf.write(burst);
        }
        return true;
    }

    @Override
    public boolean beginPaste() {
        StringBuilder text = new StringBuilder();
        while (text.indexOf(PASTE_END, text.length() - PASTE_END.length()) < 0) {
            int next = readCharacter();
            if (next == -1) {
                throw new EndOfFileException();
            }
            text.appendCodePoint(next);
        }
        text.setLength(text.length() - PASTE_END.length());
        buf.write(pasted(LineEnds.ofPaste(text.toString())));
        return true;
    }

    @Override
    protected void redisplay(boolean flush) {
        // What was accepted is always drawn, so that the page tells the whole conversation.
        if (!reading || !pending.getAsBoolean()) {
            super.redisplay(flush);
        }
    }

    // JLine's is cyan, which vanishes on light, and knows nothing of NO_COLOR.
    @Override
    protected AttributedStyle getCompletionStyleStarting(boolean menu) {
        return AttributedStyle.DEFAULT;
    }

    @Override
    protected synchronized void handleSignal(Terminal.Signal signal) {
        if (signal == Terminal.Signal.CONT) {
            // The shell that was in front meanwhile has switched it off.
            terminal.writer().write(BRACKETED_PASTE_ON);
        }
        super.handleSignal(signal);
    }

    // The whole line is one word: there is nothing to quote.
    private static CompletingParsedLine whole(String line, int cursor, Parser.ParseContext context) {
        return new WholeLine(line, cursor);
    }

    private record WholeLine(String line, int cursor) implements CompletingParsedLine {
        @Override
        public String word() {
            return line;
        }

        @Override
        public int wordCursor() {
            return cursor;
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(line);
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return cursor;
        }

        @Override
        public int rawWordLength() {
            return line.length();
        }
    }
}
