/** YAML text as a tree in which every value knows its place, read strictly and within limits. */
package org.reportcli.yaml;
