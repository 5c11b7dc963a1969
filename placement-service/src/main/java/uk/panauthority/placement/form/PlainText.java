package uk.panauthority.placement.form;

/** Which characters a text may have. The database takes no NUL and no half character; no name means a control code. */
public final class PlainText {

    /** One line. */
    public static final String LINE = "[^\\p{Cntrl}\\p{Cs}]*";

    /** Several lines. */
    public static final String LINES = "[\\t\\r\\n[^\\p{Cntrl}\\p{Cs}]]*";

    private PlainText() {}
}
