package uk.panauthority.casework.episode;

/** Why an episode is to be made void, or a merge to be undone. */
public enum ProposalReason {
    /** The force has cancelled its report. */
    CANCELLED_BY_FORCE(ProposalKind.VOID, false),
    /** The child was never away. */
    REPORTED_IN_ERROR(ProposalKind.VOID, true),
    /** It was another child. */
    WRONG_CHILD(ProposalKind.VOID, true),
    /** The reports are about two absences. */
    NOT_THE_SAME_ABSENCE(ProposalKind.SPLIT, true),
    /** The wrong episode was chosen. */
    MERGED_IN_ERROR(ProposalKind.SPLIT, true);

    private final ProposalKind kind;
    private final boolean staff;

    ProposalReason(ProposalKind kind, boolean staff) {
        this.kind = kind;
        this.staff = staff;
    }

    /** Whether staff may give it for such a proposal. */
    boolean fits(ProposalKind proposal) {
        return staff && kind == proposal;
    }
}
