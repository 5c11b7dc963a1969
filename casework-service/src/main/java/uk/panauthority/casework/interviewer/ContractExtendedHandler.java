package uk.panauthority.casework.interviewer;

import jakarta.enterprise.context.ApplicationScoped;
import uk.panauthority.common.event.EventHandler;
import uk.panauthority.common.event.ReceivedEvent;

/** An extension lets the supplier be allocated for longer, also where it arrives before the signature. */
@ApplicationScoped
public class ContractExtendedHandler implements EventHandler<ContractExtended> {

    private final InterviewerContracts contracts;

    public ContractExtendedHandler(InterviewerContracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public String type() {
        return "procurement.ContractExtended.v1";
    }

    @Override
    public Class<ContractExtended> payloadType() {
        return ContractExtended.class;
    }

    @Override
    public void handle(ContractExtended payload, ReceivedEvent event) {
        contracts.extended(payload);
    }
}
