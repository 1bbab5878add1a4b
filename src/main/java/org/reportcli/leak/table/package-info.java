/** Tables of words in texts beside the classes that go by them, so that a word is added without code. */
package org.reportcli.leak.table;
