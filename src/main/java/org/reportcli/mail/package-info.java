/** The message: its structure, its headers, its protected headers, and the text that a vendor reads; no network. */
package org.reportcli.mail;
