package uk.panauthority.procurement.contract;

/** What can happen to a contract. */
public enum ContractAction {
    REVISE,
    PROPOSE,
    ACCEPT_FINDING,
    SIGN,
    WITHDRAW,
    BEGIN,
    EXPIRE,
    TERMINATE
}
