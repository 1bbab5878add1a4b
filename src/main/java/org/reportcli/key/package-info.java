/** Whose keys: fingerprints, certificates, their judgement, and the store of them. */
package org.reportcli.key;
