package uk.panauthority.placement.returns.rule;

/** A row of a file of the return, or the lack of one. */
public sealed interface ReturnRow permits EpisodeRow, LibertyRow, ReviewRow, Gap {

    Origin origin();

    /** The table of the return that it belongs to. */
    ReturnTable table();
}
