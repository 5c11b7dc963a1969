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
 * A membership as its provider, the lead of the system and, once admitted, the authorities that may order see it.
 *
 * @param roundId the round that decides it; absent where providers enter at any time
 * @param responseVersion version of the newest response
 * @param lines of the newest response
 * @param evaluation how it was judged; for the lead, and for the provider once it is decided
 * @param suspendedByProcurement whether procurement has suspended the provider for this service today
 * @param live whether the provider may be invited and may offer today
 */
public record AdmissionView(
        UUID id,
        AdmissionState state,
        long version,
        List<String> actions,
        UUID systemId,
        UUID lotId,
        String providerId,
        @Nullable UUID roundId,
        int criteriaVersion,
        int responseVersion,
        List<ResponseLine> lines,
        Instant appliedAt,
        @Nullable EntryEvaluation evaluation,
        List<String> reasonCodes,
        @Nullable String reasonText,
        @Nullable LocalDate effectiveOn,
        @Nullable Instant decidedAt,
        boolean suspendedByProcurement,
        boolean live)
        implements Versioned {

    static AdmissionView of(
            ProviderAdmission admission,
            List<ResponseLine> lines,
            boolean suspended,
            Caller caller,
            Set<AdmissionParty> parties,
            LocalDate today) {
        boolean lead = parties.contains(AdmissionParty.LEAD);
        boolean own = parties.contains(AdmissionParty.PROVIDER);
        boolean decided = admission.state() != AdmissionState.APPLIED;
        return new AdmissionView(
                admission.id(),
                admission.state(),
                admission.version(),
                AdmissionLifecycle.TABLE.actions(admission.state(), caller, parties),
                admission.systemId(),
                admission.lotId(),
                admission.providerId(),
                admission.roundId(),
                admission.criteriaVersion(),
                admission.responseVersion(),
                lines,
                admission.appliedAt(),
                lead || (own && decided) ? admission.evaluation() : null,
                lead || own ? admission.reasonCodes() : List.of(),
                lead || own ? admission.reasonText() : null,
                admission.effectiveOn(),
                admission.decidedAt(),
                suspended,
                admission.isAdmittedOn(today) && !suspended);
    }
}
