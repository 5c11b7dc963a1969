package uk.panauthority.placement.returns.rule;

/** The tables of the return that are checked here. */
public enum ReturnTable {
    EPISODES,
    REVIEWS,
    DOLO
}
