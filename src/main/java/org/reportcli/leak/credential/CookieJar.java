package org.reportcli.leak.credential;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;
import org.reportcli.leak.value.ValueKind;

/** Judges cookies by their names: those of sessions always count, those that measure visitors never, others when they are random. */
final class CookieJar {
    private static final Set<String> ATTRIBUTES = Set.of(
            "path",
            "domain",
            "expires",
            "max-age",
            "samesite",
            "secure",
            "httponly",
            "priority",
            "partitioned",
            "version",
            "comment");
    private static final String[] MEASURING = {
        "_ga",
        "_gid",
        "_gat",
        "_gcl",
        "__utm",
        "_fbp",
        "_fbc",
        "_hj",
        "_pk_",
        "_clck",
        "_clsk",
        "mp_",
        "ajs_",
        "amplitude",
        "optimizely",
        "_uet",
        "__hs",
        "hubspotutk",
        "__cf",
        "cf_",
        "_cf",
        "_dd_",
        "intercom-id",
        "_mkto",
        "visitor_",
        "_vwo",
        "_vis_",
        "ab_",
        "exp_",
        "abtest",
        "experiment",
        "incap_",
        "visid_incap",
        "nlbi_",
        "ak_bmsc",
        "bm_",
        "_abck",
        "akavpau",
        "datadome",
        "awsalb",
        "awsalbcors",
        "awselb",
        "bigipserver",
        "ts0",
        "arraffinity",
        "route",
        "srv",
        "server",
        "lb",
        "_gtm",
        "_scid",
        "_tt",
        "_pin_",
        "_rdt",
        "nid",
        "consent",
        "1p_jar",
        "anid",
        "aec",
        "dnt",
        "didomi",
        "usercentrics",
        "euconsent",
        "borlabs",
        "onetrust",
        "optanon",
        "cookielaw",
        "cookie_consent",
        "cookieconsent",
        "cookie-consent",
        "gdpr",
        "ucconsent",
        "cookiebot",
        "cmplz",
        "moove",
        "tarteaucitron",
        "eupubconsent",
        "addtl_consent",
        "usprivacy",
        "lang",
        "locale",
        "theme",
        "timezone",
        "tz",
        "currency",
        "country",
        "i18n",
        "dark",
        "color",
        "csrf",
        "xsrf",
        "_csrf",
        "__requestverificationtoken",
        "antiforgery",
        "_gorilla_csrf",
        "utm_",
        "ref",
        "referrer",
        "device",
        "screen",
        "viewport",
        "_octo",
        "tracking",
        "analytics",
        "matomo",
        "piwik",
        "plausible",
        "_sp_",
        "s_",
        "amcv",
        "mbox",
        "demdex",
        "__stripe",
        "_lr_",
        "_ttp",
        "muid",
        "_clid",
        "ga_",
        "nmstat",
        "_pxhd",
        "_px",
        "guest_id",
        "personalization_id",
        "bcookie",
        "lidc",
        "li_gc",
        "lissc",
        "datr",
        "fr",
        "wd",
        "tk_",
        "wp-settings",
        "wordpress_test_cookie",
        "wp_lang",
        "has_js",
        "seen",
        "dismissed",
        "banner",
        "popup",
        "newsletter",
        "viewed",
        "recently",
        "wishlist",
        "sidebar",
        "collapsed"
    };
    private static final String[] SESSION_WORDS = {
        "sess",
        "sid",
        "auth",
        "token",
        "jwt",
        "login",
        "logged",
        "remember",
        "secret",
        "user_session",
        "identity",
        "identities",
        "sso",
        "ticket",
        "credential",
        "access",
        "refresh",
        "passport",
        "keycloak",
        "connect.sid",
        "laravel",
        "wordpress_sec",
        "wordpress_logged",
        "phpsessid",
        "jsessionid",
        "asp.net",
        "aspxauth",
        "aspnetcore",
        "cftoken",
        "cfid",
        "_gitlab",
        "_rails",
        "xs",
        "c_user",
        "saml",
        "oauth",
        "id_token",
        "bearer",
        "sitzung",
        "anmeld",
        "zmauth",
        "zm_",
        "rack",
        "express",
        "symfony",
        "typo",
        "drupal",
        "sess_",
        "ory_",
        "okta",
        "dt",
        "idp",
        "mellon",
        "openid",
        "appsession",
        "member",
        "admin",
        "account",
        "hash",
        "key",
        "uid",
        "persist"
    };

    private CookieJar() {}

    /** Judges the cookies between two places; one leak for them all. */
    static void judge(Window window, int from, int to, boolean set, Findings findings) {
        int first = -1;
        int last = -1;
        boolean named = false;
        int i = from;
        boolean head = true;
        while (i < to) {
            int stop = i;
            while (stop < to && window.at(stop) != ';') {
                stop++;
            }
            int equals = i;
            while (equals < stop && window.at(equals) != '=') {
                equals++;
            }
            if (equals < stop && (head || !set)) {
                int start = equals + 1;
                int end = stop;
                while (end > start && window.at(end - 1) <= ' ') {
                    end--;
                }
                String name = window.text(i, equals).strip();
                Optional<String> clean = clean(name, window.text(start, end), set);
                if (clean.isPresent()) {
                    findings.dismiss(LeakRules.COOKIE, Math.min(i, equals), Math.max(end, equals + 1), clean.get());
                } else if (end > start) {
                    first = first < 0 ? start : first;
                    last = end;
                    named |= isSession(name.toLowerCase(Locale.ROOT));
                }
            }
            head = false;
            i = stop + 1;
        }
        if (first >= 0) {
            findings.leak(
                    LeakRules.COOKIE,
                    first,
                    last,
                    named ? Confidence.LIKELY : Confidence.POSSIBLE,
                    named ? "a session cookie" : "a cookie that may log somebody in");
        }
    }

    private static Optional<String> clean(String name, String value, boolean set) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (ATTRIBUTES.contains(lower)) {
            return Optional.of("it is an attribute");
        }
        String bare = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value;
        Optional<String> nothing = SecretJudge.nothing(bare);
        if (nothing.isPresent()) {
            return nothing;
        }
        if (bare.length() < 6) {
            return Optional.of("it is too short to log anybody in");
        }
        boolean session = isSession(lower);
        for (String measuring : MEASURING) {
            if (lower.startsWith(measuring)
                    && !(session
                            && !lower.startsWith("_")
                            && !lower.contains("csrf")
                            && !lower.contains("xsrf")
                            && lower.length() > measuring.length() + 6)) {
                return Optional.of("cookies of this name count visitors or keep settings");
            }
        }
        if (lower.contains("csrf")
                || lower.contains("xsrf")
                || lower.contains("consent")
                || lower.contains("analytics")) {
            return Optional.of("cookies of this name count visitors or keep settings");
        }
        if (session) {
            return bare.length() >= 8 || Spelling.hasDigit(bare)
                    ? Optional.empty()
                    : Optional.of("it is too simple for a session");
        }
        return bare.length() >= 16 && (ValueKind.isRandom(bare) || bare.startsWith("eyJ"))
                ? Optional.empty()
                : Optional.of("neither its name nor its form says that it logs anybody in");
    }

    private static boolean isSession(String lower) {
        for (String word : SESSION_WORDS) {
            if (word.length() <= 2 ? lower.equals(word) : lower.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
