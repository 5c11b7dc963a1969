package uk.panauthority.placement.home;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import uk.panauthority.common.identity.Ids;

/** A grade that a home was given. Never changed. */
@Entity
@Table(name = "home_grade")
class HomeGrade {

    @Id
    private UUID id;

    @Column(name = "home_id", updatable = false)
    private UUID homeId;

    @Column(updatable = false)
    private String grade;

    @Column(name = "graded_on", updatable = false)
    private LocalDate gradedOn;

    @Column(name = "recorded_by", updatable = false)
    private String recordedBy;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    protected HomeGrade() {}

    static HomeGrade of(UUID homeId, String grade, LocalDate gradedOn, String username, Instant now) {
        HomeGrade given = new HomeGrade();
        given.id = Ids.next();
        given.homeId = homeId;
        given.grade = grade;
        given.gradedOn = gradedOn;
        given.recordedBy = username;
        given.recordedAt = now;
        return given;
    }

    DatedGrade view() {
        return new DatedGrade(grade, gradedOn);
    }
}
