/** What the user set up once: who reports, and how messages leave the machine. */
package org.reportcli.config;
