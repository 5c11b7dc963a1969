package uk.panauthority.casework.interview;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * When the clock of an interview has to be looked at next, and what was said of it so far. Part of a
 * {@link ReturnHomeInterview}, but for its version: that a deadline draws near makes nobody's copy stale.
 */
@Embeddable
class ClockWatch {

    /** The finest difference that the database keeps: a deadline is kept in its last moment and broken after it. */
    private static final Duration MOMENT = Duration.of(1, ChronoUnit.MICROS);

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "notices")
    private List<ClockNotice> notices = List.of();

    @Column(name = "next_notice_at")
    private @Nullable Instant nextNoticeAt;

    /**
     * What has to be said by now and was not. A deadline that is broken already is not announced as near: the news came too
     * late for that.
     */
    List<ClockNotice> due(List<CoveredEpisode> episodes, Function<CoveredEpisode, Instant> dueSoonAt, Instant now) {
        return episodes.stream()
                .map(e -> noticeOf(e, dueSoonAt.apply(e), now))
                .filter(Objects::nonNull)
                .filter(n -> !wasSaid(n.kind(), n))
                .toList();
    }

    void said(List<ClockNotice> more) {
        List<ClockNotice> all = new ArrayList<>(notices);
        all.addAll(more);
        notices = all;
    }

    /** Sets the next time to look; never, when there is nothing to keep. */
    void lookAgain(List<CoveredEpisode> episodes, Function<CoveredEpisode, Instant> dueSoonAt, Instant now) {
        nextNoticeAt = episodes.stream()
                .flatMap(e -> momentsOf(e, dueSoonAt.apply(e), now))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    @Nullable
    Instant nextNoticeAt() {
        return nextNoticeAt;
    }

    List<ClockNotice> notices() {
        return List.copyOf(notices);
    }

    private Stream<Instant> momentsOf(CoveredEpisode episode, Instant dueSoonAt, Instant now) {
        Instant overdueAt = episode.deadline().plus(MOMENT);
        if (wasSaid(ClockNotice.Kind.OVERDUE, notice(episode, ClockNotice.Kind.OVERDUE, now))) {
            return Stream.empty();
        }
        boolean announced = wasSaid(ClockNotice.Kind.DUE_SOON, notice(episode, ClockNotice.Kind.DUE_SOON, now))
                || now.isAfter(episode.deadline());
        return Stream.of(announced ? overdueAt : dueSoonAt);
    }

    private static @Nullable ClockNotice noticeOf(CoveredEpisode episode, Instant dueSoonAt, Instant now) {
        if (now.isAfter(episode.deadline())) {
            return notice(episode, ClockNotice.Kind.OVERDUE, now);
        }
        return now.isBefore(dueSoonAt) ? null : notice(episode, ClockNotice.Kind.DUE_SOON, now);
    }

    private static ClockNotice notice(CoveredEpisode episode, ClockNotice.Kind kind, Instant now) {
        return new ClockNotice(episode.episodeId(), kind, episode.deadline(), now);
    }

    private boolean wasSaid(ClockNotice.Kind kind, ClockNotice like) {
        return notices.stream()
                .anyMatch(n -> n.kind() == kind
                        && n.episodeId().equals(like.episodeId())
                        && n.deadline().equals(like.deadline()));
    }
}
