package org.reportcli.scope;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Packs the evidence and its index, so that a start reads some tables and no more. In this order, each after how many
 * there are in two bytes: categories (texts); evidence (two weights of two bytes, a bit for each category in four);
 * lists (a text, how many phrases, their numbers); phrases (four bytes where, two of which evidence); beginnings (four
 * bytes which, four where). Where is counted from the end of the tables: there stand the phrases as texts, and for each
 * beginning how many words have it, with each word how many phrases start so, and their numbers.
 */
final class EvidenceWriter {
    /** In place of the number of a piece of evidence, for the phrases of a list. */
    static final int NONE = 0xFFFF;

    private final Map<String, List<String>> lists;
    private final List<String> phrases = new ArrayList<>();
    private final List<Integer> evidenceOf = new ArrayList<>();
    private final Map<Integer, Map<String, Set<Integer>>> index = new TreeMap<>();

    private EvidenceWriter(EvidenceFile file) {
        this.lists = file.lists();
    }

    static byte[] pack(EvidenceFile file) throws IOException {
        return new EvidenceWriter(file).bytes(file);
    }

    /** The first two letters of a word as a number; where it has no second, of the first. */
    static int beginning(String word) {
        return word.isEmpty() ? 0 : word.charAt(0) << 16 | (word.length() < 2 ? 0 : word.charAt(1));
    }

    private byte[] bytes(EvidenceFile file) throws IOException {
        Set<String> categories = new LinkedHashSet<>();
        file.entries().forEach(entry -> categories.addAll(entry.categories()));
        List<String> bits = List.copyOf(categories);
        if (bits.size() > Integer.SIZE) {
            throw new IllegalStateException("more categories than bits");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream tables = new DataOutputStream(bytes);
        tables.writeShort(bits.size());
        for (String category : bits) {
            tables.writeUTF(category);
        }
        tables.writeShort(file.entries().size());
        for (EvidenceFile.Entry entry : file.entries()) {
            tables.writeShort(entry.title());
            tables.writeShort(entry.text());
            tables.writeInt(entry.categories().stream()
                    .mapToInt(category -> 1 << bits.indexOf(category))
                    .sum());
        }
        lists(tables);
        for (int at = 0; at < file.entries().size(); at++) {
            for (String phrase : file.entries().get(at).phrases()) {
                index(phrase, add(phrase, at));
            }
        }
        places(tables).writeTo(bytes);
        return bytes.toByteArray();
    }

    private void lists(DataOutputStream tables) throws IOException {
        tables.writeShort(lists.size());
        for (Map.Entry<String, List<String>> list : lists.entrySet()) {
            tables.writeUTF(list.getKey());
            tables.writeShort(list.getValue().size());
            for (String phrase : list.getValue()) {
                tables.writeShort(add(phrase, NONE));
            }
        }
    }

    private int add(String phrase, int evidence) {
        phrases.add(phrase);
        evidenceOf.add(evidence);
        return phrases.size() - 1;
    }

    private void index(String phrase, int number) {
        for (String lead : leads(Pattern.first(phrase))) {
            int beginning = beginning(lead.endsWith("*") ? lead.substring(0, lead.length() - 1) : lead);
            index.computeIfAbsent(beginning, key -> new LinkedHashMap<>())
                    .computeIfAbsent(lead, key -> new LinkedHashSet<>())
                    .add(number);
        }
    }

    private Set<String> leads(String first) {
        Set<String> leads = new LinkedHashSet<>();
        if (!first.startsWith("@")) {
            for (String word : Pattern.alternatives(first)) {
                // That it has no plural, the phrase itself minds.
                leads.add(word.endsWith("!") ? word.substring(0, word.length() - 1) : word);
            }
            return leads;
        }
        for (String phrase : lists.get(first.substring(1))) {
            leads.addAll(leads(Pattern.first(phrase)));
        }
        return leads;
    }

    private ByteArrayOutputStream places(DataOutputStream tables) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream tail = new DataOutputStream(bytes);
        tables.writeShort(phrases.size());
        for (int at = 0; at < phrases.size(); at++) {
            tables.writeInt(tail.size());
            tables.writeShort(evidenceOf.get(at));
            tail.writeUTF(phrases.get(at));
        }
        tables.writeShort(index.size());
        for (Map.Entry<Integer, Map<String, Set<Integer>>> beginning : index.entrySet()) {
            tables.writeInt(beginning.getKey());
            tables.writeInt(tail.size());
            tail.writeShort(beginning.getValue().size());
            for (Map.Entry<String, Set<Integer>> lead : beginning.getValue().entrySet()) {
                tail.writeUTF(lead.getKey());
                tail.writeShort(lead.getValue().size());
                for (int number : lead.getValue()) {
                    tail.writeShort(number);
                }
            }
        }
        return bytes;
    }
}
