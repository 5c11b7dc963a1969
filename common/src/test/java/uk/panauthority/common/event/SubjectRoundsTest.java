package uk.panauthority.common.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SubjectRoundsTest {

    @Property
    void everyEventIsSentOnceInOrderAndNoRoundHoldsTwoOfOneSubject(
            @ForAll @Size(max = 60) List<@IntRange(max = 7) Integer> subjects) {
        // Given
        List<OutboxRow> rows = rows(subjects);
        SubjectRounds rounds = new SubjectRounds(rows);

        // When
        List<OutboxRow> sent = new ArrayList<>();
        while (rounds.hasNext()) {
            List<OutboxRow> round = rounds.next();
            assertThat(round).extracting(OutboxRow::subject).doesNotHaveDuplicates();
            sent.addAll(round);
        }

        // Then
        assertThat(sent).containsExactlyInAnyOrderElementsOf(rows);
        for (String subject : subjectsOf(rows)) {
            assertThat(of(sent, subject)).isEqualTo(of(rows, subject));
        }
    }

    @Property
    void nothingOfADroppedSubjectIsSentAfterwards(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 3) Integer> subjects) {
        // Given
        List<OutboxRow> rows = rows(subjects);
        SubjectRounds rounds = new SubjectRounds(rows);
        String failed = rounds.next().getFirst().subject();

        // When
        rounds.drop(failed);

        // Then
        while (rounds.hasNext()) {
            assertThat(rounds.next()).extracting(OutboxRow::subject).doesNotContain(failed);
        }
    }

    private static List<OutboxRow> rows(List<Integer> subjects) {
        List<OutboxRow> rows = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            rows.add(new OutboxRow(
                    i,
                    new UUID(0, i),
                    "kernel.Counted.v1",
                    "subject-" + subjects.get(i),
                    "{}",
                    null,
                    "correlation",
                    Instant.EPOCH,
                    Instant.EPOCH));
        }
        return rows;
    }

    private static Set<String> subjectsOf(List<OutboxRow> rows) {
        return rows.stream().map(OutboxRow::subject).collect(LinkedHashSet::new, Set::add, Set::addAll);
    }

    private static List<OutboxRow> of(List<OutboxRow> rows, String subject) {
        return rows.stream().filter(row -> row.subject().equals(subject)).toList();
    }
}
