package uk.panauthority.casework.returns.rule;

import java.util.List;
import java.util.stream.Stream;

/** Rule INT04. Every child of this table has a row in the Header table. */
public final class ChildIsInHeader implements MissingRule {

    @Override
    public String code() {
        return "INT04";
    }

    @Override
    public String message() {
        return "The child is not in the Header table.";
    }

    @Override
    public List<String> fields() {
        return List.of("CHILD");
    }

    @Override
    public Stream<MissingRow> breaches(ChildReturn child) {
        return child.headerDob() == null ? child.rows().stream() : Stream.empty();
    }
}
