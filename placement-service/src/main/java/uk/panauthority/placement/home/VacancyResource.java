package uk.panauthority.placement.home;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.Roles;

/** Vacancies and occupancy over HTTP. */
@Path("/api/placement/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Vacancies",
        description = "Beds that can take a child, and how full homes are; always derived, never typed.")
public class VacancyResource {

    private final Vacancies vacancies;
    private final OccupancyReport occupancy;
    private final Clock clock;

    public VacancyResource(Vacancies vacancies, OccupancyReport occupancy, Clock clock) {
        this.vacancies = vacancies;
        this.occupancy = occupancy;
        this.clock = clock;
    }

    @GET
    @Path("/vacancies")
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.COMMISSIONING_OFFICER, Roles.SOCIAL_WORKER, Roles.TEAM_MANAGER})
    @Operation(
            summary = "Find homes with a bed for a child of the caller's authority",
            description =
                    "Derived for the night from (today when it is left out) from stays, holds, voids, registrations"
                            + " and for whom beds are kept; by kind of setting and by the authority where the home stands. until"
                            + " is the first day whose night is not free any more. 422 field-invalid; 422 paging-invalid.")
    public Page<HomeVacancies> list(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("authority") @Nullable String authority,
            @QueryParam("from") @Nullable String from,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        HomeFilter filter = HomeFilter.of(kind, authority);
        LocalDate night = Days.nightOr(from, clock);
        return vacancies.list(filter, night, PageRequest.of(limit, cursor, "vacancies:" + filter + night));
    }

    @GET
    @Path("/occupancy")
    @RolesAllowed({
        Roles.PLACEMENT_OFFICER,
        Roles.COMMISSIONING_OFFICER,
        Roles.APPROVER,
        Roles.FINANCE_OFFICER,
        Roles.AUDITOR
    })
    @Operation(
            summary = "Report capacity and occupancy of all homes day by day",
            description =
                    "From a day to the day before another, at most a year; by kind of setting and by the authority"
                            + " where the homes stand. 422 field-invalid.")
    public OccupancyReport.Occupancy occupancy(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("authority") @Nullable String authority,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        return occupancy.of(HomeFilter.of(kind, authority), Days.read(from), Days.read(to));
    }
}
