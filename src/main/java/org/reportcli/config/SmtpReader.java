package org.reportcli.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.reportcli.config.Config.Auth;
import org.reportcli.config.Config.PasswordCommand;
import org.reportcli.config.Config.Tls;
import org.reportcli.yaml.Fields;
import org.reportcli.yaml.Node;

/** Reads the {@code smtp} part of a configuration. */
final class SmtpReader {
    private static final int SUBMISSIONS = 465;
    private static final int SUBMISSION = 587;
    private static final int LONGEST_WAIT_SECONDS = 3600;

    private SmtpReader() {}

    static Config.Smtp smtp(Fields fields) {
        ConfigReader.refusePassword(fields);
        Optional<Integer> port = fields.integer("port", 1, 65_535);
        Optional<Tls> tls = fields.choice(
                "tls", List.of("implicit", "starttls"), word -> word.equals("implicit") ? Tls.IMPLICIT : Tls.STARTTLS);
        Tls when = tls.orElse(port.orElse(SUBMISSIONS) == SUBMISSIONS ? Tls.IMPLICIT : Tls.STARTTLS);
        Config.Smtp smtp = new Config.Smtp(
                host(fields),
                port.orElse(when == Tls.IMPLICIT ? SUBMISSIONS : SUBMISSION),
                when,
                user(fields),
                auth(fields),
                fields.node("password-command").flatMap(node -> command(fields, node)),
                fields.text("ca"),
                fields.fields("timeouts").map(SmtpReader::timeouts).orElse(Config.Timeouts.DEFAULT));
        fields.done();
        if (smtp.user().isEmpty() && (smtp.passwordCommand().isPresent() || smtp.auth() != Auth.AUTO)) {
            String key = smtp.passwordCommand().isPresent() ? "password-command" : "auth";
            fields.problem("yaml/missing-key", key, "'" + key + "' without 'user'", "add 'user:' to log in");
        }
        return smtp;
    }

    private static String host(Fields fields) {
        Optional<String> host = fields.text("host").map(String::strip);
        if (host.isEmpty()) {
            fields.problem(
                    "yaml/missing-key", "host", "'smtp' without 'host'", "write 'host:' with your mail server's name");
        } else if (!host.get().chars().allMatch(SmtpReader::isOfHostName)) {
            fields.problem(
                    "yaml/type",
                    "host",
                    "'host' is a host name or an IP address, nothing else",
                    "write it without scheme and port, such as smtp.example.org");
        }
        return host.orElse("");
    }

    private static boolean isOfHostName(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '-' || c == ':';
    }

    private static Optional<String> user(Fields fields) {
        Optional<String> user = fields.text("user");
        if (user.stream().flatMapToInt(String::chars).anyMatch(Character::isISOControl)) {
            fields.problem("yaml/type", "user", "'user' has a control character in it", "write plain text on one line");
        }
        return user;
    }

    private static Auth auth(Fields fields) {
        return fields.choice("auth", List.of("auto", "plain", "login", "cram-md5", "xoauth2"), word -> switch (word) {
                    case "plain" -> Auth.PLAIN;
                    case "login" -> Auth.LOGIN;
                    case "cram-md5" -> Auth.CRAM_MD5;
                    case "xoauth2" -> Auth.XOAUTH2;
                    default -> Auth.AUTO;
                })
                .orElse(Auth.AUTO);
    }

    private static Optional<PasswordCommand> command(Fields fields, Node node) {
        if (node instanceof Node.Sequence) {
            List<String> command = fields.texts("password-command");
            if (command.isEmpty() || command.get(0).isBlank()) {
                fields.problem(
                        "yaml/type",
                        "password-command",
                        "'password-command' names no program",
                        "write password-command: [pass, show, mail]");
            }
            return Optional.of(new PasswordCommand.Direct(command));
        }
        return fields.text("password-command").map(PasswordCommand.Shell::new);
    }

    private static Config.Timeouts timeouts(Fields fields) {
        Config.Timeouts timeouts = new Config.Timeouts(
                seconds(fields, "connect", Config.Timeouts.DEFAULT.connect()),
                seconds(fields, "read", Config.Timeouts.DEFAULT.read()),
                seconds(fields, "write", Config.Timeouts.DEFAULT.write()));
        fields.done();
        return timeouts;
    }

    private static Duration seconds(Fields fields, String key, Duration otherwise) {
        return fields.integer(key, 1, LONGEST_WAIT_SECONDS)
                .map(Duration::ofSeconds)
                .orElse(otherwise);
    }
}
