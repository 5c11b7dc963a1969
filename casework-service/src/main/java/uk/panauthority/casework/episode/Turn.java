package uk.panauthority.casework.episode;

import java.time.Instant;

/** The kind of an absence from this moment on: whereabouts became known, or were lost. */
public record Turn(Instant at, SegmentKind kind) {}
