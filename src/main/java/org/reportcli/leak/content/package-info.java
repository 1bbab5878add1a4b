/** Files of any kind: what can be read in them, as texts; bytes in, texts and hidden facts out. */
package org.reportcli.leak.content;
