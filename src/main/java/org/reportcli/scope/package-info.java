/** Which of the categories that policies exclude a report falls in, and the phrases that say so. */
package org.reportcli.scope;
