package org.reportcli.yaml;

/**
 * What a document may cost to read.
 *
 * @param bytes size of the file
 * @param depth mappings and lists inside each other
 * @param nodes values in all
 */
public record YamlLimits(int bytes, int depth, int nodes) {
    /** For files that people write by hand: 1 MiB, 24 levels, 20,000 values. Aliases, tags and merge keys: none. */
    public static final YamlLimits HANDWRITTEN = new YamlLimits(1 << 20, 24, 20_000);
}
