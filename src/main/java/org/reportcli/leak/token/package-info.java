/** Values that say of themselves what they are: tokens of services, private keys, signed tokens, seed phrases. */
package org.reportcli.leak.token;
