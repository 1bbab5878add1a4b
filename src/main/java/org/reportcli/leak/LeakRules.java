package org.reportcli.leak;

import java.util.List;

/** The kinds of leaks that there are. */
public final class LeakRules {
    public static final LeakRule PRIVATE_KEY = new LeakRule(
            "leak/private-key",
            LeakLevel.ERROR,
            "a private key",
            "Whoever has a private key can sign, decrypt or log in as its owner. A report needs at most its fingerprint.",
            "take the key out, or mask it with `report redact`; have it replaced where it was in use",
            "private-key");
    public static final LeakRule PROVIDER_TOKEN = new LeakRule(
            "leak/provider-token",
            LeakLevel.ERROR,
            "a token of a service",
            "The form of the value is that of tokens of a known service, which work for whoever holds them.",
            "mask it with `report redact`, and have it revoked where it is real",
            "token");
    public static final LeakRule JWT = new LeakRule(
            "leak/jwt",
            LeakLevel.ERROR,
            "a signed token (JWT)",
            "A signed JSON Web Token logs its bearer in until it expires, and its middle part names a person more often than not.",
            "mask it with `report redact`; the decoded claims without names say as much",
            "jwt");
    public static final LeakRule AUTHORIZATION = new LeakRule(
            "leak/authorization",
            LeakLevel.ERROR,
            "credentials in a request header",
            "The Authorization header of a request works for whoever sends it again.",
            "mask the value with `report redact`; the name of the scheme is enough to follow the report",
            "authorization");
    public static final LeakRule COOKIE = new LeakRule(
            "leak/cookie",
            LeakLevel.ERROR,
            "a session cookie",
            "A session cookie logs its bearer in. Reporters paste requests, and cookies come along.",
            "mask the values with `report redact`, and log the session out",
            "cookie");
    public static final LeakRule SESSION = new LeakRule(
            "leak/session",
            LeakLevel.ERROR,
            "a session id",
            "A session id logs its bearer in, wherever it stands.",
            "mask it with `report redact`, and log the session out",
            "session");
    public static final LeakRule PASSWORD = new LeakRule(
            "leak/password",
            LeakLevel.ERROR,
            "a password",
            "Passwords in reports are read by many, stay in mailboxes for years, and are used elsewhere too.",
            "mask it with `report redact`; say how it was found, not what it is",
            "password");
    public static final LeakRule SECRET = new LeakRule(
            "leak/secret",
            LeakLevel.ERROR,
            "a secret value",
            "Its name says that the value is secret, and the value looks like one.",
            "mask it with `report redact`, and have it replaced where it is real",
            "secret");
    public static final LeakRule URL_CREDENTIALS = new LeakRule(
            "leak/url-credentials",
            LeakLevel.ERROR,
            "credentials in an address",
            "A user name and a password before the host, or a connection string, open what the address names.",
            "mask the password with `report redact`",
            "password");
    public static final LeakRule SIGNED_URL = new LeakRule(
            "leak/signed-url",
            LeakLevel.ERROR,
            "a signed address",
            "Whoever has a signed address may read or write what it names, until it expires.",
            "mask the signature with `report redact`",
            "signature");
    public static final LeakRule WEBHOOK = new LeakRule(
            "leak/webhook",
            LeakLevel.ERROR,
            "the address of a webhook",
            "Whoever has the address of a webhook may write to the channel behind it.",
            "mask its last part with `report redact`, and have it replaced where it is real",
            "webhook");
    public static final LeakRule OTP_SEED = new LeakRule(
            "leak/otp-seed",
            LeakLevel.ERROR,
            "the seed of one-time passwords",
            "Whoever has the seed makes the same one-time passwords for ever.",
            "mask it with `report redact`, and set up the second factor anew",
            "otp-seed");
    public static final LeakRule SEED_PHRASE = new LeakRule(
            "leak/seed-phrase",
            LeakLevel.ERROR,
            "the seed phrase of a wallet",
            "Whoever has the words has what the wallet holds.",
            "mask it with `report redact`",
            "seed-phrase");

    public static final LeakRule MAIL_ADDRESS = new LeakRule(
            "privacy/mail-address",
            LeakLevel.WARNING,
            "somebody's mail address",
            "The address is neither the reporter's nor the vendor's, no role and no example. It names a person.",
            "mask it with `report redact`; user1@example.org shows as much",
            "mail");
    public static final LeakRule PHONE_NUMBER = new LeakRule(
            "privacy/phone-number",
            LeakLevel.WARNING,
            "somebody's telephone number",
            "The number is a possible one in its country's plan, and it leads to a person.",
            "mask it with `report redact`",
            "phone");
    public static final LeakRule CARD_NUMBER = new LeakRule(
            "privacy/card-number",
            LeakLevel.ERROR,
            "the number of a payment card",
            "The check digit holds, and it is none of the numbers that payment services give out for tests.",
            "mask it with `report redact`; the documented test numbers show as much",
            "card");
    public static final LeakRule BANK_ACCOUNT = new LeakRule(
            "privacy/bank-account",
            LeakLevel.WARNING,
            "the number of a bank account",
            "The check digits hold, and it is none of the documented examples.",
            "mask it with `report redact`",
            "iban");
    public static final LeakRule NATIONAL_ID = new LeakRule(
            "privacy/national-id",
            LeakLevel.ERROR,
            "a number that stands for one person",
            "Tax, social-security, identity, patient and policy numbers lead to one person, and mostly for life. The form, the"
                    + " checksum or what stands before it say that it is one.",
            "mask it with `report redact`",
            "id-number");
    public static final LeakRule BIRTH_DATE = new LeakRule(
            "privacy/birth-date",
            LeakLevel.WARNING,
            "somebody's date of birth",
            "A date of birth beside anything else names a person.",
            "mask it with `report redact`",
            "birth-date");
    public static final LeakRule POSTAL_ADDRESS = new LeakRule(
            "privacy/postal-address",
            LeakLevel.WARNING,
            "somebody's postal address",
            "A street with a number and a town is where a person lives.",
            "mask it with `report redact`",
            "address");
    public static final LeakRule NETWORK_ADDRESS = new LeakRule(
            "privacy/network-address",
            LeakLevel.WARNING,
            "the public network address of a user",
            "The address is public, and what stands around it says that it is a user's and not a server's.",
            "mask it with `report redact`; 192.0.2.1 and 2001:db8::1 show as much",
            "ip");
    public static final LeakRule PERSON = new LeakRule(
            "privacy/person",
            LeakLevel.WARNING,
            "the record of a person",
            "Two or more facts about one person stand together.",
            "mask them with `report redact`, or show a record of a test account",
            "person");
    public static final LeakRule LOCATION = new LeakRule(
            "privacy/location",
            LeakLevel.ERROR,
            "where somebody was",
            "Two coordinates lead to a door. Cameras write them into the picture, where screenshots and photographs carry them"
                    + " unseen.",
            "mask it with `report redact`, which also copies pictures without what is not to be seen in them",
            "location");
    public static final LeakRule METADATA = new LeakRule(
            "privacy/metadata",
            LeakLevel.WARNING,
            "hidden facts about a file's author",
            "The file names its author or the device that made it, where nobody looks.",
            "`report redact` copies the file without them",
            "metadata");

    private static final List<LeakRule> ALL = List.of(
            PRIVATE_KEY,
            PROVIDER_TOKEN,
            JWT,
            AUTHORIZATION,
            COOKIE,
            SESSION,
            PASSWORD,
            SECRET,
            URL_CREDENTIALS,
            SIGNED_URL,
            WEBHOOK,
            OTP_SEED,
            SEED_PHRASE,
            MAIL_ADDRESS,
            PHONE_NUMBER,
            CARD_NUMBER,
            BANK_ACCOUNT,
            NATIONAL_ID,
            BIRTH_DATE,
            POSTAL_ADDRESS,
            NETWORK_ADDRESS,
            PERSON,
            LOCATION,
            METADATA);

    private LeakRules() {}

    /** All of them, secrets first. */
    public static List<LeakRule> all() {
        return ALL;
    }
}
