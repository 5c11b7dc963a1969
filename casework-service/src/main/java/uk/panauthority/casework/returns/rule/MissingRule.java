package uk.panauthority.casework.returns.rule;

import java.util.List;
import java.util.stream.Stream;

/** One rule of the Department for the Missing table. */
public interface MissingRule {

    /** The Department's number. */
    String code();

    /** What is wrong, in words for the person who puts it right. */
    String message();

    /** The columns concerned. */
    List<String> fields();

    /** The rows that break the rule; none when what the rule compares is not there. */
    Stream<MissingRow> breaches(ChildReturn child);
}
