package org.reportcli.report;

/** How much may go with a report; each limit is the most that is taken. */
public final class AttachmentLimits {
    /** Attachments of one report. */
    public static final int COUNT = 100;

    /** Bytes of one attachment. */
    public static final long SIZE = 2L << 30;

    /** Bytes of one file or folder name in UTF-8: what common file systems store. */
    public static final int NAME = 255;

    private AttachmentLimits() {}
}
