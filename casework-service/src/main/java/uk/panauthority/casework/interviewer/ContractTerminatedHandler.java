package uk.panauthority.casework.interviewer;

import jakarta.enterprise.context.ApplicationScoped;
import uk.panauthority.common.event.EventHandler;
import uk.panauthority.common.event.ReceivedEvent;

/** A termination ends what the contract allowed, also where it arrives before the signature. */
@ApplicationScoped
public class ContractTerminatedHandler implements EventHandler<ContractTerminated> {

    private final InterviewerContracts contracts;

    public ContractTerminatedHandler(InterviewerContracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public String type() {
        return "procurement.ContractTerminated.v1";
    }

    @Override
    public Class<ContractTerminated> payloadType() {
        return ContractTerminated.class;
    }

    @Override
    public void handle(ContractTerminated payload, ReceivedEvent event) {
        contracts.terminated(payload);
    }
}
