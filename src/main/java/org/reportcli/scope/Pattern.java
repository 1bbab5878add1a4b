package org.reportcli.scope;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

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
    private final Supplier<String> phrase;
    private final Function<String, List<Pattern>> lists;

    /** Made when a first word of the phrase occurs: most phrases never occur. */
    private List<Part> parts = List.of();

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

    private Pattern(Supplier<String> phrase, Function<String, List<Pattern>> lists) {
        this.phrase = phrase;
        this.lists = lists;
    }

    /**
     * A phrase, which is read and compiled when it is first looked for.
     *
     * @param phrase without white space around it
     * @param lists the lists that {@code @name} may name
     */
    static Pattern of(Supplier<String> phrase, Function<String, List<Pattern>> lists) {
        return new Pattern(phrase, lists);
    }

    /** The first part of a phrase. */
    static String first(String phrase) {
        int end = phrase.indexOf(' ');
        return end < 0 ? phrase : phrase.substring(0, end);
    }

    /**
     * Compiles the phrase.
     *
     * @throws IllegalStateException if it is none
     */
    void compile() {
        String written = phrase.get();
        List<Part> compiled = new ArrayList<>();
        for (String part : Resource.words(written)) {
            // More than one space may stand between.
            if (!part.isEmpty()) {
                compiled.add(part(part, lists));
            }
        }
        if (compiled.isEmpty() || compiled.get(0) instanceof Part.Gap) {
            throw new IllegalStateException("a phrase begins with a word: " + written);
        }
        if (compiled.get(0) instanceof Part.Word word && word.optional()) {
            throw new IllegalStateException("the first word of a phrase is not optional: " + written);
        }
        parts = List.copyOf(compiled);
    }

    /** Where the phrase ends that begins at a word, or -1: the index behind its last word. */
    int match(Tokens tokens, int at) {
        if (parts.isEmpty()) {
            compile();
        }
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
        for (String word : alternatives(optional ? part.substring(0, part.length() - 1) : part)) {
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

    /** The words of a part: those that {@code |} separates, with {@code *} where they may go on. */
    static List<String> alternatives(String part) {
        List<String> alternatives = new ArrayList<>();
        int start = 0;
        for (int at = part.indexOf('|'); at >= 0; at = part.indexOf('|', start)) {
            alternatives.add(part.substring(start, at));
            start = at + 1;
        }
        alternatives.add(part.substring(start));
        return alternatives;
    }
}
