/** The wizard in a real terminal, from the first question to the sealed message. */
package org.reportcli.wizard.sitting;
