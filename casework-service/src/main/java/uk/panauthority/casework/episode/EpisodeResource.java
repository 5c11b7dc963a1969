package uk.panauthority.casework.episode;

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

/** Absences of children: what the police, the responsible and the host authority read of them, and what staff tell. */
@Path("/api/casework/v1/missing-episodes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Missing episodes")
public class EpisodeResource {

    static final String ADDRESS = "/api/casework/v1/missing-episodes/";

    private final EpisodeService service;
    private final EpisodeDesk desk;

    public EpisodeResource(EpisodeService service, EpisodeDesk desk) {
        this.service = service;
        this.desk = desk;
    }

    @GET
    @RolesAllowed({
        "POLICE_SYSTEM",
        "POLICE_COORDINATOR",
        "DUTY_WORKER",
        "SOCIAL_WORKER",
        "TEAM_MANAGER",
        "INTERVIEW_COORDINATOR",
        "REVIEWER",
        "CASE_SYSTEM"
    })
    @Operation(
            summary = "Episodes that the caller's organisation may see, newest first",
            description = "Filters: state, childRef, reference (a force's, whole), homeId, and from and to (local days"
                    + " of which something of the absence is looked for, at most 366 together). Refused:"
                    + " search-too-broad for wildcards, a single letter, or more days. The page is audited as read.")
    public Page<EpisodeView> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("childRef") @Nullable String childRef,
            @QueryParam("reference") @Nullable String reference,
            @QueryParam("homeId") @Nullable String homeId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        EpisodeSearch search = EpisodeSearch.of(state, childRef, reference, homeId, from, to);
        return service.list(search, PageRequest.of(limit, cursor, search.name()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        "POLICE_SYSTEM",
        "POLICE_COORDINATOR",
        "DUTY_WORKER",
        "SOCIAL_WORKER",
        "TEAM_MANAGER",
        "INTERVIEW_COORDINATOR",
        "REVIEWER",
        "CASE_SYSTEM"
    })
    @Operation(
            summary = "Read an episode",
            description = "The host authority and the police see risk, flags and talks while the absence lasts, a force"
                    + " also of what it reported; dates, kinds, home and authorities always. Every read is audited.")
    public Response read(@PathParam("id") UUID id) {
        return Answers.ok(service.read(id));
    }

    @GET
    @Path("/{id}/narrative")
    @RolesAllowed({"DUTY_WORKER", "SOCIAL_WORKER", "TEAM_MANAGER", "INTERVIEW_COORDINATOR", "REVIEWER"})
    @Operation(
            summary = "Read what staff wrote about an episode",
            description = "Reasons for judgements of risk, and places. The words of a force are in its messages. Empty"
                    + " for a host authority once the absence has ended. Every read is audited.")
    public EpisodeNarrative narrative(@PathParam("id") UUID id) {
        return service.narrative(id);
    }

    @POST
    @RolesAllowed("DUTY_WORKER")
    @Idempotent
    @Operation(
            summary = "Report that a child is away",
            description = "By the responsible authority, without the police or before them. The later of left and last"
                    + " seen counts as the start; without either it is awaited. An episode of which only the return is"
                    + " known is completed. Refused: rule-1006 (kind), rule-586 (not after birth), times-inconsistent,"
                    + " time-ambiguous, episode-overlap (409), end-before-start, field-invalid for a child of"
                    + " another authority or an adult.")
    public Response open(@Valid @NotNull EpisodeRequests.Opening request) {
        EpisodeView opened = desk.open(request);
        return Answers.created(ADDRESS + opened.id(), opened);
    }

    @POST
    @Path("/{id}/closure")
    @RolesAllowed("DUTY_WORKER")
    @Idempotent
    @Operation(
            summary = "Record the child's return",
            description = "By the responsible or the host authority. The clock of the return interview starts at this"
                    + " time. Refused: end-before-start, times-inconsistent when it lies in the future,"
                    + " time-ambiguous, transition-refused when a return is known.")
    public Response close(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull EpisodeRequests.Closure request) {
        return Answers.ok(desk.close(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/start")
    @RolesAllowed("DUTY_WORKER")
    @Idempotent
    @Operation(
            summary = "Record when the child left",
            description = "By the responsible authority, while the start is awaited. Refused: rule-586,"
                    + " end-before-start, episode-overlap (409), times-inconsistent, time-ambiguous,"
                    + " transition-refused when a start is known.")
    public Response start(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull EpisodeRequests.Start request) {
        return Answers.ok(desk.start(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/correction")
    @RolesAllowed("DUTY_WORKER")
    @Idempotent
    @Operation(
            summary = "Correct what was told wrongly",
            description = "By the responsible authority. The decision stands before what reports tell; those stay on"
                    + " the record. With notReturned a closed episode is open again. Deadlines are computed anew;"
                    + " a breach already recorded stays. Refused: rule-1006, rule-586, end-before-start,"
                    + " episode-overlap (409), times-inconsistent, time-ambiguous.")
    public Response correct(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull EpisodeRequests.Correction request) {
        return Answers.ok(desk.correct(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/kind-change")
    @RolesAllowed("DUTY_WORKER")
    @Idempotent
    @Operation(
            summary = "Record that whereabouts became known, or were lost",
            description = "By the responsible or the host authority, while the child is away. The part before ends at"
                    + " that moment and another begins: one episode, two rows in the statutory return. Refused:"
                    + " rule-1006, field-invalid when the absence is of this kind already, times-inconsistent.")
    public Response changeKind(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull EpisodeRequests.KindChange request) {
        return Answers.ok(desk.changeKind(id, VersionTag.of(ifMatch), request));
    }
}
