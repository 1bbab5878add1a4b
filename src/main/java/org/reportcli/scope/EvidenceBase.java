package org.reportcli.scope;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What speaks for and against each category, by the words that phrases begin with. It reads what {@link EvidenceWriter}
 * packed, and of that only what words of reports ask for: most phrases are never looked at.
 */
final class EvidenceBase {
    /** The weight in the file that makes a finding by itself. */
    private static final double WHOLE = 100;

    private static final int EVIDENCE_BYTES = 8;
    private static final int PHRASE_BYTES = 6;
    private static final int BEGINNING_BYTES = 8;

    private final Packed packed;
    private final List<String> categories = new ArrayList<>();
    private final Evidence[] evidence;
    private final int evidenceAt;
    private final Map<String, Integer> listAt = new LinkedHashMap<>();
    private final Map<String, List<Pattern>> lists = new HashMap<>();
    private final Entry[] entries;
    private final int phrasesAt;
    private final int[] beginnings;
    private final Lead[][] leads;
    private final int beginningsAt;
    private final int tail;

    /** A phrase with what it speaks for. */
    record Entry(Evidence evidence, Pattern phrase) {}

    /** A word that phrases begin with, whether it may go on, and where the numbers of the phrases are. */
    private record Lead(String word, boolean open, int phrasesAt) {
        boolean opens(String other) {
            return other.startsWith(word)
                    && (open
                            || other.length() == word.length()
                            || other.length() == word.length() + 1 && other.charAt(word.length()) == 's');
        }
    }

    EvidenceBase(byte[] bytes) {
        packed = new Packed(bytes);
        int at = 2;
        for (int count = packed.two(0); count > 0; count--) {
            categories.add(packed.text(at));
            at = packed.after(at);
        }
        evidence = new Evidence[packed.two(at)];
        evidenceAt = at + 2;
        at = evidenceAt + evidence.length * EVIDENCE_BYTES;
        int count = packed.two(at);
        at += 2;
        for (; count > 0; count--) {
            String name = packed.text(at);
            at = packed.after(at);
            listAt.put(name, at);
            at += 2 + 2 * packed.two(at);
        }
        entries = new Entry[packed.two(at)];
        phrasesAt = at + 2;
        at = phrasesAt + entries.length * PHRASE_BYTES;
        beginnings = new int[packed.two(at)];
        leads = new Lead[beginnings.length][];
        beginningsAt = at + 2;
        for (int each = 0; each < beginnings.length; each++) {
            beginnings[each] = packed.four(beginningsAt + each * BEGINNING_BYTES);
        }
        tail = beginningsAt + beginnings.length * BEGINNING_BYTES;
    }

    /** The program's own; read at the first call. */
    static EvidenceBase standard() {
        return Standard.BASE;
    }

    /** The phrases that begin with a word. */
    List<Entry> at(String word) {
        int beginning = Arrays.binarySearch(beginnings, EvidenceWriter.beginning(word));
        if (beginning < 0) {
            return List.of();
        }
        List<Entry> found = List.of();
        for (Lead lead : leads(beginning)) {
            if (lead.opens(word)) {
                found = found.isEmpty() ? new ArrayList<>() : found;
                int at = lead.phrasesAt();
                for (int count = packed.two(at); count > 0; count--) {
                    at += 2;
                    found.add(entry(packed.two(at)));
                }
            }
        }
        return found;
    }

    /** All that is packed, as it stood in the file. */
    EvidenceFile unpack() {
        Map<String, List<String>> named = new LinkedHashMap<>();
        listAt.forEach((name, at) -> {
            List<String> phrases = new ArrayList<>();
            for (int each = 0; each < packed.two(at); each++) {
                phrases.add(phrase(packed.two(at + 2 + 2 * each)));
            }
            named.put(name, phrases);
        });
        List<EvidenceFile.Entry> all = new ArrayList<>();
        for (int each = 0; each < evidence.length; each++) {
            List<String> phrases = new ArrayList<>();
            for (int number = 0; number < entries.length; number++) {
                if (evidenceOf(number) == each) {
                    phrases.add(phrase(number));
                }
            }
            int at = evidenceAt + each * EVIDENCE_BYTES;
            all.add(new EvidenceFile.Entry(
                    (short) packed.two(at),
                    (short) packed.two(at + 2),
                    evidence(each).categories(),
                    phrases));
        }
        return new EvidenceFile(named, all);
    }

    private Lead[] leads(int beginning) {
        if (leads[beginning] == null) {
            int at = tail + packed.four(beginningsAt + beginning * BEGINNING_BYTES + 4);
            Lead[] read = new Lead[packed.two(at)];
            at += 2;
            for (int each = 0; each < read.length; each++) {
                String word = packed.text(at);
                at = packed.after(at);
                boolean open = word.endsWith("*");
                read[each] = new Lead(open ? word.substring(0, word.length() - 1) : word, open, at);
                at += 2 + 2 * packed.two(at);
            }
            leads[beginning] = read;
        }
        return leads[beginning];
    }

    private Entry entry(int number) {
        if (entries[number] == null) {
            entries[number] = new Entry(evidence(evidenceOf(number)), pattern(number));
        }
        return entries[number];
    }

    private Pattern pattern(int number) {
        return Pattern.of(() -> phrase(number), this::list);
    }

    private String phrase(int number) {
        return packed.text(tail + packed.four(phrasesAt + number * PHRASE_BYTES));
    }

    private int evidenceOf(int number) {
        return packed.two(phrasesAt + number * PHRASE_BYTES + 4);
    }

    private Evidence evidence(int number) {
        if (evidence[number] == null) {
            int at = evidenceAt + number * EVIDENCE_BYTES;
            int bits = packed.four(at + 4);
            List<String> meant = new ArrayList<>();
            for (int bit = 0; bit < categories.size(); bit++) {
                if ((bits >> bit & 1) != 0) {
                    meant.add(categories.get(bit));
                }
            }
            evidence[number] = new Evidence((short) packed.two(at) / WHOLE, (short) packed.two(at + 2) / WHOLE, meant);
        }
        return evidence[number];
    }

    private List<Pattern> list(String name) {
        List<Pattern> list = lists.get(name);
        if (list == null) {
            Integer at = listAt.get(name);
            if (at == null) {
                throw new IllegalStateException("evidence.yaml has no list " + name);
            }
            list = new ArrayList<>();
            for (int each = 0; each < packed.two(at); each++) {
                list.add(pattern(packed.two(at + 2 + 2 * each)));
            }
            lists.put(name, list);
        }
        return list;
    }

    private static final class Standard {
        static final EvidenceBase BASE = new EvidenceBase(Resource.bytes(EvidenceFile.PACKED));
    }
}
