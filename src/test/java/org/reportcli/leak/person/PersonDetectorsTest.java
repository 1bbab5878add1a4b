package org.reportcli.leak.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reportcli.leak.Leak;
import org.reportcli.leak.LeakLevel;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.LeakScanner;
import org.reportcli.leak.Parties;

class PersonDetectorsTest {
    private static final LeakScanner SCANNER = new LeakScanner(PersonDetectors.all(), PersonDetectors.numbers());

    @Test
    void letsTheAddressesOfThePartiesPass() {
        Parties parties = new Parties(Set.of("h.brandauer@gmx.at"), Set.of("firma-huber.de"));

        assertThat(SCANNER.scan("h.brandauer@gmx.at and l.huber@mail.firma-huber.de", parties))
                .isEmpty();
        assertThat(SCANNER.scan("h.brandauer@gmx.at", Parties.UNKNOWN)).hasSize(1);
    }

    @Test
    void notesAnAddressThatIsLikelyTheReportersOwn() {
        List<Leak> leaks = SCANNER.scan("I used my own account lena.huber@infosec-huber.de", Parties.UNKNOWN);

        assertThat(leaks).extracting(Leak::level).containsExactly(LeakLevel.NOTE);
    }

    @Test
    void findsEveryCellOfAColumn() {
        String table = "name,ssn\r\n" + "Ida,472-61-8305\r\n".repeat(50);

        assertThat(SCANNER.scan(table, Parties.UNKNOWN))
                .filteredOn(leak -> leak.rule() == LeakRules.NATIONAL_ID)
                .hasSize(50);
    }

    @Test
    void eachRowOfTheTableOfNumbersHasAShapeThatCompilesAndACheckThatIsThere() {
        for (NationalId id : NationalId.all()) {
            assertThat(id.words()).isNotEmpty();
            for (String word : id.words()) {
                SCANNER.scan(word + ": 482719361", Parties.UNKNOWN);
            }
        }
    }

    @Test
    void survivesNumbersAndSignsWithoutEnd() {
        for (String unit : List.of("@", "a@", "@a.", "1 ", "+1", "<<<", "(1", "de8", "name:", "2a02:", "[at]a", "1.")) {
            SCANNER.scan(unit.repeat(60_000 / unit.length()), Parties.UNKNOWN);
        }
    }
}
