package uk.panauthority.procurement.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.money.Money;

/** A contract as a buyer or the supplier sees it: what is stated, what is computed, and what this caller may do next. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Contract")
record ContractView(
        UUID id,
        ContractState state,
        long version,
        List<String> actions,
        String lead,
        String reference,
        String title,
        String serviceCode,
        String supplier,
        List<String> buyers,
        List<String> areas,
        LocalDate start,
        LocalDate end,
        LocalDate maximumEnd,
        List<ExtensionOption> extensionOptions,
        List<AwardCriterion> awardCriteria,
        @Nullable StatedFigure annualValue,
        StatedFigure totalValue,
        List<RingFence> ringFences,
        List<Contribution> contributions,
        List<ComputedContribution> computedContributions,
        List<FindingView> findings,
        List<Signature> signatures,
        @Nullable Termination termination,
        @Nullable Withdrawal withdrawal)
        implements Versioned {

    /** How much a finding weighs. */
    enum Level {
        STATED,
        INDICATIVE
    }

    /** A stated total that is unlike its parts, and who has accepted that. */
    @Schema(name = "Finding")
    record FindingView(
            String id,
            String kind,
            Money stated,
            Money computed,
            Money difference,
            Level level,
            List<String> acceptedBy,
            List<AcceptanceView> acceptances) {}

    /** One buyer's written acceptance. */
    @Schema(name = "FindingAcceptance")
    record AcceptanceView(String organisation, String by, Instant at, String reason) {}

    static ContractView of(Contract contract, Caller caller, LocalDate today, ContractCodes codes) {
        ContractTerms terms = contract.terms();
        return new ContractView(
                contract.id(),
                contract.stateOn(today),
                contract.version(),
                contract.actionsFor(caller, today),
                contract.lead(),
                terms.reference(),
                terms.title(),
                terms.serviceCode(),
                terms.supplier(),
                terms.buyers(),
                terms.areas(),
                terms.start(),
                terms.end(),
                terms.maximumEnd(),
                terms.extensionOptions(),
                terms.awardCriteria(),
                terms.annualValue(),
                terms.totalValue(),
                terms.ringFences(),
                terms.contributions(),
                terms.computedContributions(),
                terms.findings().stream().map(f -> finding(f, contract, codes)).toList(),
                contract.signatures(),
                contract.termination().orElse(null),
                contract.withdrawal().orElse(null));
    }

    private static FindingView finding(Finding finding, Contract contract, ContractCodes codes) {
        return new FindingView(
                finding.id(),
                "TOTAL_MISMATCH",
                finding.stated(),
                finding.computed(),
                finding.difference(),
                codes.isIndicative(finding, contract.terms().start()) ? Level.INDICATIVE : Level.STATED,
                contract.acceptedBy(finding.id()),
                contract.acceptances().stream()
                        .filter(a -> a.finding().equals(finding.id()))
                        .map(a -> new AcceptanceView(a.organisation(), a.by(), a.at(), a.reason()))
                        .toList());
    }
}
