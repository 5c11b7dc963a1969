package uk.panauthority.procurement.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.procurement.problem.Computes;

/** Bodies of requests about contracts. None names the organisation that asks: that is in its token. */
final class ContractRequests {

    /** A GSS code, or the id of an organisation that has none. */
    private static final String ORGANISATION = "[EW]\\d{8}|[a-z0-9]{1,30}(-[a-z0-9]{1,30}){0,5}";

    private static final String AREA = "[EW]\\d{8}";
    private static final String CODE = "[A-Z][A-Z0-9_]{0,59}";

    private ContractRequests() {}

    /** The terms as the lead writes them down from the document. */
    @Computes(
            value = {
                "id",
                "state",
                "version",
                "actions",
                "lead",
                "maximumEnd",
                "findings",
                "computedContributions",
                "signatures",
                "termination",
                "withdrawal",
                "measures"
            },
            organisation = "lead")
    @Schema(name = "ContractTermsRequest")
    record Terms(
            @NotBlank @Size(max = 60) @Pattern(regexp = PlainText.LINE) @Schema(examples = "PS-2021-CE-MISSING")
            String reference,

            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.LINE)
            String title,

            @NotNull @Pattern(regexp = CODE) @Schema(examples = "RETURN_INTERVIEW")
            String serviceCode,

            @NotNull @Pattern(regexp = ORGANISATION) @Schema(examples = "catch22")
            String supplier,

            @NotEmpty @Size(max = 50) List<@NotNull @Pattern(regexp = ORGANISATION) String> buyers,
            @NotEmpty @Size(max = 200) List<@NotNull @Pattern(regexp = AREA) String> areas,
            @NotNull LocalDate start,
            @NotNull LocalDate end,
            @Size(max = 10) @Nullable List<@NotNull @Valid ExtensionOption> extensionOptions,
            @Size(max = 50) @Nullable List<@NotNull @Valid AwardCriterion> awardCriteria,
            @Valid @Nullable StatedFigure annualValue,
            @NotNull @Valid StatedFigure totalValue,
            @Size(max = 200) @Nullable List<@NotNull @Valid RingFence> ringFences,
            @Size(max = 50) @Nullable List<@NotNull @Valid Contribution> contributions) {

        ContractTerms toTerms() {
            return new ContractTerms(
                    reference,
                    title,
                    serviceCode,
                    supplier,
                    buyers,
                    areas,
                    start,
                    end,
                    orNone(extensionOptions),
                    orNone(awardCriteria),
                    annualValue,
                    totalValue,
                    orNone(ringFences),
                    orNone(contributions));
        }

        private static <T> List<T> orNone(@Nullable List<T> given) {
            return given == null ? List.of() : given;
        }
    }

    /** The terms go to the buyers as they stand: there is nothing to say, and what is said all the same is refused. */
    @Computes({"state", "version", "actions"})
    @Schema(name = "ProposalRequest")
    record Proposing() {}

    /** Written acceptance of a finding. A missing reason is {@code reason-required}. */
    @Computes(
            value = {"state", "organisation", "by", "at"},
            organisation = "organisation")
    @Schema(name = "FindingAcceptanceRequest")
    record Acceptance(
            @NotNull @Schema(examples = "totalValue") String finding,

            @Size(max = 2000) @Pattern(regexp = PlainText.LINES) @Nullable
            String reason) {}

    /** A buyer's signature, made outside and recorded here. */
    @Computes(
            value = {"state", "organisation", "signedAt", "signedBy"},
            organisation = "organisation")
    @Schema(name = "SignatureRequest")
    record Signing(
            @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.LINE) @Schema(examples = "CAB-2021-07-21")
            String decisionReference,

            @NotNull LocalDate signedOn) {}

    /** Why the contract is given up. A missing reason is {@code reason-required}. */
    @Computes({"state", "by", "at"})
    @Schema(name = "WithdrawalRequest")
    record Withdrawing(
            @Size(max = 2000) @Pattern(regexp = PlainText.LINES) @Nullable
            String reason) {}

    /** An early end. A missing ground is {@code reason-required}. */
    @Computes({"state", "recordedBy", "recordedAt"})
    @Schema(name = "TerminationRequest")
    record Terminating(
            @Schema(examples = "MUTUAL") @Nullable String groundCode,
            @NotNull LocalDate noticeGivenOn,
            @NotNull LocalDate effectiveOn,

            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.LINE)
            String evidenceReference) {

        Termination toTermination(Caller caller, Instant now) {
            return new Termination(
                    groundCode == null ? "" : groundCode,
                    noticeGivenOn,
                    effectiveOn,
                    evidenceReference,
                    caller.username(),
                    now);
        }
    }
}
