package org.reportcli.lint.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.reportcli.lint.Subject;
import org.reportcli.report.AttachmentKind;
import org.reportcli.report.AttachmentType;
import org.reportcli.vendor.Vendor;
import org.reportcli.yaml.Node;

/**
 * Which fields a report has. A field counts as soon as something is written there: where it is of the wrong kind, the
 * reader has said so, and "missing" would be a second word for one fault.
 */
final class Fields {
    private final Subject subject;
    private final Set<AttachmentKind> kinds;

    Fields(Subject subject) {
        this.subject = subject;
        this.kinds = kinds(subject);
    }

    boolean has(Vendor.Field field) {
        return switch (field) {
            case PRODUCT -> anyAffected("product");
            case VERSIONS -> anyAffected("versions");
            case AFFECTED_URLS -> anyAffected("urls");
            case EXPLOIT -> kinds.contains(AttachmentKind.EXPLOIT);
            case SCREENSHOTS -> kinds.contains(AttachmentKind.SCREENSHOT);
            case LOGS -> kinds.contains(AttachmentKind.LOG);
            case NETWORK_RECORDINGS -> kinds.contains(AttachmentKind.NETWORK_RECORDING);
            case REPORTER_NAME -> subject.isWritten("reporter", "name");
            case REPORTER_EMAIL -> subject.isWritten("reporter", "email");
            case CREDIT -> subject.isWritten("reporter", "credit");
            case SEVERITY -> subject.isWritten("severity", "cvss");
            case EXPLOITATION -> subject.isWritten("exploitation", "state");
            default -> subject.isWritten(field.id());
        };
    }

    static boolean isWritten(Node.Mapping mapping, String key) {
        return mapping.get(key).map(Subject::isWritten).orElse(false);
    }

    private boolean anyAffected(String key) {
        List<Node.Mapping> entries = subject.mappings("affected");
        // Where 'affected' is missing altogether, its own rule says so.
        return entries.isEmpty() || entries.stream().anyMatch(entry -> isWritten(entry, key));
    }

    /** Told by the name alone, so that what a vendor misses does not depend on the files; their own rules look inside. */
    private static Set<AttachmentKind> kinds(Subject subject) {
        Set<AttachmentKind> kinds = EnumSet.noneOf(AttachmentKind.class);
        subject.report()
                .attachments()
                .forEach(attachment -> attachment
                        .kind()
                        .or(() -> AttachmentType.of(attachment.path(), new byte[0])
                                .kind())
                        .ifPresent(kinds::add));
        return kinds;
    }
}
