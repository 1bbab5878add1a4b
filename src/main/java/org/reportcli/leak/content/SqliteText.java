package org.reportcli.leak.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The rows of an SQLite database (sqlite.org/fileformat2.html), a line each, page by page as they stand in the file: nothing is
 * looked up, so that a database of any size takes the memory of one page. Of pages without rows, and of the room between
 * rows, where deleted ones are, what is printable is read.
 */
final class SqliteText extends Reader {
    private static final int HEADER = 100;
    private static final int TABLE_LEAF = 0x0d;
    private static final int INDEX_LEAF = 0x0a;

    private final PeekStream in;
    private final int pageSize;
    private final int usable;
    private final Charset charset;
    private final StringBuilder out = new StringBuilder();
    private int taken;
    private boolean first = true;
    /** Steps that a page may still take. */
    private int left;

    SqliteText(PeekStream in) throws IOException {
        this.in = in;
        ByteBuffer header = ByteBuffer.wrap(Arrays.copyOf(in.head(HEADER), HEADER));
        int size = header.getShort(16) & 0xffff;
        this.pageSize = size == 1 ? 65_536 : Math.max(512, size);
        this.usable = pageSize - (header.get(20) & 0xff);
        this.charset = switch (header.getInt(56)) {
            case 2 -> StandardCharsets.UTF_16LE;
            case 3 -> StandardCharsets.UTF_16BE;
            default -> StandardCharsets.UTF_8;
        };
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (taken == out.length()) {
            out.setLength(0);
            taken = 0;
            byte[] page = in.readNBytes(pageSize);
            if (page.length == 0) {
                return -1;
            }
            page(ByteBuffer.wrap(page), first ? HEADER : 0);
            first = false;
        }
        int count = Math.min(length, out.length() - taken);
        out.getChars(taken, taken + count, chars, offset);
        taken += count;
        return count;
    }

    private void page(ByteBuffer page, int start) throws IOException {
        int type = page.limit() < start + 8 ? 0 : page.get(start);
        if (page.limit() < pageSize || type != TABLE_LEAF && type != INDEX_LEAF) {
            strings(page, 0, page.limit());
            return;
        }
        int cells = page.getShort(start + 3) & 0xffff;
        int pointers = start + 8;
        int end = Math.min(pointers + 2 * cells, page.limit() & ~1);
        int lowest = page.limit();
        // Rows of a sound page do not overlap; those of others could name one long row ten thousand times.
        left = 8 * pageSize;
        for (int at = pointers; at < end && left > 0 && out.length() < 4 * pageSize; at += 2) {
            int cell = page.getShort(at) & 0xffff;
            if (cell >= end && cell < page.limit()) {
                lowest = Math.min(lowest, cell);
                row(page, cell, type == TABLE_LEAF);
            }
        }
        strings(page, end, lowest);
    }

    /** A row: its length, its number, the types of its values, then the values. */
    private void row(ByteBuffer page, int cell, boolean table) throws IOException {
        page.position(cell);
        long payload = number(page);
        if (table) {
            number(page);
        }
        int begin = page.position();
        int stop = begin + (int) Math.min(page.limit() - begin, local(payload, table));
        long head = Math.max(0, Math.min(pageSize, number(page)));
        int types = page.position();
        int typesEnd = (int) Math.min(stop, begin + head);
        long value = begin + head;
        for (page.position(types); page.position() < typesEnd && value < stop && left > 0; ) {
            long type = number(page);
            int next = page.position();
            // Where it goes on in other pages, so much of it is here.
            long size = Math.min(size(type), pageSize);
            if (type >= 12 && size > 0) {
                int to = (int) Math.min(stop, value + size);
                if (type % 2 == 1) {
                    out.append(new String(page.array(), (int) value, to - (int) value, charset))
                            .append('\t');
                } else {
                    strings(page, (int) value, to);
                }
            } else if (type >= 1 && type <= 6 && value + size <= stop) {
                out.append(integer(page, (int) value, (int) size)).append('\t');
            }
            page.position(next);
            value += size;
        }
        out.append('\n');
    }

    /** How much of a row stands in the page; the rest is in pages of its own. */
    private long local(long payload, boolean table) {
        long most = table ? usable - 35 : (usable - 12L) * 64 / 255 - 23;
        if (payload <= most) {
            return Math.max(0, payload);
        }
        long least = (usable - 12L) * 32 / 255 - 23;
        long fitting = least + (payload - least) % (usable - 4);
        return Math.max(0, fitting <= most ? fitting : least);
    }

    private static long size(long type) {
        if (type >= 12) {
            return (type - 12) / 2;
        }
        return switch ((int) Math.max(0, type)) {
            case 1 -> 1;
            case 2 -> 2;
            case 3 -> 3;
            case 4 -> 4;
            case 5 -> 6;
            case 6, 7 -> 8;
            default -> 0;
        };
    }

    private static long integer(ByteBuffer page, int at, int size) {
        long value = page.get(at);
        for (int i = 1; i < size; i++) {
            value = value << 8 | page.get(at + i) & 0xff;
        }
        return value;
    }

    /** A number of one to nine bytes, seven bits in each but the last; zero where the page ends before. */
    private long number(ByteBuffer page) {
        long value = 0;
        for (int i = 0; i < 9 && page.hasRemaining(); i++) {
            left--;
            int next = page.get() & 0xff;
            if (i == 8) {
                return value << 8 | next;
            }
            value = value << 7 | next & 0x7f;
            if (next < 0x80) {
                return value;
            }
        }
        return 0;
    }

    private void strings(ByteBuffer page, int from, int to) throws IOException {
        if (to - from >= StringsReader.SHORTEST) {
            StringWriter text = new StringWriter();
            new StringsReader(new ByteArrayInputStream(page.array(), from, to - from)).transferTo(text);
            out.append(text.getBuffer());
        }
    }

    @Override
    public void close() {
        // The stream belongs to whoever opened it.
    }
}
