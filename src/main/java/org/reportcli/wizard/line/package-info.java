/** The line editor: questions at a terminal with history, completion, paste and {@code $EDITOR}. */
package org.reportcli.wizard.line;
