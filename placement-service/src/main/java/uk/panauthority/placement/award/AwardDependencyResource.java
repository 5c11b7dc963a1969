package uk.panauthority.placement.award;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.party.Roles;

/** The report on repeated direct awards over HTTP. */
@Path("/api/placement/v1/direct-award-dependency")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Direct awards")
public class AwardDependencyResource {

    private final AwardService service;

    public AwardDependencyResource(AwardService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.TEAM_MANAGER, Roles.COMMISSIONING_OFFICER, Roles.APPROVER, Roles.AUDITOR})
    @Operation(
            summary = "Show how direct awards are spread over providers",
            description =
                    "Of the caller's authority, approved from one day to another, by team and provider, with numerator,"
                            + " denominator and the awards themselves. 422 field-invalid for days that are none, or run"
                            + " backwards.")
    public AwardDependencyView dependency(
            @QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        return service.dependency(day(from, "/from"), day(to, "/to"));
    }

    private static LocalDate day(@Nullable String text, String pointer) {
        try {
            LocalDate day = text == null ? null : LocalDate.parse(text);
            if (day != null && day.getYear() >= 2000 && day.getYear() < 2200) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // Not a day: the same answer as for one that cannot be meant.
        }
        throw Problem.at(pointer, CommonProblem.FIELD_INVALID, "Give a day: 2026-11-21.");
    }
}
