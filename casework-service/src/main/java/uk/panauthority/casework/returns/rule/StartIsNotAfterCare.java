package uk.panauthority.casework.returns.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Rule 578. An absence that begins after the last period of care that it could belong to is one from home. */
public final class StartIsNotAfterCare implements MissingRule {

    @Override
    public String code() {
        return "578";
    }

    @Override
    public String message() {
        return "The absence begins after the child ceased to be looked after.";
    }

    @Override
    public List<String> fields() {
        return List.of("MIS_START");
    }

    @Override
    public Stream<MissingRow> breaches(ChildReturn child) {
        return child.rows().stream()
                .filter(row -> row.start()
                        .filter(start -> !child.care().isEmpty())
                        .filter(start -> child.care().stream().allMatch(care -> isOver(care, start)))
                        .isPresent());
    }

    private static boolean isOver(CareSpan care, LocalDate start) {
        LocalDate left = care.to();
        return left != null && start.isAfter(left);
    }
}
