package org.reportcli.leak.redact;

import java.io.OutputStream;
import java.util.zip.CRC32;

/** Takes bytes for their number and their checksum. */
final class Measure extends OutputStream {
    private final CRC32 sum = new CRC32();
    private long size;

    @Override
    public void write(int one) {
        sum.update(one);
        size++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        sum.update(bytes, offset, length);
        size += length;
    }

    long size() {
        return size;
    }

    long sum() {
        return sum.getValue();
    }
}
