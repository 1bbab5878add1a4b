package org.reportcli.delivery;

import java.nio.file.Path;
import java.util.Optional;
import org.reportcli.config.Config;
import org.reportcli.support.Folders;
import org.reportcli.support.Runtime;

/** Chooses the way out that is configured. */
public final class Transports {
    private Transports() {}

    /**
     * The configured transport, not connected to anything yet.
     *
     * @param mayAsk whether a person may be asked for a password
     */
    public static Transport of(Config config, Folders folders, Runtime runtime, boolean mayAsk) {
        return switch (config.transport()) {
            case SMTP -> smtp(config.smtp().orElseThrow(), folders, runtime, mayAsk);
            case SENDMAIL -> new SendmailTransport(config.sendmail(), runtime);
            case OUTBOX ->
                new OutboxTransport(config.outbox()
                        .map(written -> path(written, folders, runtime))
                        .orElseGet(folders::outbox));
        };
    }

    private static Transport smtp(Config.Smtp server, Folders folders, Runtime runtime, boolean mayAsk) {
        Optional<Path> roots = server.ca().map(written -> path(written, folders, runtime));
        return new SmtpTransport(server, roots, new ConfiguredPassword(server, runtime, mayAsk));
    }

    // A path in config.yaml is seen from that file's folder, so that it means the same wherever the program is run.
    private static Path path(String written, Folders folders, Runtime runtime) {
        Path path = written.startsWith("~/")
                ? runtime.home().resolve(written.substring(2))
                : folders.config().resolve(written);
        return path.toAbsolutePath().normalize();
    }
}
