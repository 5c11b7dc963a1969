package uk.panauthority.casework.privacy.accesslog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One read: who, when, which children, and why when it was outside the usual relation. */
record ChildRead(
        String user,
        Instant at,
        List<String> children,
        @Nullable String reason) {}
