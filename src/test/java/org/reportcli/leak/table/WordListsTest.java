package org.reportcli.leak.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WordListsTest {
    private static final WordLists LISTS = WordLists.read(WordListsTest.class, "lists.txt");

    @Test
    void readsTheWordsOfEachListAndNoRemarks() {
        assertThat(LISTS.names()).containsExactly("first", "empty", "last");
        assertThat(LISTS.list("first").words()).containsExactly("one", "two words", "three");
        assertThat(LISTS.list("empty").words()).isEmpty();
        assertThat(LISTS.list("last").words()).containsExactly("four", "[five] ", "six]");
        assertThat(LISTS.set("first")).containsExactlyInAnyOrder("one", "two words", "three");
    }

    @Test
    void refusesAListAndATableThatAreNotThere() {
        assertThatThrownBy(() -> LISTS.list("second")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WordLists.read(WordListsTest.class, "none.txt"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("none.txt");
    }

    @Test
    void looksForWordsAtEitherEndAndWithin() {
        WordList list = LISTS.list("first");

        assertThat(list.begins("one more")).isTrue();
        assertThat(list.begins("no one")).isFalse();
        assertThat(list.ends("no one")).isTrue();
        assertThat(list.ends("one more")).isFalse();
        assertThat(list.standsIn("bone-dry")).isTrue();
        assertThat(list.standsIn("on e")).isFalse();
    }
}
