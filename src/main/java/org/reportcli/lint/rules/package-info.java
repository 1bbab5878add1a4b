/** The rules of the house, family by family: each check is one class, and one line in {@link StandardChecks}. */
package org.reportcli.lint.rules;
