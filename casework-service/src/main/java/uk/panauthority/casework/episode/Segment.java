package uk.panauthority.casework.episode;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Part of an absence with one kind: one row of the SSDA903 return, once both ends are known. */
public record Segment(
        SegmentKind kind, @Nullable Instant start, @Nullable Instant end) {}
