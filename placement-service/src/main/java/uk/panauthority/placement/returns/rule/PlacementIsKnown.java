package uk.panauthority.placement.returns.rule;

import java.util.stream.Stream;

/** Our own: a child in care lives somewhere on every night, and the return says where. */
final class PlacementIsKnown extends ReturnRule {

    PlacementIsKnown() {
        super("GAP", Kind.AWAITED, "No placement is known on days on which the child is in care.", "DECOM", "DEC");
    }

    @Override
    public Stream<Gap> breaches(ChildReturn child) {
        return child.gaps().stream();
    }
}
