package org.reportcli.leak.content;

/**
 * How far files are opened.
 *
 * @param depth how many archives may stand in each other
 * @param ratio how many times its own size an archive may unpack to, once past {@code free} bytes
 * @param free bytes that may always be unpacked
 * @param total bytes that one file may unpack to in all
 * @param entries how many entries one archive may have, together with the archives in it
 */
public record ContentLimits(int depth, int ratio, long free, long total, int entries) {
    public static final ContentLimits STANDARD =
            new ContentLimits(4, 200, 16L * 1024 * 1024, 4L * 1024 * 1024 * 1024, 100_000);
}
