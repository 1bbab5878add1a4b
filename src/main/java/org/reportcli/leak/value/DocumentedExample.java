package org.reportcli.leak.value;

import java.util.Optional;
import java.util.Set;

/** Values that public documents give as examples; they open nothing. */
public final class DocumentedExample {
    private static final Set<String> VALUES = Set.of(
            // Amazon's documentation.
            "AKIAIOSFODNN7EXAMPLE",
            "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
            "je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY",
            "fe5f80f77d5fa3beca038a248ff027d0445342fe2855ddc963176630326f1024",
            // RFC 6749 and RFC 6750.
            "SplxlOBeZQQYbYS6WxSbIA",
            "2YotnFZFEjr1zCsicMWpAA",
            "tGzv3JOkF0XG5Qx2TlKWIA",
            "mF_9.B5f-4.1JqM",
            "czZCaGRSa3F0MzpnWDFmQmF0M2JW",
            "gX1fBat3bV",
            "7Fjfp0ZBr1KtDRbnfVdmIw",
            "MTQ0NjJkZmQ5OTM2NDE1ZTZjNGZmZjI3",
            // RFC 7617, RFC 2617 and RFC 7616.
            "QWxhZGRpbjpvcGVuIHNlc2FtZQ==",
            "QWxhZGRpbjpPcGVuU2VzYW1l",
            "dXNlcm5hbWU6cGFzc3dvcmQ=",
            "dXNlcjpwYXNzd29yZA==",
            "dGVzdDoxMjPCow==",
            "open sesame",
            "Circle Of Life",
            "6629fae49393a05397450978507c4ef1",
            "dcd98b7102dd2f0e8b11d0f600bfb0c093",
            "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1",
            // RFC 6238 and common authenticator documents.
            "JBSWY3DPEHPK3PXP",
            "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
            // RFC 7515 and jwt.io.
            "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
            "SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c",
            "your-256-bit-secret",
            // RFC 6455.
            "dGhlIHNhbXBsZSBub25jZQ==",
            "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=",
            // Twitter's documentation of OAuth 1.0.
            "xvz1evFS4wEEPTGEFPHBog",
            "kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw",
            "370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb",
            "LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE",
            "kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg",
            // RFC 5849.
            "dpf43f3p2l4k3l03",
            "kd94hf93k423kf44",
            "nnch734d00sl2jdk",
            "pfkkdhi9sl3r4s00",
            // The accounts that Hardhat, Ganache and Anvil start with.
            "ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80",
            "59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d",
            "5de4111afa1a4b94908f83103eb1f1706367c2e68ca870fc3fb9a804cdab365a",
            "7c852118294e51e653712a81e05800f419141751be58f605c371e15141b007a6",
            "47e179ec197488593b187f80a00eb0da91f1b9d0b13f8733639f19c30a34926a",
            "4f3edf983ac636a65a842ce7c78d9aa706d3b113bce9c46f30d7d21715b23b1d",
            // Stripe's documentation.
            "sk_test_4eC39HqLyjWDarjtT1zdp7dc",
            "pk_test_TYooMQauvdEDq54NiTphI7jx",
            "sk_test_BQokikJOvBiI2HlWgH4olfQ2",
            // HTTP specifications.
            "298zf09hf012fh2",
            "31d4d96e407aad42",
            "38afes7a8");

    private DocumentedExample() {}

    /** Why a whole value is an example, as the end of "it was let pass because …"; empty where it is none. */
    public static Optional<String> reason(CharSequence value) {
        String text = value.toString();
        return VALUES.contains(text.startsWith("0x") ? text.substring(2) : text)
                ? Optional.of("it is an example that public documents give")
                : Optional.empty();
    }
}
