package org.reportcli.key;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reportcli.support.ExitStatus;
import org.reportcli.support.ReportException;

/**
 * Reads certificates from whatever vendors publish: armored or binary, several in one file, with text or a web page
 * around them. It only reads; what is in them is for the {@link CertificateJudge}.
 *
 * <p>Every refusal is a {@link ReportException}: status 2 where this is no key at all, status 3 where it is one that must
 * not be used: a secret key, a damaged or cut one, a version or an algorithm that is not supported.
 */
public final class CertificateReader {
    /** The largest file: 10 MiB. A certificate has some kilobytes, one with many certifications some hundred. */
    public static final int MAX_BYTES = 10 << 20;

    /** Certificates in one file. */
    static final int MAX_CERTIFICATES = 100;

    private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final String name;

    private CertificateReader(String name) {
        this.name = name;
    }

    /**
     * Reads all certificates. Copies of one certificate are merged into one.
     *
     * @param name what messages call the file
     * @return at least one, in the file's order
     * @throws ReportException status 2 or 3, as described above; nothing else, whatever the bytes are
     */
    public static List<Certificate> read(String name, byte[] bytes) {
        return new CertificateReader(name).read(bytes);
    }

    private List<Certificate> read(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw notAKey("is larger than " + (MAX_BYTES >> 20) + " MiB, which no key is");
        }
        if (bytes.length == 0) {
            throw notAKey("is empty: this is not a key");
        }
        refuseUtf16(bytes);
        int start = Arrays.mismatch(bytes, UTF8_MARK) == UTF8_MARK.length ? UTF8_MARK.length : 0;
        String text = new String(bytes, start, bytes.length - start, StandardCharsets.ISO_8859_1);
        List<Armor.Block> blocks = blocks(text);
        if (blocks.isEmpty()) {
            return binary(Arrays.copyOfRange(bytes, start, bytes.length), text);
        }
        if (blocks.stream().anyMatch(block -> block.label().equals("PRIVATE KEY BLOCK"))) {
            throw secret();
        }
        List<Packet> packets = new ArrayList<>();
        for (Armor.Block block : blocks) {
            if (block.label().equals("PUBLIC KEY BLOCK")) {
                packets.addAll(packets(block.content()));
            }
        }
        if (packets.isEmpty()) {
            throw notAKey("holds an OpenPGP " + blocks.get(0).label().toLowerCase(Locale.ROOT) + ": this is not a key");
        }
        return certificates(packets);
    }

    private List<Armor.Block> blocks(String text) {
        try {
            return Armor.blocks(Markup.remove(text));
        } catch (MalformedKeyException e) {
            throw damaged(e);
        }
    }

    private List<Packet> packets(byte[] content) {
        try {
            return PacketReader.read(content);
        } catch (MalformedKeyException e) {
            throw damaged(e);
        }
    }

    private List<Certificate> binary(byte[] bytes, String text) {
        boolean key = bytes.length > 0 && beginsWith(bytes, Packet.PUBLIC_KEY);
        if (!key && bytes.length > 0 && beginsWith(bytes, Packet.SECRET_KEY)) {
            packets(bytes);
            throw secret();
        }
        if (!key) {
            throw notAKey(kind(text) + ": this is not a key");
        }
        return certificates(packets(bytes));
    }

    // A header of that type, with a version octet where one belongs: enough to tell a damaged key from other files.
    private static boolean beginsWith(byte[] bytes, int tag) {
        int header = bytes[0] & 0xFF;
        boolean current = (header & 0xC0) == 0xC0;
        if ((header & 0x80) == 0 || (current ? header & 0x3F : (header & 0x3F) >> 2) != tag || bytes.length < 2) {
            return false;
        }
        int lengthOctets;
        if (current) {
            int first = bytes[1] & 0xFF;
            lengthOctets = first < 192 ? 1 : first < 224 ? 2 : first == 255 ? 5 : 0;
        } else {
            lengthOctets = (header & 3) == 3 ? 0 : 1 << (header & 3);
        }
        int at = 1 + lengthOctets;
        return lengthOctets > 0 && at < bytes.length && bytes[at] >= 2 && bytes[at] <= 6;
    }

    private static String kind(String text) {
        String head = text.substring(0, Math.min(text.length(), 2_000)).toLowerCase(Locale.ROOT);
        if (head.contains("<html") || head.contains("<!doctype") || head.contains("<head")) {
            return "is a web page";
        }
        if (text.contains("-----BEGIN CERTIFICATE-----")) {
            return "holds an X.509 (S/MIME) certificate";
        }
        if (text.contains("-----BEGIN SSH") || head.startsWith("ssh-")) {
            return "holds an SSH key";
        }
        return text.isBlank() ? "holds nothing but blanks" : "holds no OpenPGP certificate";
    }

    private void refuseUtf16(byte[] bytes) {
        boolean marked = bytes.length >= 2
                && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                        || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF);
        boolean little = bytes.length >= 4 && bytes[0] > 0 && bytes[1] == 0 && bytes[2] > 0 && bytes[3] == 0;
        boolean big = bytes.length >= 4 && bytes[0] == 0 && bytes[1] > 0 && bytes[2] == 0 && bytes[3] > 0;
        if (!marked && !little && !big) {
            return;
        }
        boolean bigEndian = big || bytes[0] == (byte) 0xFE;
        String text = new String(bytes, bigEndian ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
        if (!text.contains("-----BEGIN PGP ")) {
            throw notAKey("is UTF-16 text without a key in it: this is not a key");
        }
        throw ReportException.refused(name + " is UTF-16 text, in which armor is not read")
                .withHint(
                        "save it as UTF-8 (in Notepad: Save as, Encoding) or convert it: iconv -f UTF-16 -t UTF-8 FILE");
    }

    private List<Certificate> certificates(List<Packet> packets) {
        Map<Fingerprint, Certificate> found = new LinkedHashMap<>();
        List<MalformedKeyException> unreadable = new ArrayList<>();
        List<Packet> group = new ArrayList<>();
        int count = 0;
        for (Packet packet : packets) {
            if (packet.tag() == Packet.SECRET_KEY || packet.tag() == Packet.SECRET_SUBKEY) {
                throw secret();
            }
            if (packet.tag() == Packet.PUBLIC_KEY) {
                add(group, found, unreadable);
                group.clear();
                if (++count > MAX_CERTIFICATES) {
                    throw notAKey("holds more than " + MAX_CERTIFICATES + " certificates")
                            .withHint("export the one you need alone: gpg --export --armor FINGERPRINT");
                }
            }
            if (packet.tag() == Packet.PUBLIC_KEY || !group.isEmpty()) {
                group.add(packet);
            }
        }
        add(group, found, unreadable);
        if (found.isEmpty() && !unreadable.isEmpty()) {
            throw damaged(unreadable.get(0));
        }
        if (found.isEmpty()) {
            throw notAKey("holds OpenPGP data without a certificate: this is not a key");
        }
        return List.copyOf(found.values());
    }

    private static void add(
            List<Packet> group, Map<Fingerprint, Certificate> found, List<MalformedKeyException> unreadable) {
        if (group.isEmpty()) {
            return;
        }
        try {
            Certificate next = CertificateAssembly.of(group);
            found.merge(next.fingerprint(), next, Certificate::mergedWith);
        } catch (MalformedKeyException e) {
            unreadable.add(e);
        }
    }

    private ReportException notAKey(String what) {
        return ReportException.of(ExitStatus.WRONG, name + " " + what)
                .withHint("download the certificate itself (often an .asc or .gpg file), not the page that shows it");
    }

    private ReportException damaged(MalformedKeyException e) {
        ReportException refused =
                ReportException.refused(name + " " + e.getMessage()).withCause(e);
        return refused.withHint(
                switch (e.kind()) {
                    case ARMOR_CUT_OFF -> "download or copy it again, from the BEGIN line to the END line";
                    case CUT_OFF -> "download or copy it again: its end is missing";
                    case DAMAGED -> "download it again, or ask the owner for another copy";
                    case UNSUPPORTED ->
                        "ask the owner for a certificate of version 4 or 6, or use S/MIME where it is offered";
                });
    }

    private ReportException secret() {
        return ReportException.refused(name + " holds a secret key, which is never imported")
                .withHint("if it is yours, give out its public part only: gpg --armor --export FINGERPRINT")
                .withHint(
                        "if it is a vendor's, tell them at once: everybody who has the file can read what is sent to them");
    }
}
