package uk.panauthority.casework.episode;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The times that the reports add up to, kept in columns for searches and for the rule against overlaps. */
@Embeddable
record ToldTimes(
        @Column(name = "known_since") Instant knownSince,
        @Column(name = "started_at") @Nullable Instant startedAt,
        @Column(name = "start_recorded_at") @Nullable Instant startRecordedAt,
        @Column(name = "located_at") @Nullable Instant locatedAt,
        @Column(name = "returned_at") @Nullable Instant returnedAt,
        @Column(name = "return_recorded_at") @Nullable Instant returnRecordedAt) {

    static ToldTimes of(Course course) {
        return new ToldTimes(
                course.knownSince(),
                course.startedAt(),
                course.startRecordedAt(),
                course.locatedAt(),
                course.returnedAt(),
                course.returnRecordedAt());
    }

    /** Whether the start was given up, or is later than it was before. */
    boolean beginsLaterThan(@Nullable ToldTimes before) {
        if (before == null || before.startedAt == null) {
            return false;
        }
        return startedAt == null || startedAt.isAfter(before.startedAt);
    }
}
