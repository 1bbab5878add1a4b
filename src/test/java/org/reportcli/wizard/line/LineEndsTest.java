package org.reportcli.wizard.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineEndsTest {
    @Test
    void everyLineEndBecomesALineFeed() {
        assertThat(LineEnds.ofPaste("a\r\nb\rc\nd\r\n\r\n")).isEqualTo("a\nb\nc\nd\n\n");
    }

    @Test
    void aRequestWhoseLineEndsATerminalDoubledIsMended() {
        assertThat(LineEnds.ofPaste("POST / HTTP/1.1\r\rHost: a\r\r\r\rx=1\r\r"))
                .isEqualTo("POST / HTTP/1.1\nHost: a\n\nx=1\n");
    }

    @Test
    void aResponseWhoseLineEndsATerminalDoubledIsMended() {
        assertThat(LineEnds.ofPaste("HTTP/2 200\r\rserver: a\r\r")).isEqualTo("HTTP/2 200\nserver: a\n");
    }

    @Test
    void aRequestWithSingleLineEndsKeepsItsEmptyLine() {
        assertThat(LineEnds.ofPaste("GET / HTTP/1.1\rHost: a\r\r")).isEqualTo("GET / HTTP/1.1\nHost: a\n\n");
    }

    @Test
    void emptyLinesBetweenParagraphsStay() {
        assertThat(LineEnds.ofPaste("first\r\rsecond\r\r")).isEqualTo("first\n\nsecond\n\n");
    }
}
