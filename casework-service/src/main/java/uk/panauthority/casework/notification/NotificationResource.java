package uk.panauthority.casework.notification;

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
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Answers;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.idempotency.Idempotent;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/** Messages of police forces. */
@Path("/api/casework/v1/police-notifications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Police notifications")
public class NotificationResource {

    private static final String ADDRESS = "/api/casework/v1/police-notifications/";

    private final NotificationIntake intake;
    private final NotificationService service;
    private final NotificationMerging merging;
    private final Triage triage;
    private final RungService rungs;
    private final EscapedJson escaped;

    public NotificationResource(
            NotificationIntake intake,
            NotificationService service,
            NotificationMerging merging,
            Triage triage,
            RungService rungs,
            EscapedJson escaped) {
        this.intake = intake;
        this.service = service;
        this.merging = merging;
        this.triage = triage;
        this.rungs = rungs;
        this.escaped = escaped;
    }

    @POST
    @RolesAllowed({"POLICE_SYSTEM", "POLICE_COORDINATOR"})
    @RepeatableByMessageKey
    @Operation(
            summary = "Tell of a missing or found child",
            description = "The key of a message is force, reference, type and version. A message that can be read is"
                    + " always kept and answered with a receipt; faults in its content are warnings in the receipt and"
                    + " go to a person. The same content again, in whatever JSON form (RFC 8785), gets the first receipt"
                    + " byte for byte, so that an Idempotency-Key is not needed and not looked at. Refused: malformed-request, digest-mismatch (Content-Digest, RFC 9530),"
                    + " force-not-recognised, rate-limited (each force has an allowance a minute, and as much again for"
                    + " HIGH risk), idempotency-conflict when the key came with another content.")
    @RequestBody(content = @Content(mediaType = "application/json", schema = @Schema(ref = "PoliceMessage")))
    @APIResponse(
            responseCode = "202",
            description = "The receipt",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    public Response receive(
            byte[] body,
            @HeaderParam("Content-Digest") @Nullable String contentDigest,
            @HeaderParam("Content-Type") MediaType contentType) {
        mustBeUtf8(contentType);
        IntakeOutcome.Kept kept = intake.receive(body, contentDigest);
        return Response.accepted(kept.receipt())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .location(URI.create(ADDRESS + kept.notificationId()))
                .build();
    }

    /** No XML is read here. One that tries to do something is refused as what it is, and kept for who looks into it. */
    @POST
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @RolesAllowed({"POLICE_SYSTEM", "POLICE_COORDINATOR"})
    @RepeatableByMessageKey
    @Operation(hidden = true)
    public Response refuseXml(byte[] body) {
        throw intake.refusedXml(body);
    }

    @GET
    @RolesAllowed({"POLICE_SYSTEM", "POLICE_COORDINATOR", "DUTY_WORKER", "TEAM_MANAGER"})
    @Operation(
            summary = "Messages that the caller's organisation sent or was told of, newest first",
            description = "Filter: state. Each message shown is audited as read.")
    public Page<NotificationView> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return service.list(stateOf(state), PageRequest.of(limit, cursor, "police-notifications:" + state));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"POLICE_SYSTEM", "POLICE_COORDINATOR", "DUTY_WORKER", "TEAM_MANAGER"})
    @Operation(summary = "Read what became of a message", description = "Every read is audited.")
    public Response read(@PathParam("id") UUID id) {
        return Answers.ok(service.read(id));
    }

    @GET
    @Path("/{id}/content")
    @RolesAllowed({"POLICE_SYSTEM", "POLICE_COORDINATOR", "DUTY_WORKER", "TEAM_MANAGER"})
    @Operation(
            summary = "Read what a message says",
            description =
                    "For its force, and for the responsible and the host authority once the child is certain; until"
                            + " then content-withheld. Text is as it was sent, with markup escaped. Every read is audited.")
    @APIResponse(
            responseCode = "200",
            description = "The message",
            content = @Content(schema = @Schema(implementation = ContentView.class)))
    public Response content(@PathParam("id") UUID id) {
        return Response.ok(escaped.of(service.content(id)))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    @GET
    @Path("/{id}/rungs")
    @RolesAllowed({"DUTY_WORKER", "TEAM_MANAGER"})
    @Operation(
            summary = "Who in the caller's authority was told, when, and whether they opened it",
            description = "The steps of the caller's own authority, the first one first.")
    public List<RungView> rungs(@PathParam("id") UUID id) {
        return rungs.ofMessage(id);
    }

    @POST
    @Path("/{id}/acknowledgement")
    @RolesAllowed({"DUTY_WORKER", "TEAM_MANAGER"})
    @Idempotent
    @Operation(
            summary = "Acknowledge a message by name",
            description =
                    "By a duty worker or manager of an authority that was told. Reading it is not acknowledging it."
                            + " Refused: transition-refused when somebody"
                            + " has before.")
    public Response acknowledge(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return Answers.ok(service.acknowledge(id, VersionTag.of(ifMatch)));
    }

    @POST
    @Path("/{id}/resolution")
    @RolesAllowed({"DUTY_WORKER", "TEAM_MANAGER"})
    @Idempotent
    @Operation(
            summary = "Decide whom a message is about",
            description = "By a duty worker of an authority that was told, for a child of that authority. The message"
                    + " then takes effect as if it had been matched at once; other authorities lose sight of it.")
    public Response resolve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull NotificationRequests.Resolution request) {
        return Answers.ok(triage.resolve(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/hand-back")
    @RolesAllowed({"DUTY_WORKER", "TEAM_MANAGER"})
    @Idempotent
    @Operation(
            summary = "Say that a message is about no child of the caller's authority",
            description =
                    "The authority loses sight of the message; others who were told go on. When the last one hands it"
                            + " back, the managers of all of them and of the force's area are told, so that no notice is lost."
                            + " Refused: transition-refused when the child is known.")
    public Response handBack(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return Answers.ok(triage.handBack(id, VersionTag.of(ifMatch)));
    }

    private static void mustBeUtf8(@Nullable MediaType type) {
        String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw Problem.of(CommonProblem.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    @POST
    @Path("/{id}/merge")
    @RolesAllowed("DUTY_WORKER")
    @Idempotent
    @Operation(
            summary = "Make a message part of the episode that tells of the same absence",
            description =
                    "By the responsible authority, for a message that waits because it would make the child be away"
                            + " twice (episode-overlap). All that waits under its reference comes with it; the merge can be"
                            + " undone. Refused: transition-refused, end-before-start, field-invalid for an episode of another"
                            + " child.")
    public Response merge(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull NotificationRequests.Merging request) {
        return Answers.ok(merging.merge(id, VersionTag.of(ifMatch), request));
    }

    private static @Nullable NotificationState stateOf(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(NotificationState.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.at("state", CommonProblem.CODE_NOT_VALID, "This state is not known."));
    }
}
