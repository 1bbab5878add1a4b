package org.reportcli.leak.content;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifTiffHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The directories of a TIFF structure, which EXIF is too. XMP and Photoshop's blocks in it are handed out as they stand: the library
 * would read them with parsers that talk to the console.
 */
final class Exif {
    private static final int XMP = 0x02bc;
    private static final int PHOTOSHOP = 0x8649;

    private final Metadata metadata = new Metadata();
    private final List<byte[]> packets = new ArrayList<>();
    private final List<byte[]> blocks = new ArrayList<>();

    /**
     * Reads the directories.
     *
     * @throws IOException if it is damaged; what was read before is there
     */
    void read(byte[] tiff) throws IOException {
        try {
            new TiffReader().processTiff(new Sparing(tiff), new Handler(), 0);
        } catch (TiffProcessingException e) {
            throw new IOException(e);
        }
    }

    Metadata metadata() {
        return metadata;
    }

    /** XMP packets. */
    List<byte[]> packets() {
        return packets;
    }

    /** Photoshop's resource blocks. */
    List<byte[]> blocks() {
        return blocks;
    }

    private final class Handler extends ExifTiffHandler {
        Handler() {
            super(Exif.this.metadata, null, 0);
        }

        @Override
        public boolean customProcessTag(
                int offset, Set<Integer> seen, int start, RandomAccessReader reader, int tag, int length)
                throws IOException {
            if (tag == XMP || tag == PHOTOSHOP) {
                (tag == XMP ? packets : blocks).add(reader.getBytes(offset, length));
                return true;
            }
            return super.customProcessTag(offset, seen, start, reader, tag, length);
        }
    }

    /** Stops where many fields point at the same large value, each of which would be a copy. */
    private static final class Sparing extends ByteArrayReader {
        private long left = 8L * 1024 * 1024;

        Sparing(byte[] bytes) {
            super(bytes);
        }

        @Override
        public byte getByte(int index) throws IOException {
            spend(1);
            return super.getByte(index);
        }

        @Override
        public byte[] getBytes(int index, int count) throws IOException {
            spend(count);
            return super.getBytes(index, count);
        }

        private void spend(int count) throws IOException {
            left -= count;
            if (left < 0) {
                throw new IOException("values that are larger than the file");
            }
        }
    }
}
