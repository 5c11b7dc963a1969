package uk.panauthority.placement.competition;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Answers;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.idempotency.Idempotent;
import uk.panauthority.placement.form.Nothing;
import uk.panauthority.placement.offer.OfferRequests;
import uk.panauthority.placement.party.Roles;

/** Offers over HTTP; they are drafted under their competition. */
@Path(OfferResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "Offers",
        description =
                "Sealed offers for one referral. Until the competition is opened an offer exists for its provider alone.")
public class OfferResource {

    static final String PATH = "/api/placement/v1/offers";

    private final OfferingService offering;
    private final EvaluationService evaluation;

    public OfferResource(OfferingService offering, EvaluationService evaluation) {
        this.offering = offering;
        this.evaluation = evaluation;
    }

    @POST
    @Path("/{id}/amendment")
    @Idempotent
    @RolesAllowed(Roles.PROVIDER_USER)
    @Operation(summary = "Amend a draft", description = "409 offer-late; 409 transition-refused once it is submitted.")
    public Response amend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid OfferRequests.Content request) {
        return Answers.ok(offering.amend(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/submission")
    @Idempotent
    @RolesAllowed(Roles.PROVIDER_USER)
    @Operation(
            summary = "Hand an offer in",
            description =
                    "In time by the clock of the server when it is stored; an earlier one of the same provider is superseded. A core price above the listed one needs a reason and a paper. 409 offer-late; 409 admission-not-live; 409 referral-version-stale; 422 offer-not-costed; 422 variance-evidence-missing; 422 price-unconfirmed.")
    public Response submit(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Nothing nothing) {
        return Answers.ok(offering.submit(id, VersionTag.of(ifMatch)));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @RolesAllowed(Roles.PROVIDER_USER)
    @Operation(
            summary = "Withdraw an offer",
            description = "Before the deadline. 409 offer-late; 409 transition-refused.")
    public Response withdraw(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Nothing nothing) {
        return Answers.ok(offering.withdraw(id, VersionTag.of(ifMatch)));
    }

    @POST
    @Path("/{id}/gateway")
    @Idempotent
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Operation(
            summary = "Record the pass/fail tests",
            description =
                    "Of one offer, once; whether the admission is live and the referral has moved on the platform finds itself. 403 competition-sealed; 422 field-invalid; 409 transition-refused.")
    public Response gateway(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CompetitionRequests.Gateway request) {
        return Answers.ok(evaluation.gateway(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/exemption")
    @Idempotent
    @RolesAllowed(Roles.APPROVER)
    @Operation(
            summary = "Let a failed offer pass",
            description =
                    "On the word of the approver, who is named, with a reason. 422 reason-required; 422 field-invalid; 409 transition-refused.")
    public Response exempt(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CompetitionRequests.Exempt request) {
        return Answers.ok(evaluation.exempt(id, VersionTag.of(ifMatch), request));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.PLACEMENT_OFFICER,
        Roles.COMMISSIONING_OFFICER,
        Roles.APPROVER,
        Roles.AUDITOR,
        Roles.PROVIDER_USER,
        Roles.PROVIDER_SIGNATORY
    })
    @Operation(
            summary = "Show an offer",
            description = "404 not-found for anybody but its provider until the competition is opened.")
    public Response get(@PathParam("id") UUID id) {
        return Answers.ok(offering.get(id));
    }
}
