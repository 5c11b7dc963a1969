package uk.panauthority.placement.agreement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;

/**
 * A word about an agreement, as the responsible authority alone sees it.
 *
 * @param version always 0: it is never changed
 * @param ipaVersion the version of the agreement that it is about
 */
public record NoteView(
        UUID id,
        long version,
        int ipaVersion,
        NoteKind kind,
        String text,
        @Nullable Boolean concern,
        String writtenBy,
        Instant writtenAt)
        implements Versioned {}
