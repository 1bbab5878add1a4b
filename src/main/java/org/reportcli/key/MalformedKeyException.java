package org.reportcli.key;

/** What was read is no well-formed OpenPGP; the message says where and why, in words that can follow "the file". */
final class MalformedKeyException extends Exception {
    private static final long serialVersionUID = 1;

    /** What is the matter, and so what helps. */
    enum Kind {
        /** It does not follow the standard. */
        DAMAGED,
        /** The end is missing, as after a download that stopped. */
        CUT_OFF,
        /** The same of ASCII armor, whose last line everybody can look for. */
        ARMOR_CUT_OFF,
        /** It may be in order, and this program does not know its version or algorithm. */
        UNSUPPORTED
    }

    private final Kind kind;

    private MalformedKeyException(String message, Kind kind, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    static MalformedKeyException damaged(String message) {
        return new MalformedKeyException(message, Kind.DAMAGED, null);
    }

    static MalformedKeyException damaged(String message, Throwable cause) {
        return new MalformedKeyException(message, Kind.DAMAGED, cause);
    }

    static MalformedKeyException cutOff(String message) {
        return new MalformedKeyException(message, Kind.CUT_OFF, null);
    }

    static MalformedKeyException armorCutOff(String message) {
        return new MalformedKeyException(message, Kind.ARMOR_CUT_OFF, null);
    }

    static MalformedKeyException unsupported(String message) {
        return new MalformedKeyException(message, Kind.UNSUPPORTED, null);
    }

    Kind kind() {
        return kind;
    }
}
