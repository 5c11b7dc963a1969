package uk.panauthority.casework.interview;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something of an interview, as its recipient reads it.
 *
 * @param content absent in lists
 */
record SharedInterviewView(
        UUID id,
        UUID interviewId,
        String childRef,
        InterviewShare.Kind kind,
        ShareTerms.@Nullable Level level,
        String purposeCode,
        Instant sentAt,
        @Nullable Instant openedAt,
        @Nullable SharedContent content) {

    static SharedInterviewView of(InterviewShare share, boolean withContent) {
        return new SharedInterviewView(
                share.id(),
                share.interviewId(),
                share.childRef(),
                share.kind(),
                share.level(),
                share.purposeCode(),
                share.sentAt(),
                share.openedAt(),
                withContent ? share.content() : null);
    }
}
