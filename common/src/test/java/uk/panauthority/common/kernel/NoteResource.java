package uk.panauthority.common.kernel;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.http.Answers;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.http.Versioned;
import uk.panauthority.common.idempotency.Idempotent;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.money.Money;
import uk.panauthority.common.paging.PageRequest;

@Path("/api/kernel/v1/notes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class NoteResource {

    record NewNote(
            @NotBlank String label,
            @NotNull @Valid Money cost,
            @Nullable String sharedWith) {}

    record NewLabel(@NotBlank String label) {}

    record NoteView(UUID id, String label, Money cost, long version) implements Versioned {}

    private final EntityManager entities;
    private final CurrentCaller caller;
    private final AccessRule access;

    NoteResource(EntityManager entities, CurrentCaller caller, AccessRule access) {
        this.entities = entities;
        this.caller = caller;
        this.access = access;
    }

    @POST
    @RolesAllowed("WRITER")
    @Idempotent
    @Transactional
    public Response create(@Valid NewNote request) {
        Caller writer = caller.get();
        Set<String> organisations = request.sharedWith() == null
                ? Set.of(writer.organisation())
                : Set.of(writer.organisation(), request.sharedWith());
        Note note = new Note(Ids.next(), request.label(), request.cost(), organisations);
        entities.persist(note);
        entities.flush();
        return Answers.created("/api/kernel/v1/notes/" + note.id, view(note));
    }

    @GET
    @RolesAllowed({"WRITER", "READER"})
    @Transactional
    public List<NoteView> list(@QueryParam("limit") @Nullable Integer limit) {
        return entities
                .createQuery("from Note order by id desc", Note.class)
                .setMaxResults(PageRequest.of(limit, null, "notes").limit())
                .getResultList()
                .stream()
                .map(NoteResource::view)
                .toList();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"WRITER", "READER"})
    @Transactional
    public Response get(@PathParam("id") UUID id) {
        return Answers.ok(view(access.visible(Optional.ofNullable(entities.find(Note.class, id)), caller.get())));
    }

    @POST
    @Path("/{id}/label")
    @RolesAllowed("WRITER")
    @Idempotent
    @Transactional
    public Response relabel(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid NewLabel request) {
        Note note = access.visible(Optional.ofNullable(entities.find(Note.class, id)), caller.get());
        VersionTag.of(ifMatch).mustMatch(note.version);
        note.label = request.label();
        entities.flush();
        return Answers.ok(view(note));
    }

    @POST
    @Path("/failure")
    @RolesAllowed("WRITER")
    @Idempotent
    public Response fail(NewLabel request) {
        throw new IllegalStateException("secret " + request.label());
    }

    private static NoteView view(Note note) {
        return new NoteView(note.id, note.label, note.cost, note.version);
    }
}
