/** Values that their surroundings call secret: headers, cookies, fields, commands, addresses, sentences. */
package org.reportcli.leak.credential;
