package uk.panauthority.casework.interview;

import java.time.Instant;
import java.util.List;
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

    /** How one episode's clock ended. */
    record EpisodeTimeliness(UUID episodeId, Instant returnedAt, Instant heldAt, boolean inTime) {

        static List<EpisodeTimeliness> of(ReturnHomeInterview interview, Instant heldAt) {
            return interview.episodes().stream()
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
                    interview.episodeIds(),
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
                    interview.episodeIds(),
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
                    interview.episodeIds(),
                    interview.responsibleLa(),
                    interview.hostLa(),
                    interview.deliveringLa(),
                    interview.allocation().map(Allocation::organisation).orElse(null),
                    interview.allocation().map(Allocation::contractId).orElse(null),
                    decline.reasonCode(),
                    decline.at());
        }
    }

    /** The child was interviewed. */
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

    /** A second person has signed the report off. */
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
}
