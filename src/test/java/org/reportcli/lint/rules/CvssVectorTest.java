package org.reportcli.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import us.springett.cvss.Cvss;
import us.springett.cvss.MalformedVectorException;

/** Our table of metrics against the calculator that computes the scores: nothing is taken here that has no score there. */
class CvssVectorTest {
    @Property(tries = 5_000)
    void whatOurTableTakesTheCalculatorCanScore(@ForAll("vectors") String vector) {
        boolean ours = CvssVector.parse(vector).fault().isEmpty();
        Statistics.label("taken").collect(ours);
        if (ours) {
            assertThat(hasScore(vector)).as(vector).isTrue();
        }
    }

    @Property
    void aVectorOfRightMetricsIsTaken(@ForAll("rightVectors") String vector) {
        assertThat(CvssVector.parse(vector).fault()).as(vector).isEmpty();
        assertThat(hasScore(vector)).as(vector).isTrue();
    }

    @Example
    void aFaultIsWhereTheMetricStands() {
        String vector = " CVSS:3.1/AV:N/AC:X/PR:N/UI:N/S:U/C:H/I:H/A:H";
        CvssVector.Fault fault = CvssVector.parse(vector).fault().orElseThrow();
        assertThat(vector.substring(fault.start(), fault.end())).isEqualTo("AC:X");
    }

    private static boolean hasScore(String vector) {
        try {
            Cvss cvss = Cvss.fromVector(vector);
            return cvss != null && cvss.calculateScore() != null;
        } catch (MalformedVectorException | StringIndexOutOfBoundsException e) {
            // The second is what an empty value does to the calculator.
            return false;
        }
    }

    @Provide
    Arbitrary<String> rightVectors() {
        return Arbitraries.of(CvssVersion.values())
                .flatMap(version -> Combinators.combine(version.mandatory().stream()
                                .map(name -> right(version, name))
                                .collect(Collectors.toList()))
                        .as(metrics -> version.prefix() + String.join("/", metrics)));
    }

    /** Vectors of which each metric is mostly right: one value of it may be wrong, and it may be missing or twice. */
    @Provide
    Arbitrary<String> vectors() {
        return Arbitraries.of(CvssVersion.V4_0, CvssVersion.V3_1, CvssVersion.V3_0, CvssVersion.V2_0)
                .flatMap(CvssVectorTest::vector);
    }

    private static Arbitrary<String> vector(CvssVersion version) {
        List<Arbitrary<String>> mandatory =
                version.mandatory().stream().map(name -> metric(version, name)).collect(Collectors.toList());
        Arbitrary<List<String>> optional = Arbitraries.of(
                        "E:A", "E:F", "E:POC", "E:X", "CR:H", "CR:X", "MAV:N", "MC:N", "MVC:H", "MSI:S", "MSC:S", "S:P",
                        "AU:Y", "R:U", "V:D", "RE:L", "U:Clear", "U:Red", "RL:O", "RL:OF", "RC:C", "CDP:LM", "TD:ND",
                        "ZZ:Z", "AV:N", "")
                .list()
                .ofMaxSize(2);
        return Combinators.combine(Combinators.combine(mandatory).as(metrics -> metrics), optional)
                .as((metrics, more) -> version.prefix()
                        + String.join("/", metrics)
                        + more.stream().map(metric -> "/" + metric).collect(Collectors.joining()));
    }

    private static Arbitrary<String> metric(CvssVersion version, String name) {
        Arbitrary<String> any = Arbitraries.of("X", "N", "L", "H", "Q", "").map(value -> name + ":" + value);
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(60, right(version, name)),
                net.jqwik.api.Tuple.of(1, any),
                net.jqwik.api.Tuple.of(1, Arbitraries.just("E:X")));
    }

    private static Arbitrary<String> right(CvssVersion version, String name) {
        List<String> right = "X N A L P H U C R S M"
                .lines()
                .flatMap(line -> List.of(line.split(" ")).stream())
                .filter(value -> version.complaint(name, value).isEmpty())
                .toList();
        return Arbitraries.of(right).map(value -> name + ":" + value);
    }
}
