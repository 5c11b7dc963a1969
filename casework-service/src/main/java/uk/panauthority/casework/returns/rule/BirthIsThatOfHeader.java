package uk.panauthority.casework.returns.rule;

import java.util.List;
import java.util.stream.Stream;

/** Rule INT13. Both tables give the same date of birth. A child who is not in the Header table is INT04's. */
public final class BirthIsThatOfHeader implements MissingRule {

    @Override
    public String code() {
        return "INT13";
    }

    @Override
    public String message() {
        return "The date of birth differs from that in the Header table.";
    }

    @Override
    public List<String> fields() {
        return List.of("DOB");
    }

    @Override
    public Stream<MissingRow> breaches(ChildReturn child) {
        return child.headerDob() == null
                ? Stream.empty()
                : child.rows().stream().filter(row -> !row.dob().equals(child.headerDob()));
    }
}
