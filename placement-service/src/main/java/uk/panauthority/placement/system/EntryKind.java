package uk.panauthority.placement.system;

/** How providers enter a system after its start. */
public enum EntryKind {
    /** In windows that recur from an anchor. */
    ROUNDS,
    /** At any time. */
    CONTINUOUS
}
