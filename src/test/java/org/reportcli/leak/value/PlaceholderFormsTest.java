package org.reportcli.leak.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reportcli.leak.table.Table;

class PlaceholderFormsTest {
    static Stream<String> rows() {
        return Table.rows(PlaceholderFormsTest.class, "forms.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void knowsPlaceholdersByTheirForm(String row) {
        List<String> columns = Table.words(row);

        assertThat(Placeholder.reason(columns.get(1)).isPresent())
                .isEqualTo(columns.get(0).equals("placeholder"));
    }
}
