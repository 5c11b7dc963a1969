package uk.panauthority.casework.duty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;
import uk.panauthority.common.identity.Caller;

/**
 * A duty as the two authorities see it.
 *
 * @param state of the latest version
 * @param version rises at each change of the record; not the number of the duty's version
 * @param dutyVersion number of the latest version
 * @param stillToAgree the authorities whose word on the latest version is missing
 * @param inForceVersion number of the version under which work is done; absent until there is one
 * @param contact whom the host and its police call
 * @param standingInstructions what they are to do when the child is away
 */
public record DutyView(
        UUID id,
        DutyState state,
        long version,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable UUID placementId,
        String childRef,
        String responsibleLa,
        String hostLa,
        int dutyVersion,
        Deliverer deliverer,
        String deliveringLa,
        Set<String> stillToAgree,
        @Nullable Integer inForceVersion,
        @Nullable String contact,
        @Nullable String standingInstructions,
        List<DutyVersion> versions,
        List<String> actions)
        implements Versioned {

    static DutyView of(InterviewDuty duty, Caller caller) {
        DutyVersion latest = duty.latest();
        return new DutyView(
                duty.id(),
                latest.state(),
                duty.version(),
                duty.placementId(),
                duty.childRef(),
                duty.responsibleLa(),
                duty.hostLa(),
                latest.number(),
                latest.deliverer(),
                latest.deliveringLa(),
                duty.stillToAgree(),
                duty.inForce().map(DutyVersion::number).orElse(null),
                duty.contact(),
                duty.standingInstructions(),
                duty.versions(),
                DutyLifecycle.TABLE.actions(latest.state(), caller, duty.partiesOf(caller.organisation())));
    }
}
