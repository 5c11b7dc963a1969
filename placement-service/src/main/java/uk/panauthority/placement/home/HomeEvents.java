package uk.panauthority.placement.home;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.event.DomainEvent;

/** What other services learn of homes and their beds. */
public sealed interface HomeEvents extends DomainEvent {

    UUID homeId();

    @Override
    default String subject() {
        return homeId().toString();
    }

    /**
     * A home has been registered, or registered again; from now on police messages may name its number.
     *
     * @param hostLa the authority in whose area it stands
     */
    record HomeRegistered(UUID homeId, String urn, String providerId, String hostLa) implements HomeEvents {}

    /** No child may come any more. */
    record HomeClosed(UUID homeId, String urn, LocalDate closedOn) implements HomeEvents {}

    /** @param oldGrade null when it had none */
    record HomeRegraded(UUID homeId, String urn, @Nullable String oldGrade, String newGrade, LocalDate gradedOn)
            implements HomeEvents {}

    record HomeCapacityChanged(UUID homeId, String urn, int oldPlaces, int newPlaces, LocalDate from)
            implements HomeEvents {}

    /**
     * A child has left; another may come.
     *
     * @param contractId the block that the bed belongs to, where it does
     * @param ownerLa the authority that bought the block
     * @param borrowerLa the authority that it is lent to
     */
    record BedVacant(
            UUID homeId,
            int bed,
            LocalDate vacantFrom,
            @Nullable UUID contractId,
            @Nullable String ownerLa,
            @Nullable String borrowerLa)
            implements HomeEvents {}

    /**
     * A bed cannot be used on these nights.
     *
     * @param revision from 1; a later one replaces those before
     * @param returnedOn the first day whose night can be used again
     */
    record BedVoided(
            UUID homeId,
            int bed,
            UUID voidId,
            int revision,
            LocalDate firstNight,
            LocalDate returnedOn,
            String cause,
            VoidParty attributedTo)
            implements HomeEvents {}

    /** The void was cancelled: the bed could be used on all these nights. */
    record BedReturned(UUID homeId, int bed, UUID voidId, LocalDate firstNight, LocalDate returnedOn)
            implements HomeEvents {}
}
