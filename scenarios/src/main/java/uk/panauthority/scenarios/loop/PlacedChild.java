package uk.panauthority.scenarios.loop;

/** A child in its home, with the records that came with the placement. */
record PlacedChild(Child child, String placementId, String agreementId, String homeUrn) {}
