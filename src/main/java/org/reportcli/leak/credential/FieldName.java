package org.reportcli.leak.credential;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the name of a field promises of its value. */
enum FieldName {
    /** A password: any value. */
    PASSWORD,
    /** A key or token that is called secret: a value of some length. */
    SECRET,
    /** What logs its bearer in. */
    SESSION,
    /** It may be anything: only a value drawn by lot counts. */
    WEAK,
    /** Nothing secret. */
    HARMLESS;

    private static final Set<String> PASSWORDS = Set.of(
            "password",
            "passwd",
            "pwd",
            "pass",
            "passphrase",
            "passcode",
            "passwort",
            "kennwort",
            "pw",
            "psk",
            "userpassword",
            "passwords",
            "passw",
            "pasword",
            "psw",
            "adminpass",
            "dbpass",
            "dbpassword",
            "rootpassword",
            "storepass",
            "keypass",
            "requirepass",
            "masterauth",
            "pgpassword",
            "smbpassword",
            "userpass",
            "ldappassword",
            "bindpw",
            "rootpw",
            "sshpass",
            "pin",
            "mysqlpwd",
            "wpapassphrase",
            "presharedkey",
            "bindpassword",
            "bindcredential",
            "mdp",
            "contraseña",
            "clave",
            "senha",
            "wachtwoord",
            "zugangscode",
            "geheimwort");
    private static final Set<String> SECRETS = Set.of(
            "secret",
            "apikey",
            "accesskey",
            "secretkey",
            "privatekey",
            "accesstoken",
            "refreshtoken",
            "authtoken",
            "idtoken",
            "clientsecret",
            "apisecret",
            "appsecret",
            "sharedsecret",
            "signingkey",
            "signingsecret",
            "encryptionkey",
            "masterkey",
            "bearertoken",
            "apitoken",
            "bottoken",
            "deploytoken",
            "servicetoken",
            "secrettoken",
            "personaltoken",
            "usertoken",
            "admintoken",
            "sessiontoken",
            "logintoken",
            "devicetoken",
            "registrationtoken",
            "jwtsecret",
            "cookiesecret",
            "sessionsecret",
            "secretaccesskey",
            "awssecretaccesskey",
            "accountkey",
            "storagekey",
            "sharedaccesskey",
            "consumersecret",
            "licensekey",
            "hmackey",
            "hmacsecret",
            "webhooksecret",
            "encryptkey",
            "cryptkey",
            "aeskey",
            "serviceaccountkey",
            "connectionstring",
            "bearer",
            "authkey",
            "resettoken",
            "invitetoken",
            "magictoken",
            "otpsecret",
            "totpsecret",
            "authtokens",
            "privatetoken",
            "jobtoken",
            "runnertoken",
            "csrfsecret",
            "secretkeybase",
            "appkey",
            "applicationkey",
            "subscriptionkey",
            "ocpapimsubscriptionkey",
            "instrumentationkey",
            "ticket",
            "samlresponse",
            "assertion",
            "clientassertion",
            "resetpasswordtoken",
            "passwordresettoken",
            "recoverykey",
            "xapikey",
            "xauthtoken",
            "xaccesstoken",
            "apiauthtoken",
            "accesskeysecret",
            "keysecret");
    private static final Set<String> SESSIONS = Set.of(
            "sessionid",
            "session",
            "sid",
            "jsessionid",
            "phpsessid",
            "aspsessionid",
            "sessid",
            "sess",
            "sessionkey",
            "connectsid",
            "asp.net_sessionid",
            "laravelsession",
            "cfid",
            "cftoken",
            "jsession",
            "sessionhash");
    private static final Set<String> WEAKS = Set.of(
            "token",
            "key",
            "auth",
            "authorization",
            "credential",
            "credentials",
            "signature",
            "sig",
            "hash",
            "jwt",
            "cookie",
            "code",
            "creds",
            "login",
            "apiaccess",
            "value",
            "xtoken",
            "accountid",
            "hmac");
    private static final Set<String> TAKES_AWAY = Set.of(
            "websocket",
            "sentry",
            "dsn",
            "bucket",
            "object",
            "row",
            "publishable",
            "anon",
            "translation",
            "i18n",
            "react",
            "csrf",
            "xsrf",
            "csrfmiddleware",
            "nonce",
            "state",
            "public",
            "pub",
            "type",
            "name",
            "length",
            "size",
            "min",
            "max",
            "policy",
            "policies",
            "strength",
            "field",
            "input",
            "label",
            "hint",
            "expired",
            "expires",
            "expiry",
            "expiration",
            "expire",
            "ttl",
            "timeout",
            "url",
            "uri",
            "link",
            "path",
            "file",
            "page",
            "count",
            "limit",
            "required",
            "enabled",
            "disabled",
            "visible",
            "format",
            "algorithm",
            "alg",
            "endpoint",
            "route",
            "forgot",
            "forgotten",
            "changed",
            "change",
            "updated",
            "created",
            "at",
            "date",
            "time",
            "age",
            "status",
            "error",
            "message",
            "msg",
            "valid",
            "invalid",
            "validation",
            "validator",
            "regex",
            "pattern",
            "column",
            "table",
            "index",
            "header",
            "prefix",
            "suffix",
            "provider",
            "service",
            "manager",
            "store",
            "class",
            "event",
            "keyboard",
            "tokenizer",
            "tokens",
            "usage",
            "used",
            "storage",
            "mode",
            "flow",
            "grant",
            "issuer",
            "reset",
            "recovery",
            "attempts",
            "attempt",
            "history",
            "rotation",
            "captcha",
            "recaptcha",
            "placeholder",
            "toggle",
            "form",
            "button",
            "icon",
            "list",
            "set",
            "get",
            "has",
            "is",
            "show",
            "hide",
            "encoder",
            "encoding",
            "param",
            "parameter",
            "command",
            "cmd",
            "prompt",
            "env",
            "ref",
            "arn",
            "version",
            "fingerprint",
            "thumbprint",
            "etag",
            "cache",
            "integrity",
            "sitekey",
            "measurement",
            "tracking",
            "analytics",
            "map",
            "maps",
            "kid",
            "handler",
            "helper",
            "util",
            "utils",
            "controller",
            "middleware",
            "exception",
            "spray",
            "cracking",
            "leak",
            "leaked",
            "stuffing",
            "protected",
            "less",
            "free",
            "code_challenge",
            "challenge",
            "verifier",
            "description",
            "title",
            "help",
            "rules",
            "complexity",
            "minimum",
            "maximum",
            "special",
            "digits",
            "uppercase",
            "idp",
            "sort",
            "cursor",
            "page_token",
            "next",
            "continuation",
            "pagination",
            "sync",
            "idempotency",
            "request",
            "correlation",
            "trace",
            "span",
            "partition",
            "primary",
            "foreign",
            "unique",
            "sha",
            "sha256",
            "sha1",
            "md5",
            "checksum",
            "digest",
            "hash",
            "salt",
            "iv",
            "thumb",
            "id");

    /** Judges a name by its words. */
    static FieldName of(String name) {
        List<String> words = words(name);
        if (words.isEmpty()) {
            return HARMLESS;
        }
        String joined = String.join("", words);
        String last = words.get(words.size() - 1);
        String lastTwo = words.size() > 1 ? words.get(words.size() - 2) + last : last;
        String lastThree = words.size() > 2 ? words.get(words.size() - 3) + lastTwo : lastTwo;
        if (SESSIONS.contains(joined) || SESSIONS.contains(lastTwo) || SESSIONS.contains(last)) {
            return SESSION;
        }
        if (SECRETS.contains(joined) || SECRETS.contains(lastThree) || SECRETS.contains(lastTwo)) {
            return words.contains("csrf")
                            || words.contains("xsrf")
                            || words.contains("public")
                            || words.contains("recaptcha")
                            || words.contains("websocket")
                            || words.contains("sentry")
                            || words.contains("publishable")
                            || words.contains("bucket")
                    ? HARMLESS
                    : SECRET;
        }
        if (PASSWORDS.contains(last) || PASSWORDS.contains(joined) || PASSWORDS.contains(lastTwo)) {
            return words.size() > 1
                            && ("reset".equals(words.get(words.size() - 2))
                                    || "forgot".equals(words.get(0))
                                    || "hashed".equals(words.get(0)))
                    ? HARMLESS
                    : PASSWORD;
        }
        if (isNumbered(last) && words.size() > 1 && PASSWORDS.contains(words.get(words.size() - 2))) {
            return PASSWORD;
        }
        if ((last.equals("confirmation")
                        || last.equals("confirm")
                        || last.equals("repeat")
                        || last.equals("again")
                        || last.equals("new")
                        || last.equals("old")
                        || last.equals("plain")
                        || last.equals("clear")
                        || last.equals("value"))
                && words.size() > 1
                && PASSWORDS.contains(words.get(words.size() - 2))) {
            return PASSWORD;
        }
        if (SECRETS.contains(last)) {
            return SECRET;
        }
        for (String word : words) {
            if (TAKES_AWAY.contains(word)) {
                return HARMLESS;
            }
        }
        if (WEAKS.contains(last) || WEAKS.contains(joined)) {
            return words.size() > 1 && (last.equals("token") || last.equals("key")) ? SECRET : WEAK;
        }
        return HARMLESS;
    }

    private static boolean isNumbered(String word) {
        return word.length() <= 2 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The words of a name in lower case: parted by signs, and where capitals begin. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean part = !Character.isLetterOrDigit(c);
            boolean capital = Character.isUpperCase(c)
                    && i > 0
                    && (Character.isLowerCase(name.charAt(i - 1))
                            || Character.isUpperCase(name.charAt(i - 1))
                                    && i + 1 < name.length()
                                    && Character.isLowerCase(name.charAt(i + 1)));
            if ((part || capital) && word.length() > 0) {
                words.add(word.toString().toLowerCase(Locale.ROOT));
                word.setLength(0);
            }
            if (!part) {
                word.append(c);
            }
        }
        if (word.length() > 0) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
        }
        return words;
    }
}
