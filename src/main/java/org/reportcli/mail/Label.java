package org.reportcli.mail;

import java.util.Locale;

/** What the readable text says of its own; a vendor gets it in English, and a preview may have it in another language. */
public enum Label {
    UNTITLED("Untitled report"),
    AFFECTED("Affected"),
    DESCRIPTION("Description"),
    IMPACT("Impact"),
    STEPS("Steps to reproduce"),
    PROOF_OF_CONCEPT("Proof of concept"),
    CLASSIFICATION("Weakness and severity"),
    SUGGESTED_FIX("Suggested fix"),
    REFERENCES("References"),
    ATTACHMENTS("Attachments"),
    DISCLOSURE("Disclosure"),
    CONDUCT("How it was found"),
    REPORTER("Reporter"),
    VERSIONS("versions"),
    WEAKNESS("Weakness"),
    SEVERITY("Severity"),
    IDENTIFIERS("Identifiers"),
    EXPLOITED("Exploited"),
    EXPLOITED_YES("yes, known to be exploited"),
    EXPLOITED_NO("no, not known to be exploited"),
    EXPLOITED_UNKNOWN("unknown"),
    DISCOVERED("Discovered"),
    PATH("path"),
    SCREENSHOT("screenshot"),
    NETWORK_RECORDING("network recording"),
    LOG("log"),
    EXPLOIT("exploit"),
    OTHER("other"),
    BYTE("byte"),
    BYTES("bytes"),
    NOT_BEFORE("I will not publish before"),
    ALSO_TOLD("Also told"),
    NAME("Name"),
    EMAIL("E-mail"),
    CREDIT("Credit"),
    ANONYMOUS("please keep my name out of public thanks"),
    OWN_ACCOUNTS("I used only my own accounts or test accounts."),
    OTHER_ACCOUNTS("I used accounts of others."),
    OTHERS_DATA("I had access to data of others."),
    NO_OTHERS_DATA("I did not access data of others."),
    COPIES_DELETED("I have deleted my copies of data of others."),
    COPIES_KEPT("I still hold copies of data of others."),
    DISTURBED("The operation of the service was disturbed."),
    NOT_DISTURBED("I did not disturb the service."),
    NO_SCAN("No automated scan was used."),
    SCAN_VERIFIED("An automated scan was used, and I verified its result by hand."),
    SCAN_UNVERIFIED("This is the result of an automated scan that I have not verified.");

    private final String english;

    Label(String english) {
        this.english = english;
    }

    public String english() {
        return english;
    }

    /** A name for resources with texts. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
