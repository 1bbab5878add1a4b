package org.reportcli.leak.person;

import com.google.re2j.Pattern;

/** How streets are written, alone and with the town behind: each is compiled when it is first met, and looked for by itself. */
enum StreetForm {
    /** Germany, Austria, Switzerland, the Netherlands, the north: the number behind the name. */
    NORTHERN(Words.BEHIND + "|" + Words.AT, Words.REST),
    /** France: the number first. */
    FRENCH(Words.FRENCH, Words.REST),
    /** Spain, Italy, Portugal, Poland: the kind first, the number behind. */
    ROMANCE(Words.ROMANCE, Words.REST),
    /** The number first, the kind last. */
    ENGLISH(Words.ENGLISH, "(?:" + Words.US + "|" + Words.UK + "|" + Words.OVERSEAS + ")");

    private final String street;
    private final String rest;
    /** Compiled by whoever comes first; two threads may both do so, with the same result. */
    private volatile Patterns compiled;

    private record Patterns(Pattern alone, Pattern whole) {}

    StreetForm(String street, String rest) {
        this.street = street;
        this.rest = rest;
    }

    /** A street with its number. */
    Pattern alone() {
        return patterns().alone;
    }

    /** A street with its number and the town. */
    Pattern whole() {
        return patterns().whole;
    }

    private Patterns patterns() {
        Patterns known = compiled;
        if (known == null) {
            known = new Patterns(
                    Pattern.compile("(?:" + street + ")"), Pattern.compile("((?:" + street + ")" + rest + ")"));
            compiled = known;
        }
        return known;
    }

    private static final class Words {

        private static final String CAP = "\\p{Lu}[\\p{L}'’.-]*";
        private static final String NUMBER = "[0-9]{1,4} ?[a-zA-Z]?(?:[-/][0-9]{1,4}[a-z]?)*";
        private static final String TOWN =
                CAP + "(?:[ -](?:am|an|der|im|in|bei|ob|la|le|sur|de|del|do|di|" + CAP + ")){0,3}";
        private static final String ZIP = "(?:[A-Z]{1,2}-)?[0-9]{4,5}(?: [A-Z]{2}\\b)?(?:-[0-9]{3})?";
        private static final String REST = "(?:(?:,| ?\\\\n|\\r?\\n| -| ·)? ?" + ZIP + "| in [0-9]{5}) " + TOWN;
        /** Streets whose kind stands behind the name, with the number behind: Germany, Austria, Switzerland, the Netherlands, the north. */
        private static final String BEHIND = "(?:" + CAP + "[ -]){0,3}(?:" + CAP
                + "(?:stra(?:ß|ss)e|str\\.|weg|allee|platz|gasse|ring|damm|ufer|hof|steig|berg|straat|laan|plein|kade|gracht|gatan|vägen|gata|vej|gade|allé|veien|katu|tie)|Str(?:aße|asse|\\.)|Weg|Allee|Platz|Gasse|Ring|Damm) "
                + NUMBER;
        /** Those that begin with a word of place. */
        private static final String AT =
                "(?:Am|An der|An den|Im|In der|In den|Auf der|Auf dem|Zum|Zur|Unter den|Hinter der|Bei der|Beim) " + CAP
                        + "(?:[ -]" + CAP + ")? " + NUMBER;
        /** French: the number first. */
        private static final String FRENCH =
                "[0-9]{1,4}(?: ?(?:bis|ter|quater))?,? (?:rue|avenue|av\\.|boulevard|bd|place|chemin|impasse|allée|quai|route|cours|square|passage)(?: [\\p{L}'’.-]+){1,5}";
        /** Spanish, Italian, Portuguese: the kind first, the number behind. */
        private static final String ROMANCE =
                "(?:Calle|C/|Avenida|Avda\\.?|Plaza|Paseo|Carrer|Ronda|Via|Viale|Piazza|Corso|Vicolo|Largo|Rua|Travessa|Praça|ul\\.|ulica|al\\.)(?: ?[\\p{L}'’.-]+){1,5},? "
                        + "(?:n\\.? ?|nº ?)?" + NUMBER + "(?:, ?[0-9]º ?[A-Za-z]?)?";

        private static final String KIND =
                "(?:St|Street|Ave|Avenue|Rd|Road|Dr|Drive|Ln|Lane|Blvd|Boulevard|Ct|Court|Way|Pl|Place|Terrace|Ter|Cir|Circle|Pkwy|Parkway|Hwy|Gardens|Close|Crescent|Cres|Square|Sq|Grove|Mews|Row|Hill|Walk|Parade|Trail|Green|Park|View|Rise)";
        /** English: the number first, the kind last. */
        private static final String ENGLISH =
                "(?:(?:Flat|Unit|Apt|Apartment) [0-9A-Z]{1,4},? )?[0-9]{1,5}[A-Za-z]?(?:/[0-9]{1,4})? (?:[NSEW]\\.? )?(?:"
                        + CAP + " ){1,3}" + KIND
                        + "\\b\\.?(?:,? ?(?:Apt|Apartment|Suite|Ste|Unit|Flat|#)\\.? ?#?[0-9A-Za-z-]{1,5})?";

        private static final String US =
                "(?:,|\\\\n|\\r?\\n)? ?" + CAP + "(?: " + CAP + "){0,2},? [A-Z]{2},? [0-9]{5}(?:-[0-9]{4})?";
        private static final String UK =
                "(?:,|\\\\n|\\r?\\n)? ?(?:" + CAP + ",? ){0,3}[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}\\b";
        private static final String OVERSEAS = "(?:,|\\r?\\n)? ?(?:" + CAP
                + ",? ){1,3}(?:[A-Z]{2,3} [0-9]{4}|[A-Z]{2} [A-Z][0-9][A-Z] ?[0-9][A-Z][0-9])\\b";
    }
}
