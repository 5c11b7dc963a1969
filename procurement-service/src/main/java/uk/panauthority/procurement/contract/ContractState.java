package uk.panauthority.procurement.contract;

/** States of a contract as callers see them. {@code LIVE} and {@code ENDED} follow from dates and are never stored. */
public enum ContractState {
    /** The lead is writing the terms. */
    DRAFT,
    /** The terms are fixed; each buyer decides for itself. */
    AWAITING_SIGNATURES,
    /** Every buyer has signed; the first day is still to come. */
    SIGNED,
    /** Signed, and between its first and last day. */
    LIVE,
    /** The last day has passed. Options that were not exercised do not prolong it: nothing renews by silence. */
    ENDED,
    /** Brought to an end before its time, on a ground. */
    TERMINATED,
    /** Given up before every buyer had signed. */
    WITHDRAWN
}
