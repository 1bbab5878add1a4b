package org.reportcli.submission;

/** What the person in charge decides. */
public interface Consent {
    /** Whether this may leave the machine now. */
    boolean toSend(Summary summary);

    /** Whether what was sent, or may have been sent, is sent again: {@code --resend}. */
    boolean toResend();
}
