/** What leads to a person: addresses, numbers, dates, records. */
package org.reportcli.leak.person;
