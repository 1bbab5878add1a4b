package org.reportcli.leak.token;

/** The chars that a part of a token is made of, by one letter in the table of families. */
enum CharSet {
    DIGITS('d', "", "0123456789"),
    LOWER_HEX('h', "", "0123456789abcdef"),
    HEX('H', "", "0123456789abcdefABCDEF"),
    LOWER('l', "a", "0123456789"),
    UPPER('u', "A", "0123456789"),
    BASE32('t', "A", "234567"),
    LETTERS('a', "aA", ""),
    ALNUM('w', "aA", "0123456789"),
    URL_SAFE('z', "aA", "0123456789_-"),
    LOWER_DASH('k', "a", "0123456789_-"),
    DOTTED('y', "aA", "0123456789_-.=~"),
    BASE64('b', "aA", "0123456789+/="),
    PRINTABLE('p', "aA", "0123456789!#$%&()*+,-./:;=?@[]^_{|}~"),
    ENCODED('e', "aA", "0123456789+/=%_-~.");

    private final char letter;
    private final boolean[] holds = new boolean[128];

    CharSet(char letter, String alphabets, String others) {
        this.letter = letter;
        for (char first : alphabets.toCharArray()) {
            for (int i = 0; i < 26; i++) {
                holds[first + i] = true;
            }
        }
        for (char c : others.toCharArray()) {
            holds[c] = true;
        }
    }

    static CharSet of(char letter) {
        for (CharSet set : values()) {
            if (set.letter == letter) {
                return set;
            }
        }
        throw new IllegalArgumentException("no set of chars: " + letter);
    }

    boolean holds(char c) {
        return c < 128 && holds[c];
    }
}
