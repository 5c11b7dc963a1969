package uk.panauthority.casework.trigger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.episode.EpisodeFacts;
import uk.panauthority.casework.episode.RiskEntry;
import uk.panauthority.casework.episode.RiskLevel;
import uk.panauthority.casework.episode.Segment;
import uk.panauthority.casework.episode.SegmentKind;

/**
 * What counting needs of one absence. Follows the episode and decides nothing; the mark that it is to be looked at again
 * is taken away by {@link TriggerWatch} alone.
 */
@Entity
@Table(name = "counted_episode")
class CountedEpisode {

    @Id
    @Column(name = "episode_id")
    private UUID episodeId;

    @Version
    private long version;

    @Column(name = "child_ref")
    private String childRef;

    @Column(name = "home_id")
    private @Nullable UUID homeId;

    @Column(name = "responsible_la")
    private String responsibleLa;

    @Column(name = "host_la")
    private String hostLa;

    @Column(name = "delivering_la")
    private String deliveringLa;

    @Column(name = "first_told_at")
    private Instant firstToldAt;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "returned_at")
    private @Nullable Instant returnedAt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> kinds;

    @Enumerated(EnumType.STRING)
    @Column(name = "highest_risk")
    private RiskLevel highestRisk;

    @Column(name = "found_harmed")
    private boolean foundHarmed;

    private boolean counts;

    @Column(name = "check_at")
    private @Nullable Instant checkAt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "visible_to")
    private List<String> visibleTo;

    /** For Hibernate. */
    protected CountedEpisode() {}

    CountedEpisode(EpisodeFacts episode, Instant now) {
        this.episodeId = episode.episodeId();
        this.firstToldAt = now;
        this.highestRisk = RiskLevel.NOT_ASSESSED;
        follow(episode, now);
    }

    /** Takes over what the episode says of itself now, and asks for another look. */
    final void follow(EpisodeFacts episode, Instant now) {
        childRef = episode.childRef();
        homeId = episode.homeId();
        responsibleLa = episode.responsibleLa();
        hostLa = episode.hostLa();
        deliveringLa = episode.deliveringLa();
        startedAt = episode.startedAt();
        returnedAt = episode.returnedAt();
        kinds = episode.segments().stream()
                .map(Segment::kind)
                .map(SegmentKind::name)
                .distinct()
                .toList();
        highestRisk = highest(episode);
        foundHarmed = episode.foundHarmed();
        counts = episode.state().isLive();
        visibleTo = Stream.of(responsibleLa, hostLa).distinct().toList();
        checkAt = now;
    }

    Absence absence() {
        return new Absence(
                episodeId,
                childRef,
                responsibleLa,
                hostLa,
                startedAt == null ? firstToldAt : startedAt,
                startedAt != null,
                returnedAt,
                kinds.stream()
                        .map(SegmentKind::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(SegmentKind.class))),
                highestRisk,
                foundHarmed);
    }

    UUID episodeId() {
        return episodeId;
    }

    long version() {
        return version;
    }

    String childRef() {
        return childRef;
    }

    @Nullable
    UUID homeId() {
        return homeId;
    }

    /** Whether the child is still away, so that time alone may cross a line. */
    boolean goesOn() {
        return counts && returnedAt == null;
    }

    /** A judgement, once given, stands in the history whatever is found later. */
    private RiskLevel highest(EpisodeFacts episode) {
        return Stream.concat(
                        Stream.of(highestRisk, episode.currentRisk()),
                        episode.riskHistory().stream().map(RiskEntry::level))
                .max(RiskLevel::compareTo)
                .orElseThrow();
    }
}
