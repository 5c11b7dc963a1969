package uk.panauthority.procurement.contract;

import static uk.panauthority.common.lifecycle.Lifecycle.by;
import static uk.panauthority.procurement.contract.ContractAction.ACCEPT_FINDING;
import static uk.panauthority.procurement.contract.ContractAction.BEGIN;
import static uk.panauthority.procurement.contract.ContractAction.EXPIRE;
import static uk.panauthority.procurement.contract.ContractAction.PROPOSE;
import static uk.panauthority.procurement.contract.ContractAction.REVISE;
import static uk.panauthority.procurement.contract.ContractAction.SIGN;
import static uk.panauthority.procurement.contract.ContractAction.TERMINATE;
import static uk.panauthority.procurement.contract.ContractAction.WITHDRAW;
import static uk.panauthority.procurement.contract.ContractParty.BUYER;
import static uk.panauthority.procurement.contract.ContractParty.LEAD;
import static uk.panauthority.procurement.contract.ContractState.AWAITING_SIGNATURES;
import static uk.panauthority.procurement.contract.ContractState.DRAFT;
import static uk.panauthority.procurement.contract.ContractState.ENDED;
import static uk.panauthority.procurement.contract.ContractState.LIVE;
import static uk.panauthority.procurement.contract.ContractState.SIGNED;
import static uk.panauthority.procurement.contract.ContractState.TERMINATED;
import static uk.panauthority.procurement.contract.ContractState.WITHDRAWN;

import uk.panauthority.common.lifecycle.Lifecycle;

/** How a contract's state changes, and who may change it. Nobody but an approver of a buyer can sign for that buyer. */
public final class ContractLifecycle {

    public static final Lifecycle<ContractState, ContractAction, ContractParty> TABLE =
            Lifecycle.<ContractState, ContractAction, ContractParty>of("Contract", DRAFT)
                    .move(DRAFT, REVISE, DRAFT, by(LEAD, "PROCUREMENT_LEAD"))
                    .move(DRAFT, PROPOSE, AWAITING_SIGNATURES, by(LEAD, "PROCUREMENT_LEAD"))
                    .move(DRAFT, WITHDRAW, WITHDRAWN, by(LEAD, "PROCUREMENT_LEAD"))
                    .move(AWAITING_SIGNATURES, ACCEPT_FINDING, AWAITING_SIGNATURES, by(BUYER, "APPROVER"))
                    .move(AWAITING_SIGNATURES, SIGN, AWAITING_SIGNATURES, by(BUYER, "APPROVER"))
                    .move(AWAITING_SIGNATURES, SIGN, SIGNED, by(BUYER, "APPROVER"))
                    .move(AWAITING_SIGNATURES, WITHDRAW, WITHDRAWN, by(LEAD, "PROCUREMENT_LEAD"))
                    .automatic(SIGNED, BEGIN, LIVE, "the first day")
                    .automatic(LIVE, EXPIRE, ENDED, "the day after the last")
                    .move(SIGNED, TERMINATE, TERMINATED, by(LEAD, "CONTRACT_MANAGER"))
                    .move(LIVE, TERMINATE, TERMINATED, by(LEAD, "CONTRACT_MANAGER"))
                    .build();

    private ContractLifecycle() {}
}
