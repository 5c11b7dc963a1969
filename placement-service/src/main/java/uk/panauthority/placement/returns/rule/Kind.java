package uk.panauthority.placement.returns.rule;

/** What becomes of an entry that breaks a rule. */
public enum Kind {
    /** It cannot be: refused. */
    IMPOSSIBLE,
    /** It can be and rarely is: refused once, stored when it is explained, and open until it is otherwise. */
    IMPROPER,
    /** Something else is still to be told: never refused, open until it is. */
    AWAITED
}
