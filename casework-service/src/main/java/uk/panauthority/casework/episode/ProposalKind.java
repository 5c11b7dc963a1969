package uk.panauthority.casework.episode;

/** What takes two people. */
public enum ProposalKind {
    VOID,
    SPLIT
}
