package uk.panauthority.casework.casesystem;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Whether our own return interview after an episode was offered and accepted; follows the interview. */
@Entity
@Table(name = "case_system_interview")
class InterviewMark {

    @Id
    @Column(name = "episode_id")
    private UUID episodeId;

    @Column(name = "responsible_la")
    private String responsibleLa;

    @Column(name = "child_ref")
    private String childRef;

    private boolean offered;

    private boolean accepted;

    /** For Hibernate. */
    protected InterviewMark() {}

    InterviewMark(UUID episodeId, String responsibleLa, String childRef) {
        this.episodeId = episodeId;
        this.responsibleLa = responsibleLa;
        this.childRef = childRef;
    }

    void become(boolean isOffered, boolean isAccepted) {
        offered = isOffered;
        accepted = isAccepted;
    }

    UUID episodeId() {
        return episodeId;
    }

    String offered() {
        return offered ? "Y" : "N";
    }

    String accepted() {
        if (!offered) {
            return "NA";
        }
        return accepted ? "Y" : "N";
    }
}
