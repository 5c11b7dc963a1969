package uk.panauthority.placement.offer;

/** Where an offer stands. Its provider sees no more than {@code SUBMITTED} until the competition is decided. */
public enum OfferState {
    DRAFT,
    SUBMITTED,
    /** The provider has put another in its place. */
    SUPERSEDED,
    WITHDRAWN,
    GATEWAY_FAILED,
    SCORED,
    SELECTED,
    NOT_SELECTED,
    /** The deadline has passed before it was submitted. */
    LAPSED
}
