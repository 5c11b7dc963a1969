package uk.panauthority.casework.interview;

/** The parts that organisations play in a return home interview. */
enum InterviewParty {
    /** Has care planning for the child. */
    RESPONSIBLE,
    /** The child is placed in its area. */
    HOST,
    /** Its service answers for the interview: the responsible or the host authority. */
    DELIVERING,
    /** Was given the interview to hold; may be the delivering authority's own service. */
    ALLOCATED
}
