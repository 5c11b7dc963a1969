package uk.panauthority.casework.episode;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.child.BirthDate;
import uk.panauthority.casework.child.KnownChild;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;

/**
 * Rules for what staff enter. A force's message with the same fault is kept and looked at; a person who can mend it at once
 * is refused (casework reference, section 14).
 */
final class StaffEntry {

    /** Casework reference, 4.1 rule 12: clocks of others may differ from ours by this much. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private StaffEntry() {}

    static Report opening(
            EpisodeRequests.Opening request,
            KnownChild child,
            @Nullable SealedWords words,
            Caller caller,
            Instant now) {
        LocalDate today = LocalDate.ofInstant(now, PlatformClock.LONDON);
        if (BirthDate.isAdult(child.dateOfBirth(), today)) {
            throw Problem.at("/childRef", CommonProblem.FIELD_INVALID, "The person is 18 or over.");
        }
        Instant reported = given(request.reportedAt(), "/reportedAt", now);
        Instant left = given(request.leftAt(), "/leftAt", now);
        Instant seen = given(request.lastSeenAt(), "/lastSeenAt", now);
        Instant told = Objects.requireNonNullElse(reported, now);
        Instant started = later(left, seen);
        if (started != null && started.isAfter(told.plus(SKEW))) {
            throw Problem.at("/lastSeenAt", CaseworkProblem.TIMES_INCONSISTENT, "The child was seen after the report.");
        }
        if (started != null) {
            mustBeAfterBirth(started, child, "/lastSeenAt");
        }
        return StaffStatements.missing(
                caller,
                Ids.next(),
                told,
                started,
                kind(request.kind(), "/kind"),
                request.riskLevel(),
                ReportDetails.with()
                        .warningFlags(Objects.requireNonNullElse(request.warningFlags(), List.of()))
                        .words(words)
                        .made(),
                now);
    }

    /** SSDA903 rule 586: not before the day of birth, nor on it. */
    static void mustBeAfterBirth(Instant started, KnownChild child, String pointer) {
        if (!LocalDate.ofInstant(started, PlatformClock.LONDON).isAfter(child.dateOfBirth())) {
            throw Problem.at(pointer, CaseworkProblem.RULE_586, "The absence would begin before the child was born.");
        }
    }

    /** SSDA903 rule 1006: exactly one of two letters. */
    static SegmentKind kind(String given, String pointer) {
        return Arrays.stream(SegmentKind.values())
                .filter(kind -> kind.name().equals(given))
                .findFirst()
                .orElseThrow(() -> Problem.at(pointer, CaseworkProblem.RULE_1006, "Send M or A."));
    }

    static Instant past(GivenTime given, String pointer, Instant now) {
        Instant at = given.at(pointer);
        if (at.isAfter(now.plus(SKEW))) {
            throw Problem.at(pointer, CaseworkProblem.TIMES_INCONSISTENT, "The time lies in the future.");
        }
        return at;
    }

    private static @Nullable Instant given(@Nullable GivenTime given, String pointer, Instant now) {
        return given == null ? null : past(given, pointer, now);
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
