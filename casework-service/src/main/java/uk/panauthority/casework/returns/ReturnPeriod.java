package uk.panauthority.casework.returns;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.care.CareFacts;
import uk.panauthority.casework.care.CarePeriod;
import uk.panauthority.casework.episode.EpisodeFacts;
import uk.panauthority.casework.episode.Segment;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.time.PlatformClock;

/**
 * What the return needs of one segment of an episode, kept beside the episode so that a whole authority's year can be
 * read in order and in one pass. Follows the episode, the placement and the care; nobody edits it.
 */
@Entity
@Table(name = "return_period")
class ReturnPeriod {

    @Id
    private UUID id;

    @Column(name = "episode_id")
    private UUID episodeId;

    private int ordinal;

    @Column(name = "child_ref")
    private String childRef;

    @Column(name = "responsible_la")
    private String responsibleLa;

    private String kind;

    @Column(name = "started_on")
    private @Nullable LocalDate startedOn;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Column(name = "placement_id")
    private @Nullable UUID placementId;

    @Column(name = "placement_ended_on")
    private @Nullable LocalDate placementEndedOn;

    /** Whether the episode stands for an absence of its own. */
    private boolean counts;

    /** Whether the child was looked after when it began; otherwise it is an absence from home. */
    @Column(name = "from_care")
    private boolean fromCare;

    @Column(name = "care_ended_on")
    private @Nullable LocalDate careEndedOn;

    /** The last day of the latest year whose rules have been worked out. */
    @Column(name = "checked_to")
    private LocalDate checkedTo;

    /** For Hibernate. */
    protected ReturnPeriod() {}

    ReturnPeriod(int ordinal, EpisodeFacts episode, Segment segment) {
        this.id = Ids.next();
        this.episodeId = episode.episodeId();
        this.ordinal = ordinal;
        this.checkedTo = LocalDate.EPOCH;
        this.childRef = episode.childRef();
        this.responsibleLa = episode.responsibleLa();
        this.kind = segment.kind().name();
        follow(episode, segment);
    }

    final void follow(EpisodeFacts episode, Segment segment) {
        childRef = episode.childRef();
        responsibleLa = episode.responsibleLa();
        placementId = episode.placementId();
        counts = episode.state().isLive();
        kind = segment.kind().name();
        startedOn = segment.start() == null ? null : LocalDate.ofInstant(segment.start(), PlatformClock.LONDON);
        endedOn = segment.end() == null ? null : LocalDate.ofInstant(segment.end(), PlatformClock.LONDON);
    }

    void follow(@Nullable CareFacts care) {
        fromCare = startedOn != null && care != null && care.lookedAfterOn(startedOn);
        careEndedOn = startedOn == null || care == null
                ? null
                : care.periodOn(startedOn).map(CarePeriod::to).orElse(null);
    }

    void placementEnded(@Nullable LocalDate day) {
        placementEndedOn = day;
    }

    void checkedTo(LocalDate day) {
        checkedTo = day;
    }

    /** The segment as the return counts it; empty when it is never exported. */
    Optional<AbsencePeriod> absence() {
        return startedOn == null || !counts || !fromCare
                ? Optional.empty()
                : Optional.of(
                        new AbsencePeriod(episodeId, ordinal, kind, startedOn, endedOn, placementEndedOn, careEndedOn));
    }

    boolean counts() {
        return counts;
    }

    KnownAbsence known() {
        return new KnownAbsence(episodeId, ordinal, childRef, kind, startedOn, endedOn);
    }

    int ordinal() {
        return ordinal;
    }

    @Nullable
    UUID placementId() {
        return placementId;
    }
}
