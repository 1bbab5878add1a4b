package org.reportcli.leak.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reportcli.leak.Leak;
import org.reportcli.leak.LeakScanner;
import org.reportcli.leak.Parties;

class CodeDetectorTest {
    private static final LeakScanner SCANNER = new LeakScanner(List.of(new CodeDetector()), List.of());

    @Test
    void findsEachCodeOfAList() {
        assertThat(
                        found(
                                "Your recovery codes\n\n1. k3m9x-27tqa\n2. 84qxz-0bnm2\n3. t6r5w-19plk\n\nKeep 12345-67890 apart."))
                .containsExactly("k3m9x-27tqa", "84qxz-0bnm2", "t6r5w-19plk");
    }

    @Test
    void findsEachCodeOfASentence() {
        assertThat(found("Backup codes: 8413 5079, 2260 9184 and 7732 0145 of the account 9981 2234"))
                .containsExactly("8413 5079", "2260 9184", "7732 0145");
    }

    private static List<String> found(String text) {
        return SCANNER.scan(text, Parties.UNKNOWN).stream()
                .map((Leak leak) -> text.substring(
                        (int) leak.start().offset(), (int) leak.end().offset()))
                .toList();
    }
}
