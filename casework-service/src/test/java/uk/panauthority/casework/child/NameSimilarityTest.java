package uk.panauthority.casework.child;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSimilarityTest {

    @ParameterizedTest
    @CsvSource({
        "robin|wren,robyn|wren",
        "robin|wren,robin|wrenn",
        "rob|wren,robin|wren",
        "zoë|müller,zoe|muller",
        "robin|wren,wren|robin",
        "samuel|starling,smauel|starling"
    })
    void one_name_written_by_two_people_is_similar(String one, String other) {
        assertThat(NameSimilarity.similar(one, other)).isTrue();
        assertThat(NameSimilarity.similar(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"robin|wren,maria|wren", "robin|wren,robin|starling", "jo|wren,joanna|wren", "robin|,robin|"})
    void another_name_is_not(String one, String other) {
        assertThat(NameSimilarity.similar(one, other)).isFalse();
    }

    @Test
    void an_alias_is_a_part_of_the_name_a_short_form_or_the_whole() {
        assertThat(NameSimilarity.calledBy("Rob", "robin|wren")).isTrue();
        assertThat(NameSimilarity.calledBy("WREN", "robin|wren")).isTrue();
        assertThat(NameSimilarity.calledBy("Robin Wren", "robin|wren")).isTrue();
        assertThat(NameSimilarity.calledBy("Ro", "robin|wren")).isFalse();
        assertThat(NameSimilarity.calledBy("Bird", "robin|wren")).isFalse();
    }
}
