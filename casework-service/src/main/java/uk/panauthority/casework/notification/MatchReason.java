package uk.panauthority.casework.notification;

/** Why a child may be meant. The weights only order suggestions; none of them, and no sum of them, makes a match. */
public enum MatchReason {
    /** The number at the authority is the child's. */
    NUMBER_EQUAL(50),
    NAME_EQUAL(30),
    DATE_OF_BIRTH_EQUAL(30),
    /** An earlier message of this force with the same reference was about the child. */
    EARLIER_MESSAGE(25),
    /** The child was placed that night in the home that the message names. */
    PLACED_IN_HOME(20),
    /** The name is written with other letters that look the same. */
    NAME_LOOKS_EQUAL(20),
    NAME_SIMILAR(15),
    /** The child has a name by which the one in the message is called. */
    ALIAS_FITS(10),
    /** Day and month are exchanged, or the year differs by one. */
    DATE_OF_BIRTH_NEAR(10),
    AGE_FITS(5);

    private final int weight;

    MatchReason(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }
}
