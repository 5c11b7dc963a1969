package uk.panauthority.placement.referral;

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
import uk.panauthority.placement.party.Roles;

/** Referrals over HTTP. */
@Path(ReferralResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "Referrals",
        description = "What a child needs, in the fields of the Placements Data Standard. In full for staff of the"
                + " responsible authority; for invited providers up to their redaction level.")
public class ReferralResource {

    static final String PATH = "/api/placement/v1/referrals";

    private final ReferralService service;
    private final ReferralReader reader;

    public ReferralResource(ReferralService service, ReferralReader reader) {
        this.service = service;
        this.reader = reader;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Operation(
            summary = "Draft a referral",
            description = "The caller's organisation is the responsible authority. Fields may still be missing. 422"
                    + " code-not-valid; 422 requirement-ambiguous when a requirement is both essential and desirable,"
                    + " neither, or listed twice; 422 postcode-malformed; 422 derived-field for the age.")
    public Response draft(@NotNull @Valid ReferralRequests.Draft request) {
        ReferralView referral = service.draft(request);
        return Answers.created(PATH + "/" + referral.id(), referral);
    }

    @POST
    @Path("/{id}/document")
    @Idempotent
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Operation(
            summary = "Change the document of a version that waits for its approval",
            description = "422 version-required when all that there is has been published; 422 code-not-valid; 422"
                    + " requirement-ambiguous; 409 transition-refused.")
    public Response edit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReferralRequests.Edit request) {
        return Answers.ok(service.edit(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/versions")
    @Idempotent
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Operation(
            summary = "Begin the next version of a published referral",
            description = "The version before holds until this one is approved. 422 reason-required; 409"
                    + " transition-refused while one is waiting.")
    public Response beginVersion(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReferralRequests.NextVersion request) {
        return Answers.ok(service.beginVersion(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/approval")
    @Idempotent
    @RolesAllowed(Roles.TEAM_MANAGER)
    @Operation(
            summary = "Approve the version that waits",
            description = "It never changes again. Event ReferralApproved for the first, ReferralVersioned for later"
                    + " ones. 403 self-approval for its author; 422 referral-incomplete with a pointer to each field"
                    + " that the standard demands; 422 code-not-valid.")
    public Response approve(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Nothing nothing) {
        return Answers.ok(service.approve(id, VersionTag.of(ifMatch)));
    }

    @POST
    @Path("/{id}/search")
    @Idempotent
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Operation(summary = "Begin the search", description = "409 referral-not-approved for a draft.")
    public Response search(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Nothing nothing) {
        return Answers.ok(service.search(id, VersionTag.of(ifMatch)));
    }

    @POST
    @Path("/{id}/hold")
    @Idempotent
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Operation(summary = "Hold the search", description = "422 reason-required; 409 transition-refused.")
    public Response hold(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReferralRequests.Because request) {
        return Answers.ok(service.hold(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/resumption")
    @Idempotent
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Operation(summary = "Resume the search", description = "409 transition-refused.")
    public Response resume(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Nothing nothing) {
        return Answers.ok(service.resume(id, VersionTag.of(ifMatch)));
    }

    @POST
    @Path("/{id}/invitations")
    @Idempotent
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Operation(
            summary = "Invite a provider",
            description = "It reads the level ANONYMOUS until a decision raises it. 409 transition-refused unless the"
                    + " search is on.")
    public Response invite(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReferralRequests.Invite request) {
        return Answers.ok(service.invite(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/redaction-decisions")
    @Idempotent
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.TEAM_MANAGER})
    @Operation(
            summary = "Let one invited provider see more",
            description = "Recorded with person, time and reason. 422 reason-required; 422 field-invalid for a provider"
                    + " that is not invited, or a level that is no higher.")
    public Response raise(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReferralRequests.Raise request) {
        return Answers.ok(service.raise(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/outcome")
    @Idempotent
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Operation(
            summary = "Record what became of the referral",
            description = "After the child's arrival; cost, place and register number follow from order and home. 422"
                    + " code-not-valid; 409 transition-refused.")
    public Response recordOutcome(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReferralRequests.Outcome request) {
        return Answers.ok(service.recordOutcome(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/closure")
    @Idempotent
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Operation(
            summary = "Give the search up",
            description = "The referral is unmet (event ReferralClosed). 422 reason-required; 409 transition-refused.")
    public Response close(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReferralRequests.Because request) {
        return Answers.ok(service.close(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.TEAM_MANAGER})
    @Operation(
            summary = "Withdraw a referral",
            description = "With it, and with the same reason, go its unsigned orders and whatever else rests on it"
                    + " (event ReferralClosed). 422 reason-required; 409 transition-refused.")
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReferralRequests.Because request) {
        return Answers.ok(service.withdraw(id, VersionTag.of(ifMatch), request));
    }

    @GET
    @RolesAllowed({
        Roles.SOCIAL_WORKER,
        Roles.TEAM_MANAGER,
        Roles.PLACEMENT_OFFICER,
        Roles.COMMISSIONING_OFFICER,
        Roles.APPROVER,
        Roles.AUDITOR,
        Roles.PROVIDER_USER,
        Roles.PROVIDER_SIGNATORY
    })
    @Operation(
            summary = "List referrals",
            description = "Of the caller's authority, or those that the caller's organisation is invited to, newest"
                    + " first. 422 paging-invalid.")
    public Page<ReferralView.Line> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return reader.list(PageRequest.of(limit, cursor, "referrals"));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.SOCIAL_WORKER,
        Roles.TEAM_MANAGER,
        Roles.PLACEMENT_OFFICER,
        Roles.COMMISSIONING_OFFICER,
        Roles.APPROVER,
        Roles.AUDITOR,
        Roles.PROVIDER_USER,
        Roles.PROVIDER_SIGNATORY
    })
    @Operation(
            summary = "Show a referral",
            description = "In full to staff, who may name a level to see what it shows; to an invited provider at its"
                    + " level. 403 redaction-level for a higher one; 404 not-found for who is not invited.")
    public Response get(@PathParam("id") UUID id, @QueryParam("level") @Nullable RedactionLevel level) {
        return Answers.ok(reader.get(id, level));
    }

    @GET
    @Path("/{id}/versions/{number}")
    @RolesAllowed({
        Roles.SOCIAL_WORKER,
        Roles.TEAM_MANAGER,
        Roles.PLACEMENT_OFFICER,
        Roles.COMMISSIONING_OFFICER,
        Roles.APPROVER,
        Roles.AUDITOR
    })
    @Operation(summary = "Show one version of a referral", description = "For staff. 404 not-found.")
    public ReferralView.OneVersion version(@PathParam("id") UUID id, @PathParam("number") int number) {
        return reader.version(id, number);
    }
}
