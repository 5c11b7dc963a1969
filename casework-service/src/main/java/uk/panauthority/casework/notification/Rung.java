package uk.panauthority.casework.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.identity.Ids;

/**
 * One step of asking one authority to acknowledge a message. It says who was told and until when, and whether they opened
 * the message, which is not the same as acknowledging it.
 */
@Entity
@Table(name = "acknowledgement_rung")
class Rung {

    @Id
    private UUID id;

    @Column(name = "notification_id")
    private UUID notificationId;

    private String organisation;

    private int step;

    @Enumerated(EnumType.STRING)
    private ToldParty told;

    private @Nullable String person;

    @Enumerated(EnumType.STRING)
    private TellingCause cause;

    @Column(name = "told_at")
    private Instant toldAt;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    /** Nobody has acknowledged, and nobody else was told after this. */
    private boolean waiting;

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    @Column(name = "opened_by")
    private @Nullable String openedBy;

    protected Rung() {}

    private Rung(UUID notification, String organisation, int step, ToldParty told, TellingCause cause, Instant toldAt) {
        this.id = Ids.next();
        this.notificationId = notification;
        this.organisation = organisation;
        this.step = step;
        this.told = told;
        this.cause = cause;
        this.toldAt = toldAt;
        this.waiting = true;
    }

    static Rung dutyDesk(UUID notification, String organisation, Instant toldAt, Instant dueAt) {
        Rung rung = new Rung(notification, organisation, 0, ToldParty.DUTY_DESK, TellingCause.RECEIVED, toldAt);
        rung.dueAt = dueAt;
        return rung;
    }

    static Rung person(UUID notification, String organisation, int step, String person, Instant toldAt, Instant dueAt) {
        Rung rung = new Rung(notification, organisation, step, ToldParty.PERSON, TellingCause.NOT_ACKNOWLEDGED, toldAt);
        rung.person = person;
        rung.dueAt = dueAt;
        return rung;
    }

    static Rung manager(UUID notification, String organisation, int step, TellingCause cause, Instant toldAt) {
        return new Rung(notification, organisation, step, ToldParty.MANAGER, cause, toldAt);
    }

    /** Somebody else is told after this, or nobody need be any more. */
    void end() {
        waiting = false;
    }

    UUID id() {
        return id;
    }

    UUID notificationId() {
        return notificationId;
    }

    String organisation() {
        return organisation;
    }

    int step() {
        return step;
    }

    ToldParty told() {
        return told;
    }

    @Nullable
    String person() {
        return person;
    }

    boolean waiting() {
        return waiting;
    }

    RungView view() {
        return new RungView(
                id,
                notificationId,
                organisation,
                step,
                told,
                person,
                cause,
                toldAt,
                dueAt,
                waiting,
                openedAt,
                openedBy);
    }
}
