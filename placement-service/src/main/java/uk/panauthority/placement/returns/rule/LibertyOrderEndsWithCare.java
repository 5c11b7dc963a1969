package uk.panauthority.placement.returns.rule;

import java.util.Optional;

/** Rule 707. */
final class LibertyOrderEndsWithCare extends LibertyRule {

    LibertyOrderEndsWithCare() {
        super("707", Kind.IMPROPER, "The child left care; the order has ended.", "DOLO_END");
    }

    @Override
    boolean breaks(LibertyRow row, ChildReturn child) {
        Optional<EpisodeRow> last = child.episodes().isEmpty()
                ? Optional.empty()
                : Optional.of(child.episodes().getLast());
        return row.doloEnd().isEmpty()
                && last.filter(episode ->
                                !episode.rec().isEmpty() && !episode.rec().equals("X1"))
                        .isPresent();
    }
}
