package uk.panauthority.casework.episode;

/** Which fact started the clock of the return interview (statutory guidance on missing children, DfE, January 2014). */
public enum ClockStartFact {
    /** The child came back to home or care. */
    RETURNED,
    /** The child was located and taken to another safe place instead. */
    LOCATED
}
