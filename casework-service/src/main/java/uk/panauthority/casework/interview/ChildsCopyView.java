package uk.panauthority.casework.interview;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a child may keep of the interview: the own words, what was written for the child, what will be done, and who was
 * told what. Items of intelligence are not in it.
 */
record ChildsCopyView(
        UUID interviewId,
        Instant heldAt,
        String childWords,
        @Nullable String text,
        List<InterviewReport.Action> actions,
        List<Told> sharedWith) {

    /** Who reads how much of it. */
    record Told(ShareTerms.Role recipientRole, ShareTerms.Level level, String purposeCode, Instant sentAt) {}
}
