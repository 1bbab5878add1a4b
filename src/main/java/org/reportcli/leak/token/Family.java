package org.reportcli.leak.token;

import java.util.List;
import org.reportcli.leak.LeakLevel;
import org.reportcli.leak.LeakRule;

/**
 * A family of tokens that say of themselves what they are.
 *
 * @param id its name in the table and in tests
 * @param words what makes it worth looking: the literal of its shape, or words with which its tokens begin
 * @param shape what its tokens look like
 * @param what its name with an article
 * @param rule what kind of leak it is
 * @param level how much it weighs
 * @param check what else has to hold
 * @param skip how many chars of the shape come before the secret itself
 */
record Family(
        String id,
        List<String> words,
        Shape shape,
        String what,
        LeakRule rule,
        LeakLevel level,
        FamilyCheck check,
        int skip) {}
