package uk.panauthority.casework.interview;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A share as those who share see it: to whom, for what, on which basis, sent and opened; not its content again. */
record ShareView(
        UUID id,
        InterviewShare.Kind kind,
        ShareTerms.@Nullable Level level,
        ShareTerms terms,
        Instant sentAt,
        String sentBy,
        @Nullable Instant openedAt,
        @Nullable String openedBy) {

    static ShareView of(InterviewShare share) {
        return new ShareView(
                share.id(),
                share.kind(),
                share.level(),
                share.terms(),
                share.sentAt(),
                share.sentBy(),
                share.openedAt(),
                share.openedBy());
    }
}
