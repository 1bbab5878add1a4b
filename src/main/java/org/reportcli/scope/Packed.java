package org.reportcli.scope;

import java.nio.charset.StandardCharsets;

/** Numbers, big end first, and texts at places of an array; a text is preceded by its length in two bytes. */
record Packed(byte[] bytes) {
    int two(int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    int four(int at) {
        return two(at) << 16 | two(at + 2);
    }

    String text(int at) {
        return new String(bytes, at + 2, two(at), StandardCharsets.UTF_8);
    }

    /** Behind a text. */
    int after(int at) {
        return at + 2 + two(at);
    }
}
