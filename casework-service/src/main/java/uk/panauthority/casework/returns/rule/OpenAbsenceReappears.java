package uk.panauthority.casework.returns.rule;

import java.util.List;
import java.util.stream.Stream;

/** Rule 576. What was open in last year's file is in this one, with the same first day. */
public final class OpenAbsenceReappears implements MissingRule {

    @Override
    public String code() {
        return "576";
    }

    @Override
    public String message() {
        return "An absence that was open at the end of last year is not at the start of this year.";
    }

    @Override
    public List<String> fields() {
        return List.of("CHILD");
    }

    @Override
    public Stream<MissingRow> breaches(ChildReturn child) {
        return child.openLastYear().stream()
                .filter(last -> last.start().isPresent())
                .filter(last ->
                        child.rows().stream().noneMatch(row -> row.start().equals(last.start())));
    }
}
