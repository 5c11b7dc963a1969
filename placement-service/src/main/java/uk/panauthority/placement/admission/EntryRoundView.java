package uk.panauthority.placement.admission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;
import uk.panauthority.common.identity.Caller;

/**
 * A round of entry as every signed-in caller sees it.
 *
 * @param opensOn first day on which applications are taken for it
 * @param closesOn last such day
 * @param criteriaVersion the version of the entry tests by which all its applications are judged
 */
public record EntryRoundView(
        UUID id,
        RoundState state,
        long version,
        List<String> actions,
        UUID systemId,
        UUID lotId,
        int number,
        LocalDate opensOn,
        LocalDate closesOn,
        int criteriaVersion,
        @Nullable Instant decidedAt,
        @Nullable String cancelReason)
        implements Versioned {

    static EntryRoundView of(EntryRound round, Caller caller, Set<AdmissionParty> parties, LocalDate today) {
        return new EntryRoundView(
                round.id(),
                round.stateOn(today),
                round.version(),
                RoundLifecycle.TABLE.actions(round.stateOn(today), caller, parties),
                round.systemId(),
                round.lotId(),
                round.number(),
                round.opensOn(),
                round.closesOn(),
                round.criteriaVersion(),
                round.decidedAt(),
                round.cancelReason());
    }
}
