package org.reportcli.leak.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class StringsReaderTest {
    private static final byte[] UNREADABLE = {1, 2};

    @Property
    void findsRunsOfEightAndMoreWhereverTheyStand(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int block)
            throws IOException {
        Random random = new Random(seed);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            for (int k = random.nextInt(20); k > 0; k--) {
                bytes.write(0x80 + random.nextInt(0x80));
            }
            String run = "abcdefghijklmnopqrst".substring(0, 1 + random.nextInt(12));
            boolean wide = random.nextBoolean();
            bytes.write(UNREADABLE);
            bytes.write(run.getBytes(wide ? StandardCharsets.UTF_16LE : StandardCharsets.US_ASCII));
            bytes.write(UNREADABLE);
            expected.append(run.length() >= StringsReader.SHORTEST ? run + "\n" : "");
            for (int k = random.nextInt(5); k > 0; k--) {
                bytes.write(0);
            }
        }
        assertThat(read(bytes.toByteArray(), block)).isEqualTo(expected.toString());
    }

    private static String read(byte[] bytes, int block) throws IOException {
        InputStream inPieces = new ByteArrayInputStream(bytes) {
            @Override
            public int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(block, length));
            }
        };
        StringWriter read = new StringWriter();
        try (StringsReader strings = new StringsReader(inPieces)) {
            strings.transferTo(read);
        }
        return read.toString();
    }
}
