/**
 * Values that their surroundings call secret: headers, cookies, fields, commands, addresses, sentences. The words that the
 * detectors go by are tables beside this package, and each word is run in the samples of its list.
 */
package org.reportcli.leak.credential;
