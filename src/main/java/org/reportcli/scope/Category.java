package org.reportcli.scope;

import java.util.List;

/**
 * A class of report that policies exclude.
 *
 * @param id as profiles name it, such as {@code open-redirect}
 * @param name in a sentence, such as "an open redirect"
 * @param explanation how it is recognised and what speaks against it, in whole sentences
 * @param counterExample ends the question "does your case differ because …"
 * @param weaknesses ids of CWE that are this class and little else
 */
public record Category(String id, String name, String explanation, String counterExample, List<String> weaknesses) {
    public Category {
        weaknesses = List.copyOf(weaknesses);
    }
}
