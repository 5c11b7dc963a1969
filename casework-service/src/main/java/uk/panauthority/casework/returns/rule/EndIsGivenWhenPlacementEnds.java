package uk.panauthority.casework.returns.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rule 575. When the placement that the child left has ended by the end of the year, the absence from it needs an end. */
public final class EndIsGivenWhenPlacementEnds implements MissingRule {

    @Override
    public String code() {
        return "575";
    }

    @Override
    public String message() {
        return "The placement that the child left has ended, and the absence has no end.";
    }

    @Override
    public List<String> fields() {
        return List.of("MIS_END");
    }

    @Override
    public Stream<MissingRow> breaches(ChildReturn child) {
        return child.rows().stream()
                .filter(row -> row.start().isPresent() && row.misEnd().isEmpty())
                .filter(row -> hasEnded(row.placementEndedOn(), child.year().last()));
    }

    private static boolean hasEnded(@Nullable LocalDate endedOn, LocalDate by) {
        return endedOn != null && !endedOn.isAfter(by);
    }
}
