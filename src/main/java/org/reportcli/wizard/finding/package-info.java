/** What other tools found, read as the start of a report: nothing in such a file is trusted. */
package org.reportcli.wizard.finding;
