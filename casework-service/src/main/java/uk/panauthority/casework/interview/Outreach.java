package uk.panauthority.casework.interview;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Everything that was done to reach the child, and what the child answered. Part of a {@link ReturnHomeInterview}. */
@Embeddable
class Outreach {

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "attempts")
    private List<InterviewAttempt> attempts = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "declines")
    private List<Decline> declines = List.of();

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    @Column(name = "scheduled_for")
    private @Nullable Instant scheduledFor;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "not_possible")
    private @Nullable NotPossible notPossible;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "not_offered")
    private @Nullable NotOffered notOffered;

    void attempted(InterviewAttempt attempt) {
        List<InterviewAttempt> all = new ArrayList<>(attempts);
        all.add(attempt);
        attempts = all;
    }

    void declined(Decline decline) {
        List<Decline> all = new ArrayList<>(declines);
        all.add(decline);
        declines = all;
    }

    void accepted(Instant at) {
        acceptedAt = at;
    }

    /** An appointment, or null when the one that was made came to nothing. */
    void scheduled(@Nullable Instant appointment) {
        scheduledFor = appointment;
    }

    List<InterviewAttempt> attempts() {
        return List.copyOf(attempts);
    }

    List<Decline> declines() {
        return List.copyOf(declines);
    }

    void notPossible(NotPossible finding) {
        notPossible = finding;
    }

    void notOffered(NotOffered decision) {
        notOffered = decision;
    }

    @Nullable
    NotPossible notPossible() {
        return notPossible;
    }

    @Nullable
    NotOffered notOffered() {
        return notOffered;
    }

    /** The tries that did not reach the child. */
    List<InterviewAttempt> failedAttempts() {
        return attempts.stream().filter(a -> a.result().failed()).toList();
    }

    /** When the interview was first offered, or null when it never was. */
    @Nullable
    Instant firstOfferedAt() {
        return attempts.stream()
                .filter(a -> a.result() == InterviewAttempt.Result.OFFERED)
                .map(InterviewAttempt::at)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether a carer or parent, offered the chance, said something. */
    boolean carerViewTaken() {
        String whenNotPossible = notPossible == null ? null : notPossible.carerView();
        return Stream.concat(
                        declines.stream().map(Decline::carerView).filter(Objects::nonNull),
                        Stream.ofNullable(whenNotPossible))
                .anyMatch(view -> !view.isBlank());
    }

    @Nullable
    Instant acceptedAt() {
        return acceptedAt;
    }

    @Nullable
    Instant scheduledFor() {
        return scheduledFor;
    }
}
