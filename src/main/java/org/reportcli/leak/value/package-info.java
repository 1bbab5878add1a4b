/** What a value is when its surroundings are taken away: a placeholder, a documented example, a digest, something random. */
package org.reportcli.leak.value;
