/** What is wrong with a report, and how to mend it: rules, the checks that find them, and what they say. */
package org.reportcli.lint;
