package uk.panauthority.casework.duty;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of a duty. Versions are never changed in substance: another deliverer is another version.
 *
 * @param number counts from 1 within the duty
 * @param basis why this deliverer: the manager's words, or the citation of the standing default
 * @param proposedBy the manager who proposed it; null when the platform did, from the standing default
 * @param responsible the responsible authority's agreement, once given
 * @param host the host authority's agreement, once given
 * @param validFrom first day on which it is in force; null until then
 * @param validTo last day on which it was in force; null while it is
 * @param responsibleLa whose duty it is under this version; null for versions from before care could pass, which were the
 *     first responsible authority's
 */
record DutyVersion(
        int number,
        DutyState state,
        Deliverer deliverer,
        String deliveringLa,
        String basis,
        @Nullable String proposedBy,
        Instant proposedAt,
        @Nullable DutyAgreement responsible,
        @Nullable DutyAgreement host,
        @Nullable Instant agreedAt,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String responsibleLa) {

    /** A version that nobody has agreed to yet. */
    static DutyVersion proposed(
            int number,
            Deliverer deliverer,
            String responsibleLa,
            String deliveringLa,
            String basis,
            @Nullable String by,
            Instant at) {
        return new DutyVersion(
                number,
                DutyState.PROPOSED,
                deliverer,
                deliveringLa,
                basis,
                by,
                at,
                null,
                null,
                null,
                null,
                null,
                responsibleLa);
    }

    /** Whether work may be done under this version. */
    boolean inForce() {
        return state == DutyState.AGREED || state == DutyState.STANDING_DEFAULT;
    }

    /** Whether it was or is in force on that day. */
    boolean heldOn(LocalDate day) {
        return validFrom != null && !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    boolean agreedByBoth() {
        return responsible != null && host != null;
    }

    DutyVersion withAgreements(@Nullable DutyAgreement ofResponsible, @Nullable DutyAgreement ofHost) {
        return new DutyVersion(
                number,
                state,
                deliverer,
                deliveringLa,
                basis,
                proposedBy,
                proposedAt,
                ofResponsible,
                ofHost,
                agreedAt,
                validFrom,
                validTo,
                responsibleLa);
    }

    /** In force from this day; a version that was in force already keeps its first day. */
    DutyVersion inForceAs(DutyState next, @Nullable Instant agreed, LocalDate day) {
        return new DutyVersion(
                number,
                next,
                deliverer,
                deliveringLa,
                basis,
                proposedBy,
                proposedAt,
                responsible,
                host,
                agreed,
                validFrom == null ? day : validFrom,
                null,
                responsibleLa);
    }

    DutyVersion superseded(LocalDate day) {
        return new DutyVersion(
                number,
                DutyLifecycle.TABLE.automatically(state, DutyAction.SUPERSEDE),
                deliverer,
                deliveringLa,
                basis,
                proposedBy,
                proposedAt,
                responsible,
                host,
                agreedAt,
                validFrom,
                validFrom == null ? null : day,
                responsibleLa);
    }
}
