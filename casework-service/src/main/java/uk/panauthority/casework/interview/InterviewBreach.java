package uk.panauthority.casework.interview;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import uk.panauthority.common.identity.Ids;

/**
 * A deadline that was not kept, or the note beside it that the return was later told differently. Written once; the
 * database lets nobody change or remove one.
 */
@Entity
@Immutable
@Table(name = "return_home_interview_breach")
class InterviewBreach {

    /** What is noted. */
    enum Entry {
        BREACHED,
        /** The return time was corrected after the breach; the breach stays. */
        CORRECTED
    }

    @Id
    private UUID id;

    @Column(name = "interview_id")
    private UUID interviewId;

    @Column(name = "episode_id")
    private UUID episodeId;

    @Enumerated(EnumType.STRING)
    private Entry entry;

    private String rule;

    @Column(name = "returned_at")
    private Instant returnedAt;

    private Instant deadline;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    /** For Hibernate. */
    protected InterviewBreach() {}

    InterviewBreach(UUID interviewId, CoveredEpisode episode, Entry entry, Instant now) {
        this.id = Ids.next();
        this.interviewId = interviewId;
        this.episodeId = episode.episodeId();
        this.entry = entry;
        this.rule = episode.rule();
        this.returnedAt = episode.returnedAt();
        this.deadline = episode.deadline();
        this.recordedAt = now;
    }

    UUID interviewId() {
        return interviewId;
    }

    UUID episodeId() {
        return episodeId;
    }

    Entry entry() {
        return entry;
    }

    String rule() {
        return rule;
    }

    Instant returnedAt() {
        return returnedAt;
    }

    Instant deadline() {
        return deadline;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
