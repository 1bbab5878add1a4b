/** Reports that were sealed for a vendor, and what became of each: durable before the network, events only appended. */
package org.reportcli.cases;
