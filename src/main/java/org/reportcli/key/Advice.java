package org.reportcli.key;

import java.util.Optional;

/** What to do about a certificate that is not fit: the ends of the findings' ways out. */
record Advice(Optional<String> address) {
    private static final String IMPORT = "then import it with 'report key import FILE'";

    private String vendor() {
        return address.orElse("the owner");
    }

    String newer() {
        return "ask " + vendor() + " for the current certificate, " + IMPORT + "; or use S/MIME where it is offered";
    }

    String stronger() {
        return "ask " + vendor() + " for a certificate of today's strength, " + IMPORT
                + "; or use S/MIME where it is offered";
    }

    String resigned() {
        return "ask " + vendor() + " to sign the certificate anew with SHA-256 or better, " + IMPORT;
    }

    String whole() {
        return "get the certificate again from where it is published, " + IMPORT + "; or ask " + vendor() + " for it";
    }

    String clock() {
        return "look at this computer's clock; if it is right, ask " + vendor() + " for the current certificate";
    }

    String pin() {
        return "get the certificate that the vendor's policy names, " + IMPORT + "; if the vendor has changed keys, "
                + "compare the new fingerprint by another way before you write it into a vendor profile of your own";
    }

    String oneOfSeveral() {
        return "name the one you mean by its full fingerprint";
    }

    String anotherAddress() {
        return "ask " + vendor() + " whether this is their certificate; if it is, state the address that it names in a "
                + "vendor profile of your own";
    }
}
