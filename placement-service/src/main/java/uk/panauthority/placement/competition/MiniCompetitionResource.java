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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Answers;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.idempotency.Idempotent;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.form.Nothing;
import uk.panauthority.placement.offer.OfferRequests;
import uk.panauthority.placement.offer.OfferView;
import uk.panauthority.placement.party.Roles;

/** Mini-competitions over HTTP. */
@Path(MiniCompetitionResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "Mini-competitions",
        description =
                "Invitations to the providers of a lot to offer for one referral. Seen by the buyer and by those who are"
                        + " invited; nobody who is invited learns who else is.")
public class MiniCompetitionResource {

    static final String PATH = "/api/placement/v1/mini-competitions";

    private final MiniCompetitionService service;
    private final OfferingService offering;
    private final EvaluationService evaluation;

    public MiniCompetitionResource(
            MiniCompetitionService service, OfferingService offering, EvaluationService evaluation) {
        this.service = service;
        this.offering = offering;
        this.evaluation = evaluation;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Operation(
            summary = "Draft a competition",
            description =
                    "For one version of an own referral, under an open system from which the authority may order. 404"
                            + " not-found; 409 referral-version-stale; 409 system-not-open; 422 weights-total; 422 code-not-valid.")
    public Response draft(@NotNull @Valid CompetitionRequests.Draft request) {
        CompetitionView competition = service.draft(request);
        return Answers.created(PATH + "/" + competition.id(), competition);
    }

    @POST
    @Path("/{id}/amendment")
    @Idempotent
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Operation(
            summary = "Amend a draft",
            description = "409 criteria-locked once it is published; otherwise as for a draft.")
    public Response amend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CompetitionRequests.Draft request) {
        return Answers.ok(service.amend(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/publication")
    @Idempotent
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Operation(
            summary = "Publish a competition",
            description =
                    "Invites all live providers of the lot, or those preselected with a reason for each, invited or not; criteria, weights, gateway and tie-break are locked (event CompetitionPublished). 422 deadline-invalid; 409 referral-not-approved; 409 referral-version-stale; 409 system-not-open; 422 reason-required; 422 field-invalid.")
    public Response publish(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CompetitionRequests.Publish request) {
        return Answers.ok(service.publish(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/extension")
    @Idempotent
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Operation(
            summary = "Put the deadline off",
            description = "For all alike, before it passes. 422 deadline-invalid; 409 transition-refused.")
    public Response extend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CompetitionRequests.Extend request) {
        return Answers.ok(service.extend(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/early-closing")
    @Idempotent
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Operation(
            summary = "Close before the deadline",
            description =
                    "Only when everybody who is invited has answered (event CompetitionClosed). 409 transition-refused.")
    public Response closeEarly(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Nothing nothing) {
        return Answers.ok(service.closeEarly(id, VersionTag.of(ifMatch)));
    }

    @POST
    @Path("/{id}/opening")
    @Idempotent
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Operation(
            summary = "Break the seal",
            description =
                    "After the deadline; from now on the offers are read (event OfferSubmitted for each). 403 competition-sealed.")
    public Response open(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Nothing nothing) {
        return Answers.ok(service.open(id, VersionTag.of(ifMatch)));
    }

    @POST
    @Path("/{id}/evaluation")
    @Idempotent
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Operation(
            summary = "Rank the offers",
            description =
                    "By exact totals, ties parted as published; everything is stored so that it can be done again. 409 transition-refused while a test or an agreed score is missing.")
    public Response evaluate(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Nothing nothing) {
        return Answers.ok(evaluation.evaluate(id, VersionTag.of(ifMatch)));
    }

    @POST
    @Path("/{id}/letters")
    @Idempotent
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Operation(
            summary = "Prepare the letters",
            description =
                    "Reasons for each offering provider; they are sent with the award. 404 not-found; 409 transition-refused.")
    public Response prepareLetters(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CompetitionRequests.PrepareLetters request) {
        return Answers.ok(evaluation.prepareLetters(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/award")
    @Idempotent
    @RolesAllowed(Roles.APPROVER)
    @Operation(
            summary = "Award",
            description =
                    "To the best value offer, by somebody who has neither scored nor evaluated; every letter is sent at one instant (event CompetitionAwarded). 409 gateway-failed; 409 letters-incomplete; 422 rationale-missing; 403 self-approval; 409 transition-refused.")
    public Response award(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CompetitionRequests.Award request) {
        return Answers.ok(evaluation.award(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/no-award")
    @Idempotent
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.APPROVER})
    @Operation(
            summary = "End without an award",
            description =
                    "Event CompetitionNotAwarded; who has offered gets a letter once the seal is broken. 422 reason-required; 409 transition-refused.")
    public Response endWithoutAward(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CompetitionRequests.Because request) {
        return Answers.ok(evaluation.endWithoutAward(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/cancellation")
    @Idempotent
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Operation(
            summary = "Cancel a competition",
            description = "Before the deadline. 422 reason-required; 409 transition-refused.")
    public Response cancel(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CompetitionRequests.Because request) {
        return Answers.ok(service.cancel(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/offers")
    @Idempotent
    @RolesAllowed(Roles.PROVIDER_USER)
    @Operation(
            summary = "Draft an offer",
            description =
                    "By an invited provider. 404 not-found for anybody else; 409 offer-late; 422 price-invalid; 422 field-invalid.")
    public Response draftOffer(@PathParam("id") UUID id, @NotNull @Valid OfferRequests.Content request) {
        OfferView made = offering.draft(id, request);
        return Answers.created(OfferResource.PATH + "/" + made.id(), made);
    }

    @POST
    @Path("/{id}/no-offers")
    @Idempotent
    @RolesAllowed(Roles.PROVIDER_USER)
    @Operation(
            summary = "Say that no offer will come",
            description =
                    "By an invited provider; it counts as an answer and stays. 404 not-found; 409 offer-late; 409 transition-refused; 422 code-not-valid.")
    public Response decline(@PathParam("id") UUID id, @NotNull @Valid CompetitionRequests.Decline request) {
        NoOfferView made = offering.decline(id, request);
        return Answers.created(PATH + "/" + id + "/no-offers", made);
    }

    @POST
    @Path("/{id}/scores")
    @Idempotent
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Operation(
            summary = "Score an offer",
            description =
                    "Two people score each offer and criterion, each without seeing the other. 403 competition-sealed; 422 score-invalid; 422 rationale-missing; 409 transition-refused.")
    public Response score(@PathParam("id") UUID id, @NotNull @Valid CompetitionRequests.GiveScore request) {
        ScoreView made = evaluation.score(id, request);
        return Answers.created(PATH + "/" + id + "/scores", made);
    }

    @POST
    @Path("/{id}/agreed-scores")
    @Idempotent
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Operation(
            summary = "Record an agreed score",
            description =
                    "On which the two scorers agreed; it is not computed. 422 score-invalid; 422 rationale-missing; 409 transition-refused before both have scored.")
    public Response agree(@PathParam("id") UUID id, @NotNull @Valid CompetitionRequests.GiveScore request) {
        ScoreView made = evaluation.agree(id, request);
        return Answers.created(PATH + "/" + id + "/scores", made);
    }

    @GET
    @Path("/{id}/offers")
    @RolesAllowed({
        Roles.PLACEMENT_OFFICER,
        Roles.COMMISSIONING_OFFICER,
        Roles.APPROVER,
        Roles.AUDITOR,
        Roles.PROVIDER_USER,
        Roles.PROVIDER_SIGNATORY
    })
    @Operation(
            summary = "List offers",
            description =
                    "A provider's own; for the buyer all that count, once the seal is broken. 403 competition-sealed"
                            + " before; 422 paging-invalid.")
    public Page<OfferView> offers(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return offering.list(id, PageRequest.of(limit, cursor, "offers-of-" + id));
    }

    @GET
    @Path("/{id}/no-offers")
    @RolesAllowed({
        Roles.PLACEMENT_OFFICER,
        Roles.COMMISSIONING_OFFICER,
        Roles.APPROVER,
        Roles.AUDITOR,
        Roles.PROVIDER_USER,
        Roles.PROVIDER_SIGNATORY
    })
    @Operation(
            summary = "List replies that no offer will come",
            description = "All for the buyer; the own one for a provider.")
    public List<NoOfferView> noOffers(@PathParam("id") UUID id) {
        return offering.noOffers(id);
    }

    @GET
    @Path("/{id}/scores")
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.COMMISSIONING_OFFICER, Roles.APPROVER, Roles.AUDITOR})
    @Operation(
            summary = "List scores",
            description = "Own ones; those of others once the two scorers have agreed. 403 competition-sealed.")
    public List<ScoreView> scores(@PathParam("id") UUID id) {
        return evaluation.scores(id);
    }

    @GET
    @Path("/{id}/agreed-scores")
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.COMMISSIONING_OFFICER, Roles.APPROVER, Roles.AUDITOR})
    @Operation(summary = "List agreed scores", description = "403 competition-sealed.")
    public List<ScoreView> agreedScores(@PathParam("id") UUID id) {
        return evaluation.scores(id).stream().filter(ScoreView::consensus).toList();
    }

    @GET
    @Path("/{id}/ranking")
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.COMMISSIONING_OFFICER, Roles.APPROVER, Roles.AUDITOR})
    @Operation(
            summary = "Do the ranking again",
            description =
                    "From what is stored: the same result and the same hash, unless something stored was changed since. 403 competition-sealed.")
    public RankingCheck ranking(@PathParam("id") UUID id) {
        return evaluation.check(id);
    }

    @GET
    @Path("/{id}/letters")
    @RolesAllowed({
        Roles.PLACEMENT_OFFICER,
        Roles.COMMISSIONING_OFFICER,
        Roles.APPROVER,
        Roles.AUDITOR,
        Roles.PROVIDER_USER,
        Roles.PROVIDER_SIGNATORY
    })
    @Operation(summary = "List letters", description = "All for the buyer; for a provider its own, once it is sent.")
    public List<LetterView> letters(@PathParam("id") UUID id) {
        return evaluation.letters(id);
    }

    @GET
    @RolesAllowed({
        Roles.PLACEMENT_OFFICER,
        Roles.COMMISSIONING_OFFICER,
        Roles.APPROVER,
        Roles.AUDITOR,
        Roles.PROVIDER_USER,
        Roles.PROVIDER_SIGNATORY
    })
    @Operation(
            summary = "List competitions",
            description = "Own ones, and those to which the caller's organisation is invited; newest first. 422"
                    + " paging-invalid.")
    public Page<CompetitionView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return service.list(PageRequest.of(limit, cursor, "mini-competitions"));
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
    @Operation(summary = "Show a competition", description = "404 not-found for whoever is not invited.")
    public Response get(@PathParam("id") UUID id) {
        return Answers.ok(service.get(id));
    }
}
