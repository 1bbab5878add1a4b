package org.reportcli.leak.content;

import java.io.IOException;
import java.io.Reader;

/** Takes what a file holds, in the order of the file. */
public interface ContentVisitor {
    /**
     * A text of the file. What is left unread of it is skipped.
     *
     * @param inner where in the file, such as {@code logs/app.log} for an archive or {@code page 3}; empty for the file itself,
     *     whose lines and columns are then those of the text
     * @param text its chars, decoded; to be read before the method returns, and not to be closed
     */
    void text(String inner, Reader text) throws IOException;

    /** A fact that the file holds where nobody looks, such as the place where a picture was taken. */
    void hidden(String inner, HiddenFact fact);

    /**
     * Something that could not be read, and so was not looked at.
     *
     * @param reason why, as the end of "not looked at: …"
     */
    void unread(String inner, String reason);
}
