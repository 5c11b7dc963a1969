package uk.panauthority.placement.placement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.placement.duty.InterviewDutyView;
import uk.panauthority.placement.party.Party;

/**
 * A placement as the responsible authority and the provider see it.
 *
 * @param statutoryCodes what the SSDA903 return says of it, the earliest first; they name the child's home and are shown
 *     to the responsible authority alone
 * @param narrative what happened at the end; like the learning shown to the responsible authority alone
 * @param learning what is to be learnt from a breakdown
 * @param inOut whether the home's postcode lies in the responsible authority; absent while it is not in the directory
 * @param interviewDuty who interviews the child after a missing episode; absent while nothing is agreed
 */
public record PlacementView(
        UUID id,
        PlacementState state,
        long version,
        List<String> actions,
        String childRef,
        UUID homeId,
        String providerId,
        String responsibleLa,
        String hostLa,
        @Nullable InOut inOut,
        UUID orderId,
        UUID agreementId,
        LocalDate expectedStart,
        @Nullable LocalDate expectedEnd,
        @Nullable Instant startedAt,
        @Nullable LocalDate endedOn,
        @Nullable String reasonCode,
        @Nullable String narrative,
        @Nullable String learning,
        @Nullable List<StatutoryCodes> statutoryCodes,
        @Nullable InterviewDutyView interviewDuty)
        implements Versioned {

    static PlacementView of(
            Placement placement, @Nullable String upperTier, @Nullable InterviewDutyView duty, Caller caller) {
        boolean own = placement.partiesOf(caller).contains(Party.RESPONSIBLE);
        return new PlacementView(
                placement.id(),
                placement.state(),
                placement.version(),
                PlacementLifecycle.TABLE.actions(placement.state(), caller, placement.partiesOf(caller)),
                placement.childRef(),
                placement.homeId(),
                placement.parties().providerId(),
                placement.parties().responsibleLa(),
                placement.hostLa(),
                placement.inOut(upperTier),
                placement.orderId(),
                placement.agreementId(),
                placement.expectedStart(),
                placement.expectedEnd(),
                placement.startedAt(),
                placement.endedOn(),
                placement.endReason(),
                own ? placement.endNarrative() : null,
                own ? placement.endLearning() : null,
                own ? placement.codes() : null,
                duty);
    }
}
