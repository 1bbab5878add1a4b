package org.reportcli.delivery;

/** Where the password for a server comes from; asked only when a safe server wants one. */
@FunctionalInterface
public interface PasswordSource {
    /**
     * The password, never empty. The caller overwrites it after use.
     *
     * @throws org.reportcli.support.ReportException where there is none, with the ways to give one
     */
    char[] password();
}
