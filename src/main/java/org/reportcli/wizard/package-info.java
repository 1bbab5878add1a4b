/** The interview: questions from the vendor's policy, answers into a draft. The only room that knows JLine. */
package org.reportcli.wizard;
