package org.reportcli.wizard.line;

import java.util.function.BooleanSupplier;
import org.jline.keymap.KeyMap;
import org.jline.reader.LineReader;
import org.jline.terminal.Terminal;

/**
 * A text of many lines in one buffer, so that every line can be edited till the end. Enter starts a new line; a typed line that
 * is only a dot, or Ctrl-D, ends the text, and so does Enter where there is none. A dot that was pasted is text.
 */
final class TextTyping extends Typing {
    /** Why the reading stopped. */
    enum Stop {
        FINISHED,
        COMMAND,
        EDITOR
    }

    private static final String FINISH = "report-finish";
    private static final String EDIT = "report-edit";

    private Stop stop = Stop.FINISHED;
    private String untouched = "";
    private String command = "";
    private int pastedUpTo;

    TextTyping(Terminal terminal, BooleanSupplier pending) {
        super(terminal, pending);
        setVariable(LineReader.DISABLE_HISTORY, true);
        getWidgets().put(FINISH, () -> stop(Stop.FINISHED));
        getWidgets().put(EDIT, () -> stop(Stop.EDITOR));
        bind(KeyMap.ctrl('D'), FINISH);
        bind(KeyMap.ctrl('E'), EDIT);
        bind(KeyMap.ctrl('X') + KeyMap.ctrl('E'), EDIT);
        bind("\t", SELF_INSERT);
    }

    /** Why the last reading stopped. */
    Stop stop() {
        return stop;
    }

    /** What was asked for in a line of its own: {@code ?}, {@code <} or {@code e}. */
    String command() {
        return command;
    }

    @Override
    boolean isText(int character) {
        return character == '\t' || super.isText(character);
    }

    @Override
    String pasted(String text) {
        pastedUpTo = buf.cursor() + text.codePointCount(0, text.length());
        return text;
    }

    /**
     * Reads a text.
     *
     * @param text what is there to be edited; without the end of its last line
     * @param saved what was there when the question was asked
     * @return what is there now; without the end of its last line
     */
    String readText(String text, String saved) throws Left {
        pastedUpTo = 0;
        untouched = saved;
        return LineEnds.open(read("> ", text.isEmpty() ? "" : text + "\n"));
    }

    @Override
    protected boolean acceptLine() {
        if (buf.length() == 0 && !isMoreComing()) {
            return stop(Stop.FINISHED);
        }
        String text = buf.toString();
        int line = text.lastIndexOf('\n') + 1;
        String last = text.substring(line);
        if (buf.cursor() == buf.length() && buf.cursor() != pastedUpTo && isCommand(text.substring(0, line), last)) {
            buf.backspace();
            command = last;
            return stop(last.equals(".") ? Stop.FINISHED : Stop.COMMAND);
        }
        buf.write('\n');
        return true;
    }

    // Back and the editor are for a text that nobody has begun to change: in another, such a line may be meant as text.
    private boolean isCommand(String before, String last) {
        return switch (last) {
            case ".", "?" -> true;
            case "<", "e" -> LineEnds.open(before).equals(untouched);
            default -> false;
        };
    }

    private boolean stop(Stop why) {
        stop = why;
        state = State.DONE;
        return true;
    }
}
