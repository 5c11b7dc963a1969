package uk.panauthority.casework.interview;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.event.DomainEvent;

/**
 * What other services learn of interviews: ids, codes and times. The interviewer organisation is absent while none was
 * allocated; the contract also where it is the delivering authority's own service, which needs none.
 */
sealed interface InterviewEvents extends DomainEvent {

    UUID interviewId();

    @Override
    default String subject() {
        return interviewId().toString();
    }

    /**
     * What was last published of a held interview, with what its episodes' returns have since become; empty while it was
     * not held. Readers keep the last one.
     */
    static Optional<InterviewEvents> again(ReturnHomeInterview interview) {
        Instant heldAt = interview.heldAt();
        if (heldAt == null) {
            return Optional.empty();
        }
        Allocation allocation = interview.given().required();
        InterviewReport report = interview.writeUp().report();
        Instant signedOffAt = interview.writeUp().signedOffAt();
        return Optional.of(
                report == null || signedOffAt == null
                        ? InterviewHeld.of(interview, allocation, heldAt)
                        : InterviewSignedOff.of(interview, allocation, report, heldAt, signedOffAt));
    }

    /** How one episode's clock ended. */
    record EpisodeTimeliness(UUID episodeId, Instant returnedAt, Instant heldAt, boolean inTime) {

        static List<EpisodeTimeliness> of(ReturnHomeInterview interview, Instant heldAt) {
            return interview.coverage().counting().stream()
                    .map(e -> new EpisodeTimeliness(e.episodeId(), e.returnedAt(), heldAt, e.inTime(heldAt)))
                    .toList();
        }
    }

    /** An organisation was given the interview. */
    record InterviewAllocated(
            UUID interviewId,
            List<UUID> episodeIds,
            String responsibleLa,
            String hostLa,
            String deliveringLa,
            String interviewerOrganisation,
            @Nullable UUID contractId,
            Instant allocatedAt)
            implements InterviewEvents {

        static InterviewAllocated of(ReturnHomeInterview interview, Allocation allocation) {
            return new InterviewAllocated(
                    interview.id(),
                    interview.coverage().episodeIds(),
                    interview.responsibleLa(),
                    interview.hostLa(),
                    interview.deliveringLa(),
                    allocation.organisation(),
                    allocation.contractId(),
                    allocation.allocatedAt());
        }
    }

    /** The child or the carer was offered the interview. */
    record InterviewOffered(
            UUID interviewId,
            List<UUID> episodeIds,
            String responsibleLa,
            String hostLa,
            String deliveringLa,
            @Nullable String interviewerOrganisation,
            @Nullable UUID contractId,
            Instant offeredAt)
            implements InterviewEvents {

        static InterviewOffered of(ReturnHomeInterview interview, Instant offeredAt) {
            return new InterviewOffered(
                    interview.id(),
                    interview.coverage().episodeIds(),
                    interview.responsibleLa(),
                    interview.hostLa(),
                    interview.deliveringLa(),
                    interview.allocation().map(Allocation::organisation).orElse(null),
                    interview.allocation().map(Allocation::contractId).orElse(null),
                    offeredAt);
        }
    }

    /** The offer was refused. */
    record InterviewDeclined(
            UUID interviewId,
            List<UUID> episodeIds,
            String responsibleLa,
            String hostLa,
            String deliveringLa,
            @Nullable String interviewerOrganisation,
            @Nullable UUID contractId,
            String reasonCode,
            Instant declinedAt)
            implements InterviewEvents {

        static InterviewDeclined of(ReturnHomeInterview interview, Decline decline) {
            return new InterviewDeclined(
                    interview.id(),
                    interview.coverage().episodeIds(),
                    interview.responsibleLa(),
                    interview.hostLa(),
                    interview.deliveringLa(),
                    interview.allocation().map(Allocation::organisation).orElse(null),
                    interview.allocation().map(Allocation::contractId).orElse(null),
                    decline.reasonCode(),
                    decline.at());
        }
    }

    /** The deadline draws near and the child has still to be seen. */
    record InterviewDueSoon(
            UUID interviewId,
            List<UUID> episodeIds,
            String responsibleLa,
            String hostLa,
            String deliveringLa,
            @Nullable String interviewerOrganisation,
            @Nullable UUID contractId,
            String rule,
            Instant deadline)
            implements InterviewEvents {

        static InterviewDueSoon of(ReturnHomeInterview interview, ClockNotice notice) {
            return new InterviewDueSoon(
                    interview.id(),
                    List.of(notice.episodeId()),
                    interview.responsibleLa(),
                    interview.hostLa(),
                    interview.deliveringLa(),
                    interview.allocation().map(Allocation::organisation).orElse(null),
                    interview.allocation().map(Allocation::contractId).orElse(null),
                    interview.coverage().mostUrgent().rule(),
                    notice.deadline());
        }
    }

    /** The deadline has passed and the child has still to be seen. */
    record InterviewOverdue(
            UUID interviewId,
            List<UUID> episodeIds,
            String responsibleLa,
            String hostLa,
            String deliveringLa,
            @Nullable String interviewerOrganisation,
            @Nullable UUID contractId,
            String rule,
            Instant deadline)
            implements InterviewEvents {

        static InterviewOverdue of(ReturnHomeInterview interview, ClockNotice notice) {
            return new InterviewOverdue(
                    interview.id(),
                    List.of(notice.episodeId()),
                    interview.responsibleLa(),
                    interview.hostLa(),
                    interview.deliveringLa(),
                    interview.allocation().map(Allocation::organisation).orElse(null),
                    interview.allocation().map(Allocation::contractId).orElse(null),
                    interview.coverage().mostUrgent().rule(),
                    notice.deadline());
        }
    }

    /** The child was interviewed. Published again, with the same time, when a return is corrected before sign-off. */
    record InterviewHeld(
            UUID interviewId,
            String responsibleLa,
            String hostLa,
            String deliveringLa,
            String interviewerOrganisation,
            @Nullable UUID contractId,
            Instant heldAt,
            List<EpisodeTimeliness> episodes)
            implements InterviewEvents {

        static InterviewHeld of(ReturnHomeInterview interview, Allocation allocation, Instant heldAt) {
            return new InterviewHeld(
                    interview.id(),
                    interview.responsibleLa(),
                    interview.hostLa(),
                    interview.deliveringLa(),
                    allocation.organisation(),
                    allocation.contractId(),
                    heldAt,
                    EpisodeTimeliness.of(interview, heldAt));
        }
    }

    /** A second person has signed the report off. Published again, with the same times, when a return is corrected after it. */
    record InterviewSignedOff(
            UUID interviewId,
            String responsibleLa,
            String hostLa,
            String deliveringLa,
            String interviewerOrganisation,
            @Nullable UUID contractId,
            List<String> factorCodes,
            Instant signedOffAt,
            List<EpisodeTimeliness> episodes)
            implements InterviewEvents {

        static InterviewSignedOff of(
                ReturnHomeInterview interview,
                Allocation allocation,
                InterviewReport report,
                Instant heldAt,
                Instant signedOffAt) {
            return new InterviewSignedOff(
                    interview.id(),
                    interview.responsibleLa(),
                    interview.hostLa(),
                    interview.deliveringLa(),
                    allocation.organisation(),
                    allocation.contractId(),
                    report.factorCodes(),
                    signedOffAt,
                    EpisodeTimeliness.of(interview, heldAt));
        }
    }

    /** Something of the interview went to a recipient. An item of intelligence is not told of. */
    record InterviewShared(
            UUID interviewId,
            List<UUID> episodeIds,
            String responsibleLa,
            String hostLa,
            String deliveringLa,
            String interviewerOrganisation,
            @Nullable UUID contractId,
            List<String> factorCodes,
            String recipientOrganisation,
            String recipientCode,
            String levelCode,
            String purposeCode,
            Instant sharedAt,
            List<EpisodeTimeliness> episodes)
            implements InterviewEvents {

        static InterviewShared of(ReturnHomeInterview interview, InterviewShare share, InterviewReport report) {
            Allocation allocation = interview.given().required();
            return new InterviewShared(
                    interview.id(),
                    interview.coverage().episodeIds(),
                    interview.responsibleLa(),
                    interview.hostLa(),
                    interview.deliveringLa(),
                    allocation.organisation(),
                    allocation.contractId(),
                    report.factorCodes(),
                    share.terms().recipient(),
                    share.recipientRole().name(),
                    Objects.requireNonNull(share.level()).name(),
                    share.purposeCode(),
                    share.sentAt(),
                    EpisodeTimeliness.of(interview, Objects.requireNonNull(interview.heldAt())));
        }
    }
}
