package uk.panauthority.placement.returns.rule;

/** A row that breaks a rule. */
public record Finding(ReturnRule rule, ReturnRow row) {

    /** Two findings of one key are about the same fault, however often it is found. */
    public String key() {
        return rule.code() + " " + row.origin().key();
    }
}
