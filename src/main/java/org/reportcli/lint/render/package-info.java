/** What lint found, written for people, editors, pipelines and code scanning. */
package org.reportcli.lint.render;
