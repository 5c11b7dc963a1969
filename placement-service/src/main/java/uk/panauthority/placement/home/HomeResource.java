package uk.panauthority.placement.home;

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
import java.time.Clock;
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
import uk.panauthority.placement.party.Roles;

/** Homes over HTTP. */
@Path(HomeResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Homes", description = "Registered homes: public facts for every signed-in caller.")
public class HomeResource {

    static final String PATH = "/api/placement/v1/homes";

    private final HomeService service;
    private final Vacancies vacancies;
    private final OccupancyReport occupancy;
    private final Clock clock;

    public HomeResource(HomeService service, Vacancies vacancies, OccupancyReport occupancy, Clock clock) {
        this.service = service;
        this.vacancies = vacancies;
        this.occupancy = occupancy;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.COMMISSIONING_OFFICER)
    @Operation(
            summary = "Register a home",
            description = "A setting of Ofsted's register, or a household of foster carers under the number of their"
                    + " agency, without name and with the agency's own reference. Tells the other services its number and"
                    + " host authority (event HomeRegistered; not of households). A postcode that is not in the directory"
                    + " is taken with the warning postcode-unknown. 409 home-exists when the number is registered already;"
                    + " 422 postcode-malformed; 422 code-not-valid; 422 field-invalid.")
    public Response register(@NotNull @Valid HomeRequests.Register request) {
        HomeView home = service.register(request);
        return Answers.created(PATH + "/" + home.id(), home);
    }

    @POST
    @Path("/{id}/description")
    @Idempotent
    @RolesAllowed(Roles.COMMISSIONING_OFFICER)
    @Operation(
            summary = "Describe a home",
            description =
                    "Needs catered for, conditions of the registration, company: whole, so that what is left out is"
                            + " said no more. 422 code-not-valid; 409 transition-refused for a closed home.")
    public Response describe(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid HomeRequests.Describe request) {
        return Answers.ok(service.describe(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/grade")
    @Idempotent
    @RolesAllowed(Roles.COMMISSIONING_OFFICER)
    @Operation(
            summary = "Record the grade of an inspection",
            description = "With its day (event HomeRegraded when it is another than before). Inadequate opens one"
                    + " consequence for each live placement and each order not yet signed. 422 code-not-valid; 422"
                    + " field-invalid for a day before the last grade's.")
    public Response grade(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid HomeRequests.Grade request) {
        return Answers.ok(service.grade(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/capacity")
    @Idempotent
    @RolesAllowed({Roles.COMMISSIONING_OFFICER, Roles.PROVIDER_USER})
    @Operation(
            summary = "Change the number of places",
            description =
                    "From a day on, at the latest today (event HomeCapacityChanged). 409 capacity-below-occupancy"
                            + " when more beds are slept in or held on one of these nights; 403 forbidden for another provider.")
    public Response changeCapacity(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid HomeRequests.ChangeCapacity request) {
        return Answers.ok(service.changeCapacity(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/closure")
    @Idempotent
    @RolesAllowed(Roles.COMMISSIONING_OFFICER)
    @Operation(
            summary = "Close a home",
            description =
                    "From that day on no child may come (event HomeClosed); those who live there go on living there"
                            + " until their placements end, and each placement gets one consequence. 422 field-invalid for a day"
                            + " that has not come; 409 transition-refused for a closed home.")
    public Response close(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid HomeRequests.Close request) {
        return Answers.ok(service.close(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/re-registration")
    @Idempotent
    @RolesAllowed(Roles.COMMISSIONING_OFFICER)
    @Operation(
            summary = "Register a closed home again",
            description = "Under the same number (event HomeRegistered). 409 transition-refused for one that is not"
                    + " closed.")
    public Response reRegister(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Nothing nothing) {
        return Answers.ok(service.reRegister(id, VersionTag.of(ifMatch)));
    }

    @GET
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "List homes", description = "Newest first, by cursor. 422 paging-invalid.")
    public Page<HomeView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return service.list(PageRequest.of(limit, cursor, "homes"));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "Show a home", description = "404 not-found.")
    public Response get(@PathParam("id") UUID id) {
        return Answers.ok(service.get(id));
    }

    @GET
    @Path("/{id}/grades")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(
            summary = "List the grades of a home",
            description = "Each with the day of its inspection, the first first; a grade holds until the next. 404"
                    + " not-found.")
    public List<DatedGrade> grades(@PathParam("id") UUID id) {
        return service.gradesOf(id);
    }

    @GET
    @Path("/{id}/vacancies")
    @RolesAllowed({
        Roles.PLACEMENT_OFFICER,
        Roles.COMMISSIONING_OFFICER,
        Roles.SOCIAL_WORKER,
        Roles.TEAM_MANAGER,
        Roles.PROVIDER_USER
    })
    @Operation(
            summary = "Show the vacancies of a home",
            description =
                    "On the night from (today when it is left out). An authority sees the beds that its own children"
                            + " may have; the provider sees all of its own home and for whom they are kept. 404 not-found; 422"
                            + " field-invalid.")
    public HomeVacancies ofHome(@PathParam("id") UUID id, @QueryParam("from") @Nullable String from) {
        return vacancies.ofHome(id, Days.nightOr(from, clock));
    }

    @GET
    @Path("/{id}/occupancy")
    @RolesAllowed({
        Roles.PLACEMENT_OFFICER,
        Roles.COMMISSIONING_OFFICER,
        Roles.APPROVER,
        Roles.FINANCE_OFFICER,
        Roles.AUDITOR,
        Roles.PROVIDER_USER
    })
    @Operation(
            summary = "Report the occupancy of a home day by day",
            description =
                    "From a day to the day before another, at most a year: places, occupied, held, void and vacant"
                            + " beds of each night. 404 not-found; 422 field-invalid.")
    public OccupancyReport.Occupancy occupancyOfHome(
            @PathParam("id") UUID id,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        return occupancy.ofHome(id, Days.read(from), Days.read(to));
    }
}
