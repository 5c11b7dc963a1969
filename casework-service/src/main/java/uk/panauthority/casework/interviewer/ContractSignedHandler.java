package uk.panauthority.casework.interviewer;

import jakarta.enterprise.context.ApplicationScoped;
import uk.panauthority.common.event.EventHandler;
import uk.panauthority.common.event.ReceivedEvent;

/** A signed contract lets its supplier be allocated, in its areas and for its term. */
@ApplicationScoped
public class ContractSignedHandler implements EventHandler<ContractSigned> {

    private final InterviewerContracts contracts;

    public ContractSignedHandler(InterviewerContracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public String type() {
        return "procurement.ContractSigned.v1";
    }

    @Override
    public Class<ContractSigned> payloadType() {
        return ContractSigned.class;
    }

    @Override
    public void handle(ContractSigned payload, ReceivedEvent event) {
        contracts.signed(payload);
    }
}
