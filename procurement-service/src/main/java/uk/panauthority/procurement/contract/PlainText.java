package uk.panauthority.procurement.contract;

/** Which characters a text may have. The database takes no NUL and no half character; no title means a control code. */
final class PlainText {

    /** One line. */
    static final String LINE = "[^\\p{Cntrl}\\p{Cs}]*";

    /** Several lines. */
    static final String LINES = "[\\t\\r\\n[^\\p{Cntrl}\\p{Cs}]]*";

    private PlainText() {}
}
