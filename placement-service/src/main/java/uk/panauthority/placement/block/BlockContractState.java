package uk.panauthority.placement.block;

/** Where a block contract stands. */
public enum BlockContractState {
    PROPOSED,
    /** Approved; its first night is still to come. */
    APPROVED,
    ACTIVE,
    EXTENDED_1,
    EXTENDED_2,
    EXPIRED,
    TERMINATED
}
