package uk.panauthority.placement.block;

/** What happens to block contracts. */
public enum BlockContractAction {
    APPROVE,
    BEGIN,
    EXTEND,
    RECORD_VOID,
    TERMINATE,
    EXPIRE
}
