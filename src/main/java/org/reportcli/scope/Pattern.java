package org.reportcli.scope;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A phrase in the language of the evidence files. Its parts, which white space separates:
 *
 * <ul>
 *   <li>{@code word}: this word, or its plural in s;
 *   <li>{@code word!}: this word and no plural, so that {@code http!} is not {@code https};
 *   <li>{@code word*}: a word that begins so;
 *   <li>{@code a|b*|c}: one of these;
 *   <li>{@code word?}: there or not;
 *   <li>{@code ..}: up to three words of the same sentence; {@code ...}: up to eight;
 *   <li>{@code @name}: one of the phrases of a list that the file defines.
 * </ul>
 *
 * <p>Matching looks at a bounded number of words from each start, so it takes linear time whatever the text is.
 */
final class Pattern {
    private final List<Part> parts;

    private sealed interface Part {
        record Word(List<String> exact, Set<String> only, List<String> beginnings, boolean optional) implements Part {
            boolean matches(String word) {
                if (only.contains(word)) {
                    return true;
                }
                for (String each : exact) {
                    if (word.startsWith(each)
                            && (word.length() == each.length()
                                    || word.length() == each.length() + 1 && word.charAt(each.length()) == 's')) {
                        return true;
                    }
                }
                for (String each : beginnings) {
                    if (word.startsWith(each)) {
                        return true;
                    }
                }
                return false;
            }
        }

        record Gap(int most) implements Part {}

        record OneOf(List<Pattern> phrases) implements Part {}
    }

    private Pattern(List<Part> parts) {
        this.parts = parts;
    }

    /**
     * Compiles a phrase.
     *
     * @param lists the lists that {@code @name} may name
     */
    static Pattern of(String phrase, Function<String, List<Pattern>> lists) {
        List<Part> parts = new ArrayList<>();
        for (String part : phrase.strip().split(" +")) {
            parts.add(part(part, lists));
        }
        if (parts.isEmpty() || parts.get(0) instanceof Part.Gap) {
            throw new IllegalStateException("a phrase begins with a word: " + phrase);
        }
        if (parts.get(0) instanceof Part.Word word && word.optional()) {
            throw new IllegalStateException("the first word of a phrase is not optional: " + phrase);
        }
        return new Pattern(List.copyOf(parts));
    }

    /** The first two letters of the words with which the phrase can begin; one, where the word has no second. */
    Set<String> beginnings() {
        Set<String> beginnings = new TreeSet<>();
        if (parts.get(0) instanceof Part.OneOf list) {
            list.phrases().forEach(phrase -> beginnings.addAll(phrase.beginnings()));
        } else if (parts.get(0) instanceof Part.Word word) {
            word.exact().forEach(each -> beginnings.add(beginning(each)));
            word.only().forEach(each -> beginnings.add(beginning(each)));
            word.beginnings().forEach(each -> beginnings.add(beginning(each)));
        }
        return beginnings;
    }

    static String beginning(String word) {
        return word.length() < 2 ? word : word.substring(0, 2);
    }

    /** Where the phrase ends that begins at a word, or -1: the index behind its last word. */
    int match(Tokens tokens, int at) {
        return match(tokens, at, 0);
    }

    private int match(Tokens tokens, int at, int index) {
        if (index == parts.size()) {
            return at;
        }
        Part part = parts.get(index);
        if (part instanceof Part.Gap gap) {
            for (int skipped = 0; skipped <= gap.most() && at + skipped < tokens.count(); skipped++) {
                int end = match(tokens, at + skipped, index + 1);
                if (end >= 0 || tokens.word(at + skipped).equals(Tokens.END)) {
                    return end;
                }
            }
            return -1;
        }
        if (part instanceof Part.OneOf list) {
            for (Pattern phrase : list.phrases()) {
                int between = phrase.match(tokens, at);
                int end = between < 0 ? -1 : match(tokens, between, index + 1);
                if (end >= 0) {
                    return end;
                }
            }
            return -1;
        }
        Part.Word word = (Part.Word) part;
        if (at < tokens.count() && word.matches(tokens.word(at))) {
            int end = match(tokens, at + 1, index + 1);
            if (end >= 0) {
                return end;
            }
        }
        return word.optional() ? match(tokens, at, index + 1) : -1;
    }

    private static Part part(String part, Function<String, List<Pattern>> lists) {
        if (part.startsWith("@")) {
            return new Part.OneOf(lists.apply(part.substring(1)));
        }
        if (part.equals("..")) {
            return new Part.Gap(3);
        }
        if (part.equals("...")) {
            return new Part.Gap(8);
        }
        boolean optional = part.endsWith("?");
        List<String> exact = new ArrayList<>();
        Set<String> only = new HashSet<>();
        List<String> beginnings = new ArrayList<>();
        for (String word : (optional ? part.substring(0, part.length() - 1) : part).split("\\|")) {
            if (word.endsWith("*")) {
                beginnings.add(word.substring(0, word.length() - 1));
            } else if (word.endsWith("!")) {
                only.add(word.substring(0, word.length() - 1));
            } else {
                exact.add(word);
            }
        }
        return new Part.Word(List.copyOf(exact), Set.copyOf(only), List.copyOf(beginnings), optional);
    }
}
