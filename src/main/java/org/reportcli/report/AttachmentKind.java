package org.reportcli.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an attachment shows. */
public enum AttachmentKind {
    SCREENSHOT("screenshot"),
    NETWORK_RECORDING("network-recording"),
    LOG("log"),
    EXPLOIT("exploit"),
    OTHER("other");

    private final String id;

    AttachmentKind(String id) {
        this.id = id;
    }

    /** The word of the file format. */
    public String id() {
        return id;
    }

    public static List<String> ids() {
        return Stream.of(values()).map(AttachmentKind::id).toList();
    }

    public static Optional<AttachmentKind> of(String id) {
        return Stream.of(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
