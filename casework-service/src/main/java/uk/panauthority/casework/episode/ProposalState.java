package uk.panauthority.casework.episode;

/** Where a proposal stands. */
public enum ProposalState {
    PENDING,
    CONFIRMED,
    REFUSED
}
