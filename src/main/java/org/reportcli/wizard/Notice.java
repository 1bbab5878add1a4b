package org.reportcli.wizard;

/** Something to say to a person, and how. */
public record Notice(Prompter.Tone tone, String text) {}
