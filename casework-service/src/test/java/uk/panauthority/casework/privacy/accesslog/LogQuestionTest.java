package uk.panauthority.casework.privacy.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.problem.Problem;

class LogQuestionTest {

    @Test
    @Tag("I57")
    void a_wildcard_one_letter_or_nothing_is_too_broad() {
        for (String user : new String[] {"*", "a", "ab", "%", "halton*", "a_%", "halton worker", ""}) {
            // When
            assertThatThrownBy(() -> LogQuestion.of(null, user, null, null))
                    // Then
                    .isInstanceOf(Problem.class)
                    .hasMessage("search-too-broad");
        }
        assertThatThrownBy(() -> LogQuestion.of(null, null, null, null)).hasMessage("search-too-broad");
    }

    @Test
    @Tag("I57")
    void nobody_turns_more_pages_than_the_setting_says() {
        // Given
        LogQuestion question = LogQuestion.of("E06000006-1", null, null, null);
        String lastPage = new LogCursor(9000, 498).next(question, 8950);
        String beyond = new LogCursor(9000, 499).next(question, 8950);

        // When
        LogCursor cursor = LogCursor.of(lastPage, question, 500);

        // Then
        assertThat(cursor).isEqualTo(new LogCursor(8950, 499));
        assertThatThrownBy(() -> LogCursor.of(beyond, question, 500)).hasMessage("search-too-broad");
    }

    @Test
    void a_cursor_is_good_for_its_own_question_only() {
        // Given
        LogQuestion other = LogQuestion.of("E06000006-2", null, null, null);
        String cursor = new LogCursor(9000, 0).next(LogQuestion.of("E06000006-1", null, null, null), 8950);

        // When
        assertThatThrownBy(() -> LogCursor.of(cursor, other, 500))
                // Then
                .hasMessage("paging-invalid");
    }
}
