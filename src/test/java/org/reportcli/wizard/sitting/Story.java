package org.reportcli.wizard.sitting;

import static org.reportcli.wizard.sitting.Turn.line;
import static org.reportcli.wizard.sitting.Turn.skip;
import static org.reportcli.wizard.sitting.Turn.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.reportcli.testing.Cli;

/**
 * A finding, and how a person tells it to the wizard from the first question to the last, for one of the built-in policies.
 * Nobody but the vendors has their keys: the profiles here are the built-in ones but for the id, the address and the
 * fingerprint, which are the example vendor's.
 */
enum Story {
    IONOS("ionos") {
        @Override
        List<Turn> told() {
            return Stream.of(
                            List.of(
                                    line("Who shall receive the report?", "ionos-test"),
                                    line("What is it, in one line?", "A zone that includes itself stops the import"),
                                    text("Which addresses are affected?", "https://dns.acme.example/zones/import"),
                                    text(
                                            "How can it be exploited, and who is affected?",
                                            "Whoever has an account can keep all customers from importing zones, for hours."),
                                    line("Which file shall go with it?", "poc/alert.png"),
                                    skip("Another file?"),
                                    text("What is wrong?", "A high volume of imports overwhelms the importer.")),
                            // What the warning asks for is added, and the question asked again is the one before.
                            List.of(
                                    line("How can it be reproduced?", "<"),
                                    text(
                                            "What is wrong?",
                                            "A single request of 40 bytes is enough, and it stays down until it is restarted.")),
                            List.of(
                                    text(
                                            "How can it be reproduced?",
                                            "Log in with an account of your own and open the zone import.",
                                            "Send the request of the proof of concept once.",
                                            "Import any other zone: it waits for minutes, then fails with status 504."),
                                    line("Which product or service is affected?", "DNS console"),
                                    line("Which versions?", "as deployed on 2026-11-20"),
                                    line("What kind of weakness is it?", "835"),
                                    text(
                                            "Is there a proof of concept",
                                            "POST /zones/import HTTP/1.1",
                                            "Host: dns.acme.example",
                                            "Cookie: session=8f14e45fceea167a5a36dedd4bea2543",
                                            "Content-Length: 40",
                                            "",
                                            "$INCLUDE https://acme.example/this.zone"),
                                    line("Mask it?", "yes")),
                            severity("2", "3", "3", "1"),
                            List.of(skip("Before which day will you not publish?")),
                            reporter())
                    .flatMap(List::stream)
                    .toList();
        }
    },
    NET_AT_WORK("nospamproxy") {
        @Override
        List<Turn> told() {
            return Stream.of(
                            List.of(
                                    line("Who shall receive the report?", "nospamproxy-test"),
                                    line(
                                            "What is it, in one line?",
                                            "Mails in the quarantine of other tenants can be read by counting up"),
                                    line("Which product or service is affected?", "NoSpamProxy Server"),
                                    line("Which versions?", "15.2"),
                                    text(
                                            "What is wrong?",
                                            "The quarantine checks that somebody is logged in, but not whose mail it is."),
                                    text("Is there a proof of concept", "GET /quarantine/4711 HTTP/1.1"),
                                    line("Which file shall go with it?", "poc/request.http"),
                                    skip("Another file?"),
                                    text("Which addresses are affected?", "https://nsp.acme.example/quarantine"),
                                    line("What kind of weakness is it?", "idor"),
                                    text(
                                            "How can it be exploited, and who is affected?",
                                            "Every user of a server reads the quarantined mails of all its tenants."),
                                    text(
                                            "How can it be reproduced?",
                                            "Create two tenants, A and B, with a user each, and let a mail to each be held.",
                                            "Log in as A, open the mail and note the number at the end of its address.",
                                            "Log in as B and open the same address. The mail of A is shown.")),
                            severity("2", "1", "3", "3"),
                            List.of(
                                    line("Was a service disturbed?", "no"),
                                    line("Did you use only your own or test accounts?", "yes"),
                                    line("Did you see data of others?", "no"),
                                    line("What part had a scanner?", "1"),
                                    line("Under which name may the vendor thank you?", "Ada Example"),
                                    line("Before which day will you not publish?", DAY)),
                            reporter())
                    .flatMap(List::stream)
                    .toList();
        }
    };

    /** The day that the vendor's window ends on, which the question names. */
    static final String DAY = "the day that the question names";

    private static final String FINGERPRINT = "6CAF 287B D073 676A 21BE 010F AE47 0697 BCCE C858";

    private final String policy;

    Story(String policy) {
        this.policy = policy;
    }

    /** What is typed at each question, in the order in which they come. */
    abstract List<Turn> told();

    /** The id of the built-in profile. */
    String policy() {
        return policy;
    }

    /** The name of the file that goes with the report. */
    String attached() {
        return this == IONOS ? "alert.png" : "request.http";
    }

    /** The id of the profile with a key that the test has. */
    String vendor() {
        return policy + "-test";
    }

    /** Puts the profile, the certificate and the files to be attached into a folder. */
    void prepare(Path folder) throws IOException {
        String profile;
        try (var in = Story.class.getResourceAsStream("/org/reportcli/vendor/" + policy + ".yaml")) {
            profile = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
        Path vendors = Files.createDirectories(folder.resolve("state/vendors"));
        Files.writeString(
                vendors.resolve(vendor() + ".yaml"),
                profile.replaceFirst("(?m)^id: .*", "id: " + vendor())
                        .replaceFirst("(?m)^  - email: .*", "  - email: security@acme.example")
                        .replaceFirst("fingerprint: .*", "fingerprint: " + FINGERPRINT));
        Path certificate = Path.of("examples/acme/certificate.asc").toAbsolutePath();
        Cli.Result imported = new Cli(folder).run("key", "import", certificate.toString(), "--home", "state");
        if (imported.status() != 0) {
            throw new AssertionError(imported.err());
        }
        Path poc = Files.createDirectories(folder.resolve("poc"));
        for (String file : List.of("alert.png", "request.http")) {
            Files.copy(Path.of("examples/stored-xss/poc", file), poc.resolve(file));
        }
    }

    private static List<Turn> severity(String login, String read, String changed, String stopped) {
        return List.of(
                line("From where can it be attacked?", "1"),
                line("Does an attack need more than trying?", "1"),
                line("Is a login needed?", login),
                line("Must somebody else do something?", "1"),
                line("What can be read?", read),
                line("What can be changed?", changed),
                line("What can be stopped?", stopped),
                line("Does harm reach other systems", "1"));
    }

    private static List<Turn> reporter() {
        List<Turn> turns = new ArrayList<>();
        turns.add(line("What is your name?", "Ada Example"));
        turns.add(line("Remember it for other reports?", "yes"));
        turns.add(line("At which mail address can you be reached?", "ada@example.org"));
        turns.add(line("Remember it for other reports?", "yes"));
        return turns;
    }
}
