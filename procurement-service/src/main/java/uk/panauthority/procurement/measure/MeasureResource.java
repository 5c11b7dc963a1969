package uk.panauthority.procurement.measure;

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

/** Measures over HTTP. They are read only: a value comes from events. */
@Path(ContractResource.PATH + "/{id}/measures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Measures", description = "What contracts promised, counted from events")
public class MeasureResource {

    private final MeasureService service;

    MeasureResource(MeasureService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({
        "PROCUREMENT_LEAD",
        "PROCUREMENT_OFFICER",
        "CONTRACT_MANAGER",
        "PARTNER_OFFICER",
        "APPROVER",
        "DECISION_MAKER",
        "FINANCE_OFFICER",
        "BIDDER",
        "AUDITOR"
    })
    @Operation(
            summary = "Read the measures of a contract",
            description =
                    "Counted at the moment of reading from the events received so far, with the interviews they come"
                            + " from. Seen by the buyers and the supplier. Empty while not every buyer has signed.")
    public MeasureView.All measures(@PathParam("id") UUID id) {
        return new MeasureView.All(service.measuresOf(id));
    }
}
