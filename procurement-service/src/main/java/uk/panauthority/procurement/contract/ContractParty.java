package uk.panauthority.procurement.contract;

/** The parts that organisations play in a contract. The supplier sees it and, in the platform, does nothing to it. */
public enum ContractParty {
    /** The buyer that runs the procurement for the others. It is a buyer too, and decides as one only for itself. */
    LEAD,
    BUYER,
    SUPPLIER
}
