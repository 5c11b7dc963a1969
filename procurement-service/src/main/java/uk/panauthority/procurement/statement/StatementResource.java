package uk.panauthority.procurement.statement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.panauthority.procurement.contract.ContractResource;

/** Finance statements over HTTP. They are read only. */
@Path(ContractResource.PATH + "/{id}/finance-statements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Finance statements", description = "What each ring-fence pays in a quarter, and for which work")
public class StatementResource {

    private final StatementService service;

    StatementResource(StatementService service) {
        this.service = service;
    }

    @GET
    @Path("/{quarter: [0-9]{1,3}}")
    @RolesAllowed({
        "PROCUREMENT_LEAD",
        "PROCUREMENT_OFFICER",
        "CONTRACT_MANAGER",
        "PARTNER_OFFICER",
        "APPROVER",
        "DECISION_MAKER",
        "FINANCE_OFFICER",
        "AUDITOR"
    })
    @Operation(
            summary = "Read the finance statement of a quarter",
            description = "Quarters are counted from 1 from the contract's first day. Each interview signed off in the"
                    + " quarter is charged to the ring-fence of the area that it was held for, and to no other. Worked out"
                    + " at the moment of reading. Audited. Refused: not-found, also where the contract is not signed by"
                    + " all, has no annual ring-fences, or has no such quarter.")
    public FinanceStatement statement(@PathParam("id") UUID id, @PathParam("quarter") int quarter) {
        return service.of(id, quarter);
    }
}
