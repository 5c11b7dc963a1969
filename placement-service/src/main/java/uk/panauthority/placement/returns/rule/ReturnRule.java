package uk.panauthority.placement.returns.rule;

import java.util.List;
import java.util.stream.Stream;

/** One rule of the return. The numbers are the Department's; a rule of our own has a word instead. */
public abstract class ReturnRule {

    private final String code;
    private final Kind kind;
    private final String message;
    private final List<String> fields;

    ReturnRule(String code, Kind kind, String message, String... fields) {
        this.code = code;
        this.kind = kind;
        this.message = message;
        this.fields = List.of(fields);
    }

    /** The rows that break the rule; none when what the rule compares is not there. */
    public abstract Stream<? extends ReturnRow> breaches(ChildReturn child);

    public final String code() {
        return code;
    }

    public final Kind kind() {
        return kind;
    }

    /** What is wrong, in words for the person who puts it right. */
    public final String message() {
        return message;
    }

    /** The columns concerned. */
    public final List<String> fields() {
        return fields;
    }

    /** The problem with which an entry that breaks the rule is refused. */
    public final RuleRefusal refusal() {
        return new RuleRefusal(code, message);
    }
}
