package uk.panauthority.casework.interview;

import java.time.Instant;

/** A reviewer's comments on a report sent back to its author. */
record Review(Instant at, String by, String comments) {}
