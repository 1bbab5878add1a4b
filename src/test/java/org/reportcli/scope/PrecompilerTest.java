package org.reportcli.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What the build wrote down as lines is what the YAML files say. */
class PrecompilerTest {
    @Test
    void linesOfTheEvidenceAreTheFile() {
        EvidenceFile yaml = EvidenceFile.yaml();
        EvidenceFile lines = EvidenceFile.of(Resource.lines(EvidenceFile.LINES));
        assertThat(lines).isEqualTo(yaml);
        assertThat(List.copyOf(lines.lists().keySet()))
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
    void leadsAreTheFirstWordsAlsoOfALaterListOfALists() {
        Pattern in = Pattern.of("lack*|no|without it", name -> List.of());
        Pattern of = Pattern.of("@missing header", name -> List.of(in, Pattern.of("no way", other -> List.of())));
        assertThat(of.leads()).containsExactly("lack*", "no", "without");
    }

    private static void compile(String phrase, Function<String, List<Pattern>> lists) {
        Pattern.of(phrase, lists).compile();
    }
}
