package org.reportcli.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reportcli.lint.rules.KnownCodes;

class WeaknessesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "79 | 79",
                "CWE-79 | 79",
                "cwe 79 | 79",
                "cwe0079 | 79",
                "xss | 79",
                "Cross Site Scripting | 79",
                "IDOR | 639",
                "BOLA | 639",
                "path traversal | 22",
                "Pathtraversal | 22",
                "Verzeichniswechsel | 22",
                "kaputte Zugriffskontrolle | 284",
                "Pufferüberlauf | 119",
                "pufferueberlauf | 119",
                "fehlende Authentifizierung | 306",
                "fehlende Anmeldung | 306",
                "SQL-Injection | 89",
                "SSRF | 918",
                "use after free | 416",
                "prompt injection | 1427",
                "Improper Neutralization of Special Elements used in an SQL Command ('SQL Injection') | 89",
                "Unrestricted Upload of File with Dangerous Type | 434",
                "Rate Limiting | 307"
            })
    void aNumberANameOrASynonymIsCertain(String typed, int number) {
        Weaknesses.Found found = Weaknesses.find(typed);

        assertThat(found.certain()).as(found.toString()).isTrue();
        assertThat(found.matches()).extracting(Weaknesses.Match::id).containsExactly("CWE-" + number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cross site scritping | 79",
                "sql injektoin | 89",
                "paht traversal | 22",
                "puferüberlauf | 119",
                "desirialization | 502",
                "Zugrifskontrolle | 284",
                "users can see the invoices and other data of other customers | 639",
                "no login is needed to open the admin panel | 306",
                "man kann ohne Anmeldung auf die Schnittstelle zugreifen | 306",
                "the server does not check the signature of the jwt | 347",
                "Passwörter werden im Klartext gespeichert | 256",
                "ein Skript läuft im Browser des Opfers | 79",
                "session stays valid after logout | 613",
                "open redirect after login | 601"
            })
    void plainOrMisspeltWordsOfferItAmongTheFirst(String typed, int number) {
        Weaknesses.Found found = Weaknesses.find(typed);

        assertThat(found.certain()).isFalse();
        assertThat(found.matches().subList(0, Math.min(3, found.matches().size())))
                .extracting(Weaknesses.Match::id)
                .contains("CWE-" + number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"qwertz", "99999", "0", "CWE-16", "…", "hello there"})
    void whatMeansNoWeaknessFindsNone(String typed) {
        assertThat(Weaknesses.find(typed).matches()).isEmpty();
    }

    @Test
    void noMoreThanFitOnAScreenAreOffered() {
        assertThat(Weaknesses.find("injection of something").matches()).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void everyLineIsOfAWeaknessOnceAndNoSynonymIsOfTwo() throws IOException {
        Map<Integer, String> names = KnownCodes.weaknesses();
        Map<String, String> owners = new HashMap<>();
        List<String> numbers = new ArrayList<>();
        for (String line : lines()) {
            String number = line.substring(0, line.indexOf(' '));
            numbers.add(number);
            assertThat(names).containsKey(Integer.parseInt(number));
            for (String synonym : line.substring(line.indexOf(' ') + 1).split("; ")) {
                assertThat(synonym).isEqualTo(synonym.strip().toLowerCase(java.util.Locale.ROOT));
                assertThat(owners.put(synonym, number))
                        .as(synonym + " of " + number)
                        .isNull();
                assertThat(Weaknesses.find(synonym).matches().get(0).id())
                        .as(synonym)
                        .isEqualTo("CWE-" + number);
            }
        }
        assertThat(numbers).doesNotHaveDuplicates().hasSizeGreaterThan(250);
    }

    private static List<String> lines() throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                WeaknessesTest.class.getResourceAsStream("/org/reportcli/wizard/weaknesses.txt"),
                StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }
}
