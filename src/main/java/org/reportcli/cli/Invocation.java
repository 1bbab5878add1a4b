package org.reportcli.cli;

import org.reportcli.support.Folders;
import org.reportcli.support.Runtime;

/**
 * What every command is given besides its own options.
 *
 * @param runtime the world around
 * @param console the way to the person
 * @param folders where state lives
 * @param mayAsk whether questions are allowed: a person is there and {@code --no-input} was not given
 */
record Invocation(Runtime runtime, Console console, Folders folders, boolean mayAsk) {}
