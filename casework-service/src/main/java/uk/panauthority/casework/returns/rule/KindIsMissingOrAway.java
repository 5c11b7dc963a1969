package uk.panauthority.casework.returns.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Rule 1006. Exactly one of the two capital letters; a lower-case one fails. */
public final class KindIsMissingOrAway implements MissingRule {

    private static final Set<String> KINDS = Set.of("M", "A");

    @Override
    public String code() {
        return "1006";
    }

    @Override
    public String message() {
        return "The kind of absence is neither M nor A.";
    }

    @Override
    public List<String> fields() {
        return List.of("MISSING");
    }

    @Override
    public Stream<MissingRow> breaches(ChildReturn child) {
        return child.rows().stream().filter(row -> !row.missing().isEmpty() && !KINDS.contains(row.missing()));
    }
}
