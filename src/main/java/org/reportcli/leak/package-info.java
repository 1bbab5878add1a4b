/** Secrets and personal data: text in, leaks out. It knows neither reports nor vendors, and no leak holds what it found. */
package org.reportcli.leak;
