/** Masks leaks: the same value always by the same pseudonym, and everything else as it was. */
package org.reportcli.leak.redact;
