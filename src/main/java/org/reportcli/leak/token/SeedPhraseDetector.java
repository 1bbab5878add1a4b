package org.reportcli.leak.token;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;

/** Seed phrases of wallets (BIP-39): 12 to 24 words of the English list whose checksum holds. */
final class SeedPhraseDetector implements Detector {
    private static final int REACH = 300;
    private static final int LONGEST_GAP = 12;
    private static final int BITS = 11;
    /** Phrases of documents repeat so few words. */
    private static final int MOST_OF_EXAMPLE = 3;
    /** What a checksum takes, as looks at chars. */
    private static final int CHECKSUM = 1_000;

    @Override
    public List<String> words() {
        return List.of(
                "mnemonic",
                "seed phrase",
                "seedphrase",
                "seed_phrase",
                "seed-phrase",
                "seed word",
                "recovery phrase",
                "recovery_phrase",
                "secret phrase",
                "secret_phrase",
                "backup phrase",
                "recovery word",
                "wallet",
                "bip39",
                "bip-39",
                "passphrase",
                "seed\"",
                "seed:",
                "seed =",
                "seed=");
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        int stop = Math.min(window.length(), end + REACH);
        int at = end;
        while (at < stop) {
            while (at < stop && !isLower(window.at(at))) {
                at++;
            }
            int next = phrase(window, at, findings);
            while (next < stop && isLower(window.at(next))) {
                next++;
            }
            at = Math.max(next, at + 1);
        }
    }

    /** Judges the words from a place on, and tells where to go on. */
    private static int phrase(Window window, int from, Findings findings) {
        List<Integer> numbers = new ArrayList<>(24);
        List<Integer> begins = new ArrayList<>(24);
        List<Integer> ends = new ArrayList<>(24);
        int at = from;
        while (numbers.size() < 25) {
            int last = at;
            while (isLower(window.at(last))) {
                last++;
            }
            if (last - at < 3 || last - at > 8 || Edges.isAlnum(window.at(last))) {
                break;
            }
            Integer number = Holder.NUMBERS.get(window.text(at, last));
            if (number == null) {
                break;
            }
            numbers.add(number);
            begins.add(at);
            ends.add(last);
            at = last;
            while (at < last + LONGEST_GAP && !Edges.isLetter(window.at(at)) && at < window.length()) {
                at++;
            }
            if (window.at(at) == 'n' && window.at(at - 1) == '\\') {
                at++;
            }
        }
        int words = numbers.size();
        if (words >= 12 && words <= 24 && words % 3 == 0) {
            // Written down or made up by hand, a phrase may miss its checksum; its length and its words say enough.
            judge(numbers, begins.get(0), ends.get(words - 1), findings);
            return ends.get(words - 1);
        }
        if (words > 24 && new HashSet<>(numbers).size() <= MOST_OF_EXAMPLE) {
            // The same few words over and over.
            return ends.get(words - 1);
        }
        for (int count = 24; count >= 12; count -= 3) {
            for (int first = 0; first + count <= numbers.size() && first < 12; first++) {
                List<Integer> some = numbers.subList(first, first + count);
                window.charge(CHECKSUM);
                if (holdsChecksum(some)) {
                    int start = begins.get(first);
                    int end = ends.get(first + count - 1);
                    judge(some, start, end, findings);
                    return end;
                }
            }
        }
        return from;
    }

    private static void judge(List<Integer> numbers, int start, int end, Findings findings) {
        boolean example = new HashSet<>(numbers).size() <= MOST_OF_EXAMPLE
                || numbers.equals(
                        Holder.numbers("candy maple cake sugar pudding cream honey rich smooth crumble sweet treat"))
                || numbers.equals(Holder.numbers(
                        "myth like bonus scare over problem client lizard pioneer submit female collect"))
                || numbers.equals(
                        Holder.numbers("legal winner thank year wave sausage worth useful legal winner thank yellow"));
        if (example) {
            findings.dismiss(LeakRules.SEED_PHRASE, start, end, "it is a phrase that public documents use for tests");
        } else {
            findings.leak(LeakRules.SEED_PHRASE, start, end, Confidence.CERTAIN, "the seed phrase of a wallet");
        }
    }

    /** BIP-39: one bit of SHA-256 for each three words stands at the end. */
    static boolean holdsChecksum(List<Integer> numbers) {
        int bits = numbers.size() * BITS;
        int sum = bits / 33;
        byte[] entropy = new byte[(bits - sum) / 8];
        int wanted = 0;
        for (int bit = 0; bit < bits; bit++) {
            int value = numbers.get(bit / BITS) >> BITS - 1 - bit % BITS & 1;
            if (bit < bits - sum) {
                entropy[bit / 8] |= (byte) (value << 7 - bit % 8);
            } else {
                wanted = wanted << 1 | value;
            }
        }
        return (Base58.sha256(entropy)[0] & 0xFF) >> 8 - sum == wanted;
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static final class Holder {
        static final Map<String, Integer> NUMBERS = new HashMap<>(4096);

        static {
            int next = 0;
            for (List<String> row : TableText.rows("bip39-english.txt")) {
                NUMBERS.put(row.get(0), next++);
            }
        }

        static List<Integer> numbers(String phrase) {
            List<Integer> numbers = new ArrayList<>();
            for (String word : phrase.split(" ")) {
                numbers.add(NUMBERS.get(word));
            }
            return numbers;
        }
    }
}
