package uk.panauthority.casework.interviewer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A time in which an organisation is given no interviews although its contract runs, as procurement told it. */
@Entity
@Table(name = "interviewer_suspension")
class InterviewerSuspension {

    /** Every suspension of this scope concerns interviews. */
    static final String EVERYTHING = "ALL";

    /** A provider is suspended for one scope from one day once. */
    @Embeddable
    record Key(
            @Column(name = "provider_id") String providerId,
            @Column(name = "scope_code") String scopeCode,
            @Column(name = "from_on") LocalDate from)
            implements Serializable {}

    @EmbeddedId
    private Key key;

    @Column(name = "to_on")
    private @Nullable LocalDate to;

    @Column(name = "reinstated_on")
    private @Nullable LocalDate reinstatedOn;

    /** For Hibernate. */
    protected InterviewerSuspension() {}

    InterviewerSuspension(ProviderSuspended told) {
        this.key = keyOf(told);
        this.to = told.to();
    }

    static Key keyOf(ProviderSuspended told) {
        return new Key(told.providerId(), told.scopeCode(), told.from());
    }

    /** Told again, perhaps with another end. */
    void until(@Nullable LocalDate day) {
        to = day;
    }

    void reinstated(LocalDate day) {
        reinstatedOn = day;
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(key.from())
                && (to == null || !day.isAfter(to))
                && (reinstatedOn == null || day.isBefore(reinstatedOn));
    }

    LocalDate from() {
        return key.from();
    }

    @Nullable
    LocalDate to() {
        return to;
    }
}
