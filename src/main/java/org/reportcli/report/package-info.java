/** The report: its values, its YAML with the place of each value, its attachments, and its clear formats. */
package org.reportcli.report;
