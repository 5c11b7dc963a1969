package uk.panauthority.casework.episode;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time that an absence takes up, end excluded: the same as in the database's exclusion constraint. An absence whose
 * start is awaited counts from the first thing known of it; one known by its return alone is a moment.
 *
 * @param to null while the child is away
 */
record Span(Instant from, @Nullable Instant to) {

    static Span of(Course course) {
        if (course.startedAt() != null) {
            return new Span(course.startedAt(), course.returnedAt());
        }
        Instant known = course.returnedAt() != null ? course.returnedAt() : course.locatedAt();
        return new Span(known == null ? course.knownSince() : known, course.returnedAt());
    }

    boolean overlaps(Span other) {
        return !isEmpty() && !other.isEmpty() && endsAfter(other.from) && other.endsAfter(from);
    }

    private boolean isEmpty() {
        return from.equals(to);
    }

    private boolean endsAfter(Instant at) {
        return to == null || to.isAfter(at);
    }
}
