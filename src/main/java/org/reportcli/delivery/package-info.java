/** Hands sealed messages to a server, a program or a folder, and says truthfully how it ended. */
package org.reportcli.delivery;
