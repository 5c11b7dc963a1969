package uk.panauthority.placement.competition;

/** The part that an organisation plays in a mini-competition. */
public enum CompetitionParty {
    BUYER,
    INVITED
}
