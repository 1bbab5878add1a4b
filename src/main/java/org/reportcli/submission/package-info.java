/** The line through the house: a report is linted, sealed for the right certificate, recorded and delivered. */
package org.reportcli.submission;
