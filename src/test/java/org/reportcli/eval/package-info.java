/** How well the categories of reports are recognised, measured on labelled reports that are no part of the project. */
package org.reportcli.eval;
