package org.reportcli.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import us.springett.cvss.Cvss;

/** Plain questions build a vector of CVSS 4.0, which a report takes, and one of 3.1 beside it. */
class SeverityTest {
    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);

    // The third is a stored XSS: 3.1 counts what happens in the browser of a user.
    @ParameterizedTest
    @CsvSource({
        "1 1 1 1 1 1 1 1, '9.3, critical', '9.8, critical'",
        "1 1 2 1 1 3 3 1, '7.1, high', '6.5, medium'",
        "1 1 2 2 3 3 3 2, '5.1, medium', '5.4, medium'",
        "3 1 2 1 1 1 1 1, '8.5, high', '7.8, high'",
        "1 1 1 1 3 3 3 1, '0.0, none', '0.0, none'",
        "4 4 3 3 2 3 3 1, '1.0, low', '1.6, low'"
    })
    void bothScoresAreOfTheAnswers(String answers, String four, String three) {
        List<String> said = Severity.said(vector(answers), ENGLISH);

        assertThat(said).hasSize(2);
        assertThat(said.get(0)).startsWith("CVSS 4.0: " + four + " (CVSS:4.0/AV:");
        assertThat(said.get(1)).startsWith("CVSS 3.1: " + three + " (CVSS:3.1/AV:");
    }

    @Test
    void everyCombinationOfAnswersIsAValidVectorOfBoth() throws Exception {
        List<String> vectors = List.of("");
        for (Topic topic : Topic.SEVERITY) {
            List<String> longer = new ArrayList<>();
            for (String vector : vectors) {
                Severity.choices(topic).forEach(choice -> longer.add(Severity.with(vector, choice)));
            }
            vectors = longer;
        }
        assertThat(vectors).hasSize(4 * 4 * 3 * 3 * 3 * 3 * 3 * 3).doesNotHaveDuplicates();
        for (int at = 0; at < vectors.size(); at += 101) {
            Cvss.fromVector(vectors.get(at)).calculateScore();
            String three = Severity.said(vectors.get(at), ENGLISH).get(1);
            Cvss.fromVector(three.substring(three.indexOf('(') + 1, three.length() - 1))
                    .calculateScore();
        }
    }

    @Test
    void theScoresBetweenWhichItWillEndCloseWithEachAnswer() {
        String vector = "";
        double least = 0;
        double most = 10;
        for (int at = 0; at < Topic.SEVERITY.size() - 1; at++) {
            Topic topic = Topic.SEVERITY.get(at);
            vector = Severity.with(vector, Severity.choices(topic).get(1));
            String said = Severity.said(vector, ENGLISH).get(0);
            assertThat(said).matches("CVSS so far: 4\\.0 from [0-9.]+ to [0-9.]+; 3\\.1 from [0-9.]+ to [0-9.]+");
            double low = Double.parseDouble(said.split(" ")[5]);
            double high = Double.parseDouble(said.split(" ")[7].replace(";", ""));
            assertThat(low).isBetween(least, high);
            assertThat(high).isBetween(low, most);
            least = low;
            most = high;
        }
        assertThat(most).isLessThan(10);
    }

    @Test
    void germanSaysItInGerman() {
        Texts german = Texts.of(Locale.GERMAN);

        assertThat(Severity.said(vector("1 1 1 1 1 1 1 1"), german).get(0)).startsWith("CVSS 4.0: 9.3, kritisch");
        assertThat(Severity.said("CVSS:4.0/AV:N", german).get(0))
                .startsWith("CVSS bis jetzt: 4.0 von 0.0 bis 9.9; 3.1");
    }

    @Test
    void anAnswerIsFoundInTheVectorAgain() {
        String vector = vector("2 3 1 2 3 1 2 2");
        List<String> answers = Topic.SEVERITY.stream()
                .map(topic -> Severity.answer(topic, vector))
                .toList();

        assertThat(answers)
                .containsExactly("AV:A", "AC:L/AT:P", "PR:N", "UI:P", "VC:N", "VI:H", "VA:L", "SC:L/SI:L/SA:N");
    }

    private static String vector(String answers) {
        String vector = "";
        String[] numbers = answers.split(" ");
        for (int at = 0; at < numbers.length; at++) {
            List<String> choices = Severity.choices(Topic.SEVERITY.get(at));
            vector = Severity.with(vector, choices.get(Integer.parseInt(numbers[at]) - 1));
        }
        return vector;
    }
}
