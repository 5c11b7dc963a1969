package uk.panauthority.placement.party;

import java.util.UUID;
import uk.panauthority.common.paging.PageRequest;

/** Where a list that runs from the newest id downwards begins. */
public final class ListStart {

    private static final UUID ABOVE_ALL = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private ListStart() {}

    /** The id below which all ids of the page lie. */
    public static UUID below(PageRequest page) {
        return page.after() == null ? ABOVE_ALL : page.after();
    }
}
