package uk.panauthority.casework.interview;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import uk.panauthority.casework.episode.EpisodeFacts;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.identity.Ids;

/** A missing child was located and taken to another safe place. Told once and never changed; a later one corrects it. */
@Entity
@Immutable
@Table(name = "safe_place_report")
class SafePlaceReport implements Shared {

    @Id
    private UUID id;

    @Column(name = "episode_id")
    private UUID episodeId;

    @Column(name = "child_ref")
    private String childRef;

    @Column(name = "located_at")
    private Instant locatedAt;

    @Column(name = "place_code")
    private String placeCode;

    @Column(name = "starts_clock")
    private boolean startsClock;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "visible_to")
    private List<String> visibleTo;

    /** For Hibernate. */
    protected SafePlaceReport() {}

    SafePlaceReport(
            EpisodeFacts episode, InterviewRequests.SafePlace told, boolean startsClock, Instant now, String by) {
        this.id = Ids.next();
        this.episodeId = episode.episodeId();
        this.childRef = episode.childRef();
        this.locatedAt = told.locatedAt();
        this.placeCode = told.placeCode();
        this.startsClock = startsClock;
        this.recordedAt = now;
        this.recordedBy = by;
        this.visibleTo =
                Stream.of(episode.responsibleLa(), episode.hostLa()).distinct().toList();
    }

    @Override
    public Set<String> visibleTo() {
        return Set.copyOf(visibleTo);
    }

    UUID id() {
        return id;
    }

    UUID episodeId() {
        return episodeId;
    }

    Instant locatedAt() {
        return locatedAt;
    }

    String placeCode() {
        return placeCode;
    }

    boolean startsClock() {
        return startsClock;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String recordedBy() {
        return recordedBy;
    }
}
