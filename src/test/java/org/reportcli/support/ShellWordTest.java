package org.reportcli.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellWordTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "./my-acme.yaml, ./my-acme.yaml",
                "a+b=c@acme.example, a+b=c@acme.example",
                "\"\", ''",
                "my acme, 'my acme'",
                "~/acme, '~/acme'",
                "a`b`$(c), 'a`b`$(c)'",
                "it's, 'it'\\''s'",
                "ä, 'ä'",
            })
    void quotesWhateverTheShellWouldNotTakeLiterally(String text, String word) {
        assertThat(ShellWord.of(text)).isEqualTo(word);
    }
}
