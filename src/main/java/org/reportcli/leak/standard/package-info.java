/** All detectors together. */
package org.reportcli.leak.standard;
