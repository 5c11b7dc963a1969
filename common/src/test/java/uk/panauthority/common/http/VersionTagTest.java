package uk.panauthority.common.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

class VersionTagTest {

    @Test
    void aMissingTagIsAskedFor() {
        assertThatThrownBy(() -> VersionTag.of(null))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.type()).isEqualTo(CommonProblem.PRECONDITION_REQUIRED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "W/\"1\"", "1", "\"one\"", "\"1\", \"2\"", "\"99999999999999999999\""})
    void aTagThatIsNotOursMatchesNothing(String tag) {
        assertThatThrownBy(() -> VersionTag.of(tag))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.type()).isEqualTo(CommonProblem.VERSION_MISMATCH));
    }

    @Test
    void anOlderVersionIsRefused() {
        assertThatThrownBy(() -> VersionTag.of("\"3\"").mustMatch(4)).isInstanceOf(Problem.class);
        VersionTag.of("\"4\"").mustMatch(4);
    }
}
