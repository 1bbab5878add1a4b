package org.reportcli.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What the build wrote down for a quick start is what the YAML files say. */
class PrecompilerTest {
    @Test
    void packedEvidenceIsTheFile() {
        EvidenceFile yaml = EvidenceFile.yaml();
        EvidenceFile packed = EvidenceBase.standard().unpack();
        assertThat(packed).isEqualTo(yaml);
        assertThat(List.copyOf(packed.lists().keySet()))
                .isEqualTo(List.copyOf(yaml.lists().keySet()));
        assertThat(yaml.entries().size()).isGreaterThan(50);
    }

    @Test
    void linesOfTheCatalogueAreTheFile() {
        assertThat(CategoryFile.of(Resource.lines(CategoryFile.LINES))).isEqualTo(CategoryFile.yaml());
        assertThat(Catalogue.standard().all()).isEqualTo(CategoryFile.yaml());
    }

    @Test
    void everyPhraseOfTheEvidenceCanBeCompiled() {
        EvidenceFile file = EvidenceFile.yaml();
        Function<String, List<Pattern>> lists = name -> {
            assertThat(file.lists()).containsKey(name);
            return List.of();
        };
        file.lists().values().forEach(phrases -> phrases.forEach(phrase -> compile(phrase, lists)));
        file.entries().forEach(entry -> entry.phrases().forEach(phrase -> compile(phrase, lists)));
        assertThatIllegalStateException().isThrownBy(() -> compile(".. flood", lists));
        assertThatIllegalStateException().isThrownBy(() -> compile("many? requests", lists));
    }

    @Test
    void phrasesAreFoundByTheirFirstWordsAlsoWhereAListBeginsThem() throws IOException {
        EvidenceBase base = new EvidenceBase(EvidenceWriter.pack(new EvidenceFile(
                Map.of("none", List.of("lack*|no", "kein"), "missing", List.of("@none single", "absent")),
                List.of(new EvidenceFile.Entry(100, 50, List.of("x"), List.of("@missing header", "lacks it"))))));
        for (String word : List.of("no", "nos", "lack", "lacking", "kein", "absent", "absents")) {
            assertThat(base.at(word)).as(word).hasSize(1);
        }
        assertThat(base.at("lacks")).hasSize(2);
        for (String word : List.of("not", "keine", "header", "single", "n", "")) {
            assertThat(base.at(word)).as(word).isEmpty();
        }
    }

    private static void compile(String phrase, Function<String, List<Pattern>> lists) {
        Pattern.of(() -> phrase, lists).compile();
    }
}
