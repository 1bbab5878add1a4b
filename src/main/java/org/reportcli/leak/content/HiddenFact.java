package org.reportcli.leak.content;

/** What files say of their authors unseen. */
public enum HiddenFact {
    LOCATION("the place where it was taken"),
    DEVICE("the serial number of the device that made it"),
    AUTHOR("the name of its author"),
    SOFTWARE("the program that made it");

    private final String words;

    HiddenFact(String words) {
        this.words = words;
    }

    /** What it is, in a few words. */
    public String words() {
        return words;
    }
}
