/** Encrypts a message to judged certificates as it streams by, and stages it so that no clear byte reaches a disk. */
package org.reportcli.seal;
