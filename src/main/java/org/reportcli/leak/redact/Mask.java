package org.reportcli.leak.redact;

/**
 * A stretch of a text with what is to stand in its place.
 *
 * @param start UTF-16 code units from the start of the text
 * @param end behind its last char
 */
record Mask(long start, long end, Pseudonym pseudonym) {
    long length() {
        return end - start;
    }
}
