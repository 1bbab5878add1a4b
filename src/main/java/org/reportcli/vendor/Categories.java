package org.reportcli.vendor;

import java.util.List;

/** The categories of reports that lint can tell apart without help; a profile may add its own, with phrases. */
public final class Categories {
    /** Their ids, as {@code vendor.yaml} and the rules {@code scope/…} write them. They never change. */
    public static final List<String> KNOWN = List.of(
            "denial-of-service",
            "tls-configuration",
            "security-headers",
            "email-authentication",
            "cookie-flags",
            "clickjacking",
            "rate-limit",
            "version-disclosure",
            "self-xss",
            "logout-csrf",
            "open-redirect",
            "user-enumeration",
            "password-policy",
            "unverified-scan",
            "social-or-physical",
            "third-party",
            "best-practice");

    private Categories() {}
}
