/** What leaks in a report and in files: the leaks of the {@code leak} room as diagnostics. */
package org.reportcli.lint.leaks;
